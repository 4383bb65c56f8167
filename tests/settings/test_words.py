"""The setting `words`: our words, said otherwise."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from support.places import NOWHERE

from kb_tools.languages.en.site import SITE
from kb_tools.languages.site import Site
from kb_tools.settings.settings import parse_settings

HEAD = "site_url: https://help.example.com/\ntheme:\n  language: de\nplugins:\n  - kb:\n      words:\n"


def read(*lines):
    return parse_settings(HEAD + "".join(f"        {line}\n" for line in lines), Path("nowhere"))


def test_a_knowledge_base_says_it_in_its_own_words():
    """A text of the site, one in a table of the report, a block of the replies."""
    settings, problems = read(
        "de:",
        "  site: {search_button: Los}",
        "  report: {do: {write: 'Schreiben: {about}'}}",
        "  desk: {formal: {closing: [Herzlich Ihre Musterbank]}}",
    )
    spoken = settings.language("de-AT")
    assert problems == ()
    assert (spoken.site.search_button, spoken.report.do["write"]) == ("Los", "Schreiben: {about}")
    assert spoken.desk.formal["closing"] == ("Herzlich Ihre Musterbank",)
    assert settings.language("en").site.search_button == "Find the answer"


def test_a_language_nobody_wrote_gets_its_words_from_the_settings():
    """What is not said there is said in the site's default language."""
    settings, problems = read("nl:", "  site: {name: Nederlands, search_button: Zoeken}")
    dutch = settings.language("nl")
    assert problems == ()
    assert (dutch.name, dutch.site.search_button, dutch.site.yes) == ("Nederlands", "Zoeken", "Ja")


@pytest.mark.parametrize(
    ("line", "what", "fix"),
    [
        ("  sites: {yes: Ja}", "unknown key `sites`", "did you mean `site`?"),
        ("  site: {serch_button: Los}", "unknown key `serch_button`", "did you mean `search_button`?"),
        ("  site: {search_many: Antworten}", "has other placeholders than ours", "known here: {count}"),
        ("  site: {yes: 'Ja {'}", "has a stray brace", "{name}"),
        ("  formats: {days: [Mo, Di]}", "has 2 texts", "write 7 of them"),
        ("  site: Los", "should be a list of names and values", "name: value"),
    ],
)
def test_a_slip_is_told_with_its_line(line, what, fix):
    """And what was meant, as far as that can be guessed; our words stay."""
    settings, problems = read("de:", line)
    assert [(one.file, one.line) for one in problems] == [("mkdocs.yml", 8)]
    assert what in problems[0].what
    assert fix in problems[0].fix
    assert settings.words == ()


def test_a_language_of_the_site_that_has_no_words_of_ours_is_told():
    """How many are missing, and the first of them; a language of ours lacks none."""
    head = "site_url: https://help.example/\ntheme: {language: nl}\nplugins:\n  - kb:\n      words:\n"
    (problem,) = parse_settings(f"{head}        nl: {{site: {{name: Nederlands}}}}\n", NOWHERE)[1]
    assert (problem.rule, problem.line, problem.severity) == ("unsaid", 6, "warning")
    assert problem.what.endswith("videos, videos_intro, videos_none, videos_elsewhere, play …")
    words = "\n".join(
        f"            {one.name}: x" for one in fields(Site) if "{" not in getattr(SITE, one.name)
    )
    left = parse_settings(f"{head}        nl:\n          site:\n{words}\n", NOWHERE)[1][0].what
    assert "videos_elsewhere" in left
    assert "videos_intro" not in left
