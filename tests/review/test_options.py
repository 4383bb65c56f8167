"""Options of the plugin as they are written."""

from __future__ import annotations

from dataclasses import replace

from support.built import SETTINGS

from kb_tools.review.options import meant, option


def test_option_has_its_line_however_badly_it_is_written(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - kb:\n      imprint: [no, page]\n")
    settings = replace(SETTINGS, root=tmp_path)
    assert option("imprint", settings).line == 3
    assert option("privacy", settings) is None


def test_nearest_id_is_meant_and_none_that_is_far():
    assert meant("karten/weg", ["karten/wege", "konto/zinsen"]) == "did you mean `karten/wege`?"
    assert "docs/" in meant("hallo", ["karten/weg"])
