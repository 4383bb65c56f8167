"""search/tally: what is taken away was never counted."""

from __future__ import annotations

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.tally import Tally


def passages(name, *texts, lang="de"):
    """An article's passages with these texts."""
    entry = IndexEntry(source=name, kind="article", id=name, lang=lang, title=f"Titel {name}")
    return tuple(IndexedPassage(entry=entry, url=f"https://a.b/{name}", text=text) for text in texts)


def test_what_is_forgotten_was_never_counted():
    """Passages of the others stay, and numbers are free again."""
    once, again = Tally("c"), Tally("c")
    for tally in (once, again):
        tally.learn("a", "1", passages("a", "Karte sperren", "Karte bestellen"))
    number = again.learn("b", "2", passages("b", "Karte verloren"))
    assert again.passages() == {"de": 3}
    assert again.forget("b") == number
    assert again == once


def test_a_language_nothing_is_written_in_any_more_is_none():
    """Nor is one of what cannot be read."""
    tally = Tally("c")
    tally.learn("a", "1", passages("a", "Card", lang="en"))
    tally.learn("b", "1", passages("b", "Karte"))
    tally.learn("c", "1", ())
    assert tally.passages() == {"de": 1, "en": 1}
    tally.forget("a")
    assert tally.passages() == {"de": 1}


def test_two_names_never_share_a_number():
    """A number is the same in every build, and the next free one where it is taken."""
    tally = Tally("c")
    number = tally.learn("a", "1", ())
    other = Tally("c", {"x": tally.sources["a"]})
    assert other.learn("a", "1", ()) == number + 1
    assert other.sources["a"].number == number + 1
