"""Our problems as MkDocs tells them."""

from __future__ import annotations

from support.built import mkdocs


def test_mistake_in_the_sources_is_told_with_its_line(base):
    """Strict builds stop, and say where."""
    (base.folder / "docs/pin.md").write_text("---\nvideos: [zzzzzzzzzzz]\n---\n# PIN\n", encoding="utf-8")
    assert "docs/pin.md:2: there is no video zzzzzzzzzzz" in base(fails=True)


def test_settings_under_another_name_are_refused_in_a_sentence(base):
    """The one place the settings are read from is mkdocs.yml."""
    base()
    (base.folder / "mkdocs.yml").rename(base.folder / "other.yml")
    said = mkdocs(base.folder, "-f", "other.yml", fails=True)
    assert "kb: the settings are in other.yml, and kb reads mkdocs.yml" in said
    assert "Traceback" not in said
