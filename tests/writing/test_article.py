"""An article in its right place, ready to be filled in."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from support.drafted import BOTH, DAY, planned, read_back
from support.unanswered import theme

from kb_tools.writing.article import idea_of, plan_articles, proposed_title


def test_an_article_tells_what_belongs_where():
    """German comments in a German article, with the day of its next review."""
    (one,) = planned("Wie kündige ich mein Depot?")
    assert one.file == BOTH.root / Path("docs/de/karten/wie-kuendige-ich-mein-depot.md")
    assert "summary: # die Antwort in ein, zwei Sätzen" in one.text
    assert "reviewed: 2026-11-22 # wieder zu prüfen bis 22.11.2027" in one.text
    assert "\n# Wie kündige ich mein Depot?\n\n<!-- Zuerst die Antwort" in one.text


def test_translations_share_the_id():
    """Also where their folders differ; only the first has the customers' words, and the other asks to be
    translated.
    """
    folders = {"de": PurePosixPath("karten"), "en": PurePosixPath("cards")}
    german, english = planned("PIN weg", folders, questions=("pin vergessen was nun",))
    assert (german.id, english.id) == ("karten/pin-weg", "karten/pin-weg")
    assert "id:" not in german.text
    assert "\nid: karten/pin-weg\n" in english.text
    assert "please translate" in english.text
    assert read_back(german)[0].questions == ("pin vergessen was nun",)
    assert read_back(english)[0].questions == ()


def test_a_theme_becomes_an_article():
    """The questions as asked, those without personal data; the nearest article in a comment; a title from
    what was asked.
    """
    asked = (
        "pin brief kommt nicht",
        "wann kommt mein pin-brief?",
        "meine IBAN DE89370400440532013000 und kein brief",
        "ja: was # nun",
    )
    idea = idea_of(theme(questions=asked))
    assert idea.title == "Wann kommt mein pin-brief?"
    (one,) = plan_articles(idea, {"de": PurePosixPath()}, BOTH, DAY)
    assert (
        "# am nächsten kommt bisher karten/pin: PIN: was tun? (23 %); vielleicht genügt es, dort "
        "etwas zu ergänzen\n" in one.text
    )
    article, problems = read_back(one)
    assert problems == ()
    assert article.questions == (asked[0], asked[1], asked[3])


def test_a_title_is_proposed():
    """A whole question without a mark of personal data, else the theme's own name."""
    assert (
        proposed_title("pin, brief", ("wo ist [IBAN]?", "kein brief", "wo bleibt der brief?"))
        == "Wo bleibt der brief?"
    )
    assert proposed_title("pin, brief", ("kein brief",)) == "Pin, brief"
