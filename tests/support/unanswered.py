"""A theme of `kb gaps` and the article that comes nearest to it, for tests of what is made of them."""

from __future__ import annotations

from datetime import date

from kb_tools.gaps.values import Theme
from support.hits import make_hit

DAY = date(2026, 11, 22)
NEAREST = make_hit(
    kind="article",
    id="karten/pin",
    lang="de",
    title="PIN: was tun?",
    heading="",
    url="https://help.example/karten/pin/",
    start=None,
    text="",
    score=1,
    confidence=0.234,
)


def theme(**more):
    """Three messages of one day about one thing."""
    about = {
        "number": 1,
        "name": "pin, brief, post",
        "language": "de",
        "count": 3,
        "first": DAY,
        "last": DAY,
        "recent": 3,
        "before": 0,
        "typical": (),
        "questions": (),
        "nearest": NEAREST,
        "extend": True,
    }
    return Theme(**(about | more))
