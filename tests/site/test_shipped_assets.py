"""The style sheet and the scripts of a site."""

from __future__ import annotations

from kb_tools.site.shipped_assets import FOLDER, addressed, asset_texts, script_text, style_sheet, version


def test_the_style_sheets_are_one_without_comments_and_what_is_added_stands_last(tmp_path):
    more = tmp_path / "more.css"
    more.write_text("/* why */\nb { color: red; }\n")
    text = style_sheet((more,))
    assert text.startswith(":root {")
    assert text.endswith("\nb { color: red; }\n")
    assert "/*" not in text


def test_scripts_keep_their_folders():
    paths = dict(asset_texts())
    assert f"{FOLDER}/search/find.js" in paths
    assert not any(path.endswith(".css") for path in paths)


def test_every_script_is_loaded_by_one_address_with_its_version(tmp_path):
    """Imports, lists of what to import, and workers; what is said beside them stays."""
    file = tmp_path / "a.js"
    file.write_text('import { b } from "./b.js"; const c = ["../c.js", new URL("./d.js", 1)]; // e.js')
    v = f"?v={version()}"
    found = f'import {{ b }} from "./b.js{v}"; const c = ["../c.js{v}", new URL("./d.js{v}", 1)]; // e.js'
    assert script_text(file) == found
    for path, text in asset_texts():
        assert '.js"' not in text, path
    assert addressed("x.css") == f"x.css{v}"
