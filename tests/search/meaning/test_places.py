"""Which texts of an article or video are compared with a message."""

from __future__ import annotations

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.meaning.places import ASIDE, LONGEST, PHRASING, WHOLE, compared_texts, places_of


def passages(*parts, kind="article", questions=(), **more):
    entry = IndexEntry(
        source="docs/a.md", kind=kind, id="a", lang="de", title="Karte", questions=questions, **more
    )
    return [IndexedPassage(entry=entry, url="", heading=heading, text=text) for heading, text in parts]


def test_an_article_has_its_phrasings_the_whole_and_every_sentence():
    article = passages(
        ("", "Sperren Sie sie. Rufen Sie an!"), ("Neue Karte", "z. B. am 1. Mai"), questions=("Weg?",)
    )
    assert list(compared_texts(article)) == [
        ("Karte", PHRASING),
        ("Weg?", PHRASING),
        ("Karte. Sperren Sie sie. Rufen Sie an!\nNeue Karte\nz. B. am 1. Mai", WHOLE),
        ("Karte", 0),
        ("Sperren Sie sie.", 0),
        ("Rufen Sie an!", 0),
        ("Neue Karte", 1),
        ("z. B. am 1. Mai", 1),
    ]


def test_without_text_the_questions_are_the_whole():
    article = passages(("", ""), questions=("Weg?", "Fort?"))
    assert ("Karte. Weg?\nFort?", WHOLE) in compared_texts(article)


def test_the_title_heads_what_stands_before_the_first_heading_of_an_article():
    (top,) = passages(("", "Ein Satz."))
    assert places_of(top) == ("Karte", "Ein Satz.")


def test_a_stretch_of_a_video_is_a_place_too():
    (chapter,) = passages(("PIN ändern", "Erst hier. Dann dort."), kind="video")
    assert places_of(chapter) == ("PIN ändern", "Erst hier. Dann dort.", "Erst hier.", "Dann dort.")


def test_what_a_passage_says_twice_is_one_place():
    (stretch,) = passages(("", "Ein Satz.\nEin Satz."), kind="video")
    assert places_of(stretch) == ("Ein Satz.\nEin Satz.", "Ein Satz.")


def test_a_text_without_end_is_cut():
    (word,) = passages(("", "x" * 200_000))
    assert {len(text) for text, _ in compared_texts([word])} == {len("Karte"), LONGEST}


def test_what_an_article_has_for_a_reply_is_aside():
    article = passages(("", "Ein Satz."), reply="Gleich sperren.", summary="So geht es.")
    assert [text for text, place in compared_texts(article) if place == ASIDE] == [
        "Gleich sperren.",
        "So geht es.",
    ]
