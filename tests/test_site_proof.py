"""Every link we hand out leads somewhere, and the proof of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import TESTS

from kb_tools.links.built_site import dead_links, prove
from kb_tools.models import Link

PAGES = {
    "index.html": '<article><h1 id="top">x</h1></article>',
    "karten/index.html": '<p id="außen">x</p><!-- <p id="no"> -->',
}


def flaws(url, **fields):
    link = Link(url=url, source="docs/a.md", **{"start": None, "duration": None, **fields})
    return [problem.what for problem in dead_links([link], "https://help.example/", PAGES.get)]


@pytest.mark.parametrize(
    "url",
    [
        "https://help.example/",
        "https://help.example/#top",
        "https://help.example/karten/#au%C3%9Fen",
        "karten/",
        "https://youtu.be/x?t=9",
    ],
)
def test_proof_accepts_what_is_there(url):
    """A page, an anchor, an address that is not ours."""
    assert flaws(url) == []


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("https://help.example/konto/", "the site has no konto/index.html"),
        ("https://help.example/../secret", "the site has no ../secret"),
        ("https://help.example/karten/#no", "karten/index.html has no anchor 'no'"),
        ("http://[", "it is no web address"),
    ],
)
def test_proof_finds_what_is_not_there(url, what):
    """A missing page, an anchor that is only a comment."""
    assert flaws(url) == [f"{url!r} leads nowhere: {what}"]


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://youtu.be/x?t=60", 60),
        ("https://youtu.be/x?t=60", None),
        ("https://help.example/#t=75", None),
    ],
)
def test_proof_finds_seconds_after_the_end(url, start):
    """Wherever the second stands, it must lie within the video."""
    assert "not within the video's 60 seconds" in flaws(url, start=start, duration=60)[0]
    assert flaws(url, start=59, duration=60) == []


@given(st.text())
def test_proof_survives_any_address(url):
    """An address is found or reported, never an exception."""
    links = [
        Link(url=url, source="docs/a.md", start=None, duration=None),
        Link(url=f"https://help.example/{url}", source="b", start=None, duration=None),
    ]
    prove(TESTS, "https://help.example/", links)
