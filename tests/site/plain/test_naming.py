"""What a plain site is called."""

from __future__ import annotations

from support.places import ROOT

from kb_tools.settings.settings import read_settings
from kb_tools.site.plain.naming import read_naming


def test_a_language_may_have_names_of_its_own():
    settings = read_settings(ROOT)[0]
    german, english = (read_naming(settings, lang) for lang in ("de", "en"))
    assert (german.name, english.name) == ("Musterbank Hilfe", "Musterbank Help")
    assert english.description.startswith("Answers to common questions")
    assert german.copyright.startswith("Musterbank ist eine erfundene Bank")


def test_a_site_that_says_nothing_of_itself_is_described(bare):
    assert "Bare" in read_naming(read_settings(bare)[0], "en").description
