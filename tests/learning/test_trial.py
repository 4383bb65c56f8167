"""What proposed phrasings would change, tried on a copy of a small knowledge base."""

from __future__ import annotations

import pytest
from support.hits import make_hit
from support.learnt import ENTRY, OTHER, candidate

from kb_tools.errors import KbError
from kb_tools.learning.trial import (
    ask,
    by_entry,
    find_in,
    halves,
    learnt_copy,
    meaning_in,
    read_entries,
    try_out,
    write_phrasings,
)
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

PENSIONERS = "was zahlt man als rentnerehepaar"
"""The small knowledge base is not sure what answers this."""


@pytest.fixture
def opened(folder):
    """The small knowledge base: its settings, its index, and its articles and videos by their ids."""
    settings = read_settings(folder)[0]
    refresh_index(settings)
    with open_index(settings) as index:
        yield settings, index, {one.id: one for one in read_entries(index) if one.lang == "de"}


def test_wordings_are_gathered_by_what_they_are_for():
    """In the order in which they come."""
    assert by_entry([candidate("a"), candidate("b", OTHER), candidate("c")]) == {
        ENTRY: ["a", "c"],
        OTHER: ["b"],
    }


def test_phrasings_are_compared_by_the_encoder_of_the_index(opened):
    """Whatever their words; nothing is compared with nothing."""
    meaning = meaning_in(opened[1])
    near, far = meaning("Mein Lohn fehlt", ["Gehalt noch nicht da", "Öffnungszeiten am Feiertag"])
    assert near > far + 0.2
    assert meaning("Lohn", []) == []


def test_every_second_phrasing_of_an_article_is_in_the_other_half():
    """Each is in one of them."""
    given = [candidate("a"), candidate("b"), candidate("c"), candidate("d", OTHER)]
    one, other = halves(given)
    assert sorted(len([c for c in half if c.entry == ENTRY]) for half in (one, other)) == [1, 2]
    assert sorted(c.wording for c in (*one, *other)) == ["a", "b", "c", "d"]


def test_a_message_is_asked_before_and_after():
    """With the ranks of the right one, and what stands above it only since then."""
    right, wrong, third = (make_hit(id=name) for name in ("sperren", "pin", "limit"))
    (result,) = ask([("m", ENTRY)], lambda *_: (third, right), lambda *_: (wrong, third, right))
    assert (result.before, result.after, result.overtaken_by) == (2, 3, frozenset({"pin"}))
    (lost,) = ask([("m", ENTRY)], lambda *_: (right,), lambda *_: (wrong,))
    assert (lost.before, lost.after, lost.overtaken_by) == (1, None, frozenset({"pin"}))


def test_all_articles_and_videos_of_an_index_are_read(opened):
    """Each once, however many passages it has."""
    _, index, entries = opened
    assert {"eintritt", "kurse"} <= set(entries)
    assert len({(one.id, one.lang) for one in read_entries(index)}) == len(read_entries(index))


def test_a_copy_learns_and_the_knowledge_base_stays_as_it_is(opened):
    """What is asked of the copy is found by the phrasing; the copy goes when it was used."""
    settings, index, entries = opened
    before = {path: path.read_bytes() for path in settings.docs_dir.rglob("*.md")}
    with learnt_copy(settings, [candidate(PENSIONERS, entries["eintritt"])]) as copy:
        place = copy.reader.folder
        assert find_in(copy)(PENSIONERS, "de")[0].entry.id == "eintritt"
        assert find_in(copy)(PENSIONERS, "de")[0].confidence > 0.9
    assert not place.exists()
    assert not any(hit.confidence > 0.5 for hit in find_in(index)(PENSIONERS, "de"))
    assert {path: path.read_bytes() for path in settings.docs_dir.rglob("*.md")} == before


def test_a_message_is_never_asked_of_its_own_wording(opened):
    """It is tried on the half of the phrasings that has it not."""
    settings, index, entries = opened
    entry = entries["eintritt"]
    first, second = candidate(PENSIONERS, entry), candidate("rentnerehepaar am wochenende", entry)
    right = {one.wording: entry for one in (first, second)}
    results = {one.message: one for one in try_out(settings, [first, second], right, index)}
    assert set(results) == set(right)
    learnt = halves([first, second])
    for half, one in ((0, learnt[1][0]), (1, learnt[0][0])):
        assert results[one.wording].half == half
        assert results[one.wording].after == 1


def test_phrasings_are_written_where_their_article_or_video_stands(opened):
    """A file that cannot be changed stays as it is."""
    settings, _, entries = opened
    write_phrasings(settings, entries["kurse"], ["kraulen lernen"])
    assert "  - kraulen lernen\n" in (settings.docs_dir / "de" / "kurse.md").read_text(encoding="utf-8")
    write_phrasings(settings, entries["bdEintritt1"], ["video zum eintritt"])
    assert "video zum eintritt" in settings.videos.read_text(encoding="utf-8")
    odd = settings.docs_dir / "de" / "eintritt.md"
    odd.write_text("---\nquestions: {a: b}\n---\n# Eintritt\n", encoding="utf-8")
    with pytest.raises(KbError):
        write_phrasings(settings, entries["eintritt"], ["x"])
    assert "x" not in odd.read_text(encoding="utf-8")
