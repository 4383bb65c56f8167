"""The gaps of a knowledge base, from its usage store and its index."""

from __future__ import annotations

from datetime import timedelta

import pytest
from support.histories import DAY, asked, fill

from kb_tools.gaps.gaps import read_gaps, sources_in
from kb_tools.gaps.values import nothing
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

TOWELS = ("do you sell towels?", "towels for sale?", "can I buy towels")


@pytest.fixture
def settings(folder):
    """The small knowledge base, indexed."""
    settings = read_settings(folder)[0]
    refresh_index(settings)
    return settings


def never():
    raise AssertionError("the index is opened")


def test_without_a_history_the_index_stays_closed(settings):
    """Nothing was asked, so nothing is looked up, and no store is made."""
    assert read_gaps(settings, never, DAY, DAY) == nothing(DAY, DAY)
    assert not (settings.state_dir / "usage.sqlite3").exists()


def test_days_on_which_nobody_asked_open_no_index(settings):
    """The store is there, but has nothing of them."""
    fill(settings.state_dir, [asked()])
    assert read_gaps(settings, never, DAY + timedelta(days=1)) == nothing(DAY + timedelta(days=1))


def test_what_nobody_wrote_is_a_theme(settings):
    """What the articles answer by now is left out and counted; themes have at most the number wanted."""
    rows = [asked(text, language="en") for text in TOWELS]
    rows += [asked(text, language="de") for text in ("Was kostet der Eintritt?", "Eintritt, was kostet das")]
    fill(settings.state_dir, rows)
    found = read_gaps(settings, lambda: open_index(settings))
    assert (found.asked, found.unanswered, found.closed) == (5, 5, 1)
    assert [(theme.name, theme.language, theme.count) for theme in found.themes] == [("towels", "en", 3)]
    assert read_gaps(settings, lambda: open_index(settings), most=0).themes == ()


def test_an_index_knows_how_frequent_a_word_is_in_a_language(settings):
    """As a share of its passages; a language without an index has none of it."""
    with open_index(settings) as index:
        sources = sources_in(index, 0.5)
        assert 0 < sources.share("de", "eintritt") < 1
        assert sources.share("de", "bitcoin") == 0
        assert sources.share("xx", "eintritt") == 0
        assert sources.ask("Was kostet der Eintritt?", "de")[0].entry.id == "eintritt"
