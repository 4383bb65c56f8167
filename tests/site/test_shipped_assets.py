"""The style sheet and the scripts of a site."""

from __future__ import annotations

from kb_tools.site.shipped_assets import FOLDER, asset_paths, style_sheet


def test_the_style_sheets_are_one_without_comments_and_what_is_added_stands_last(tmp_path):
    more = tmp_path / "more.css"
    more.write_text("/* why */\nb { color: red; }\n")
    text = style_sheet((more,))
    assert text.startswith(":root {")
    assert text.endswith("\nb { color: red; }\n")
    assert "/*" not in text


def test_scripts_keep_their_folders():
    paths = dict(asset_paths())
    assert f"{FOLDER}/search/find.js" in paths
    assert not any(path.endswith(".css") for path in paths)
