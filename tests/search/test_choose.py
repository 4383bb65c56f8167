"""search/choose: which hits are worth suggesting."""

from __future__ import annotations

import pytest
from support.hits import make_hit

from kb_tools.search.choose import LEAST, chance, choose


def hit(name, confidence, *, kind="article", score=5.0, linked=()):
    return make_hit(
        kind=kind,
        id=name,
        lang="de",
        title=name,
        heading="",
        url=f"https://help.example/{name}",
        start=0 if kind == "video" else None,
        text="",
        score=score,
        confidence=confidence,
        linked=linked,
    )


def ids(hits):
    return [one.entry.id for one in hits]


def test_at_most_three_best_first():
    """However many there are."""
    assert ids(choose([hit("a", 0.3), hit("b", 0.25), hit("c", 0.2), hit("d", 0.15)], 0.5)) == ["a", "b", "c"]


def test_none_when_no_answer_is_likely_to_be_there():
    """The chances of all hits together are held against the threshold."""
    hits = [hit("a", 0.3), hit("b", 0.19)]
    assert chance(hits) == 0.49
    assert choose(hits, 0.5) == ()
    assert ids(choose(hits, 0.49)) == ["a", "b"]
    assert choose([], 0.0) == ()


def test_noise_is_not_shown():
    """A hit that is hardly likely stays away even beside a good one."""
    assert ids(choose([hit("a", 0.8), hit("b", LEAST - 0.01)], 0.5)) == ["a"]


def test_an_article_beats_the_video_that_repeats_it():
    """They belong together, whichever names the other; being right counts for both."""
    for video, article in (
        (hit("v", 0.45, kind="video", linked=("a",)), hit("a", 0.4)),
        (hit("v", 0.45, kind="video"), hit("a", 0.4, linked=("v",))),
    ):
        shown = choose([video, article], 0.5)
        assert ids(shown) == ["a"]
        assert shown[0].confidence == pytest.approx(0.85)


def test_a_video_whose_chapter_fits_better_beats_its_article():
    """Clearly better, that is."""
    video, article = hit("v", 0.7, kind="video", score=6.0, linked=("a",)), hit("a", 0.2, score=5.0)
    assert ids(choose([video, article], 0.5)) == ["v"]


def test_what_does_not_belong_together_is_shown_side_by_side():
    """Two articles, or a video about something else."""
    assert ids(choose([hit("a", 0.4), hit("v", 0.3, kind="video", linked=("b",)), hit("c", 0.2)], 0.5)) == [
        "a",
        "v",
        "c",
    ]
