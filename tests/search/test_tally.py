"""search/tally: adding and taking away leaves what a fresh count would give."""

from __future__ import annotations

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.tally import LanguageTally, Tally


def passages(name, *texts, lang="de"):
    """An article's passages with these texts."""
    entry = IndexEntry(source=name, kind="article", id=name, lang=lang, title=f"Titel {name}")
    return tuple(IndexedPassage(entry=entry, url=f"https://a.b/{name}", text=text) for text in texts)


def test_what_is_forgotten_was_never_counted():
    """Words, passages and phrasings of the others stay, and numbers are free again."""
    once, again = Tally("c"), Tally("c")
    for tally in (once, again):
        tally.learn("a", "1", passages("a", "Karte sperren", "Karte bestellen"))
    again.learn("b", "2", passages("b", "Karte verloren"))
    assert again.languages["de"].words["karte"] == 3
    assert again.languages["de"].passages == 3
    again.forget("b", passages("b", "Karte verloren"))
    kept, counted = once.languages["de"], again.languages["de"]
    assert (counted.passages, counted.phrasings) == (kept.passages, kept.phrasings)
    assert +counted.words == kept.words
    assert again.sources == once.sources
    assert again._taken == once._taken


def test_a_language_nothing_is_written_in_any_more_is_none():
    """Its tally is empty then."""
    tally = Tally("c")
    tally.learn("a", "1", passages("a", "Card", lang="en"))
    tally.learn("b", "1", passages("b", "Karte"))
    assert tally.written() == ["de", "en"]
    tally.forget("a", passages("a", "Card", lang="en"))
    assert tally.written() == ["de"]
    assert not +tally.languages["en"].words
    assert tally.languages["fr"] == LanguageTally()


def test_two_names_never_share_a_number():
    """A number is the same in every build, and the next free one where it is taken."""
    tally = Tally("c")
    tally.learn("a", "1", ())
    number = tally.sources["a"].number
    other = Tally("c")
    other.sources["x"] = tally.sources["a"]
    other = Tally("c", other.sources)
    other.learn("a", "1", ())
    assert other.sources["a"].number == (number + 1) % 2**32
