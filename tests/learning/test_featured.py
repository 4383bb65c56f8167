"""What home should show as asked most."""

from __future__ import annotations

from dataclasses import replace

from support.learnt import ENTRY, OTHER

from kb_tools.learning.featured import LEAST_SENT, learn_featured
from kb_tools.settings.options import MOST_FEATURED

ENGLISH = replace(ENTRY, lang="en", title="Block a card")


def learnt(sent, *entries):
    """The proposals as (id, title, times)."""
    found = learn_featured(sent, entries, "de")
    return [(one.entry.id, one.entry.title, one.sent) for one in found.proposals]


def test_most_sent_articles_come_first() -> None:
    """From the least number on, with the title of the language asked for; all that was sent is counted."""
    sent = [("", 900), ("sperren", LEAST_SENT - 1), ("pin", LEAST_SENT), ("sperren", 2)]
    assert learnt(sent, OTHER, ENGLISH, ENTRY) == [
        ("sperren", "Karte sperren", LEAST_SENT + 1),
        ("pin", "PIN vergessen", LEAST_SENT),
    ]
    assert learn_featured(sent, (), "de").sent == 2 * LEAST_SENT + 1
    assert learnt([("pin", LEAST_SENT - 1)], OTHER) == []


def test_only_articles_that_everybody_may_read_and_that_are_there() -> None:
    """No video, none that is gone, none that is private in one of its languages."""
    private = replace(ENGLISH, handling="private")
    video = replace(OTHER, kind="video", id="abcdefghijk")
    sent = [("sperren", 50), ("abcdefghijk", 50), ("gone", 50), ("pin", 30)]
    assert [name for name, *_ in learnt(sent, ENTRY, private, video, OTHER)] == ["pin"]


def test_no_more_than_home_shows() -> None:
    """And those sent equally often stand in an order that stays."""
    many = [replace(ENTRY, id=f"a{n}") for n in range(MOST_FEATURED + 1)]
    names = [name for name, *_ in learnt([(one.id, 20) for one in many], *reversed(many))]
    assert names == [one.id for one in many[:MOST_FEATURED]]
