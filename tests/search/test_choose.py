"""search/choose: which hits are worth suggesting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.hits import make_hit
from support.places import NOWHERE

from kb_tools.search.choose import BY_MEANING, BY_WORDS, Floors, chance, choose, floors
from kb_tools.settings.settings import Settings


def hit(name, confidence, *, kind="article", points=5.0, linked=()):
    return make_hit(
        kind=kind,
        id=name,
        lang="de",
        title=name,
        heading="",
        url=f"https://help.example/{name}",
        start=0 if kind == "video" else None,
        text="",
        points=points,
        confidence=confidence,
        linked=linked,
    )


LOW = Floors(answer=0.5, link=0.1)


def ids(hits):
    return [one.entry.id for one in hits]


def test_at_most_three_best_first():
    """However many there are."""
    assert ids(choose([hit("a", 0.3), hit("b", 0.25), hit("c", 0.2), hit("d", 0.15)], LOW)) == ["a", "b", "c"]


def test_none_when_no_answer_is_likely_to_be_there():
    """The chances of all hits together are held against the threshold."""
    hits = [hit("a", 0.3), hit("b", 0.19)]
    assert chance(hits) == 0.49
    assert choose(hits, LOW) == ()
    assert ids(choose(hits, Floors(answer=0.49, link=0.1))) == ["a", "b"]
    assert choose([], Floors(answer=0.0, link=0.0)) == ()


def test_a_link_below_its_own_floor_is_not_shown():
    """Even beside a good one, and even where an answer surely is there."""
    assert ids(choose([hit("a", 0.8), hit("b", 0.09)], LOW)) == ["a"]
    assert choose([hit("a", 0.35), hit("b", 0.35), hit("c", 0.2)], Floors(answer=0.5, link=0.4)) == ()


def test_an_article_and_its_video_reach_the_floor_together():
    """They are one link."""
    pair = [hit("v", 0.3, kind="video", linked=("a",)), hit("a", 0.3), hit("b", 0.3)]
    assert ids(choose(pair, Floors(answer=0.5, link=0.4))) == ["a"]


def test_the_floor_of_links_is_lower_where_words_alone_speak():
    """Unless the settings have one."""
    settings = Settings(root=NOWHERE)
    assert floors(settings) == Floors(answer=0.5, link=BY_MEANING)
    assert floors(replace(settings, meaning="none")).link == BY_WORDS < BY_MEANING
    assert floors(replace(settings, meaning="none", link_threshold=0.3)).link == 0.3


def test_an_article_beats_the_video_that_repeats_it():
    """They belong together, whichever names the other; being right counts for both."""
    for video, article in (
        (hit("v", 0.45, kind="video", linked=("a",)), hit("a", 0.4)),
        (hit("v", 0.45, kind="video"), hit("a", 0.4, linked=("v",))),
    ):
        shown = choose([video, article], LOW)
        assert ids(shown) == ["a"]
        assert shown[0].confidence == pytest.approx(0.85)


def test_a_video_whose_chapter_fits_better_beats_its_article():
    """Clearly better, that is."""
    video, article = hit("v", 0.7, kind="video", points=6.0, linked=("a",)), hit("a", 0.2, points=5.0)
    assert ids(choose([video, article], LOW)) == ["v"]


def test_what_does_not_belong_together_is_shown_side_by_side():
    """Two articles, or a video about something else."""
    assert ids(choose([hit("a", 0.4), hit("v", 0.3, kind="video", linked=("b",)), hit("c", 0.2)], LOW)) == [
        "a",
        "v",
        "c",
    ]
