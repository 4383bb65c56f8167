"""Every link we hand out leads somewhere, and the proof of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hits import make_hit

from kb_tools.links.built_site import record_of, recorded_site, site_in
from kb_tools.models import Link

SITE = "https://help.example/"
PAGES = {
    "index.html": '<a id="nav"></a><article><h1 id="top">x</h1></article>',
    "karten/index.html": '<p id="außen">x</p><!-- <p id="no"> -->',
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of a site with two pages."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "karten").mkdir()
    for name, html in PAGES.items():
        (folder / name).write_text(html, encoding="utf-8")
    return folder


def flaws(folder, url, **fields):
    """What is wrong with one link, in words."""
    return [flaw[0] for _, flaw in site_in(folder, SITE).prove([Link(url=url, source="docs/a.md", **fields)])]


@pytest.mark.parametrize(
    "url",
    [
        "https://help.example/",
        "https://help.example/#top",
        "https://help.example/#nav",
        "https://help.example/karten/#au%C3%9Fen",
        "karten/",
        "https://youtu.be/x?t=9",
    ],
)
def test_proof_accepts_what_is_there(built, url):
    """A page, an anchor, an address that is not ours."""
    assert flaws(built, url) == []


def test_a_record_says_what_the_site_said_of_its_pages_and_articles(built):
    """Also when the site is gone; only anchors beside the article are not in it."""
    site = recorded_site(record_of(built), SITE)
    urls = (
        "",
        "#top",
        "#nope",
        "karten/",
        "karten/#au%C3%9Fen",
        "karten/#no",
        "konto/",
        "kart",
        "index.html",
    )
    links = [Link(url=SITE + url, source="docs/a.md") for url in urls]
    assert site.prove(links) == site_in(built, SITE).prove(links)
    assert site.flaw(Link(url=f"{SITE}#nav", source="docs/a.md"))


def test_a_record_of_another_version_is_none(built):
    assert recorded_site(record_of(built).replace(b"kb-site-1", b"kb-site-0"), SITE) is None


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("https://help.example/konto/", "the site has no konto/index.html"),
        ("https://help.example/../secret", "the site has no ../secret"),
        ("https://help.example/karten/#no", "karten/index.html has no anchor 'no'"),
        ("http://[", "it is no web address"),
    ],
)
def test_proof_finds_what_is_not_there(built, url, what):
    """A missing page, an anchor that is only a comment."""
    assert flaws(built, url) == [what]


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://youtu.be/x?t=60", 60),
        ("https://youtu.be/x?t=60", None),
        ("https://help.example/#t=75", None),
    ],
)
def test_proof_finds_seconds_after_the_end(built, url, start):
    """Wherever the second stands, it must lie within the video."""
    assert "not within the video's 60 seconds" in flaws(built, url, start=start, duration=60)[0]
    assert flaws(built, url, start=59, duration=60) == []


@given(st.text())
def test_proof_survives_any_address(url):
    """An address is found or reported, never an exception."""
    links = [Link(url=url, source="docs/a.md"), Link(url=f"https://help.example/{url}", source="b")]
    site_in(Path(__file__).parent, SITE).prove(links)


def test_a_flaw_has_its_link_and_what_to_do_about_it(built):
    """Each link once, however often it is handed out."""
    lost = Link(url="https://help.example/konto/", source="docs/a.md")
    ((link, (what, fix)),) = site_in(built, SITE).prove([lost, Link(url=SITE, source="b"), lost])
    assert link == lost
    assert what == "the site has no konto/index.html"
    assert fix == "build the site again, or take the page out of exclude_docs"


@pytest.mark.parametrize(
    ("url", "kind", "holds", "facts"),
    [
        ("https://help.example/#top", "article", True, "page is in the built site"),
        ("https://youtu.be/x", "video", True, "in the index, on YouTube"),
        ("https://other.example/", "article", True, "in the index"),
        (
            "https://help.example/karten/#no",
            "article",
            False,
            "karten/index.html has no anchor 'no' - build the site again; if that does not help, "
            "give the heading an {#anchor} of its own",
        ),
    ],
)
def test_proof_of_a_hit_is_told_in_a_sentence(built, url, kind, holds, facts):
    """What is wrong, and what to do about it; what is not of the site is not looked up."""
    hit = make_hit(kind=kind, id="a", url=url)
    proof = site_in(built, SITE).proof(hit)
    assert (proof.what, proof.holds, proof.known, proof.facts) == ("link", holds, True, facts)


def test_a_page_that_zensical_left_out_is_told_as_such(tmp_path):
    (tmp_path / "index.html").write_text('<meta name="generator" content="zensical-0.0.40"><h1>x</h1>')
    (what,) = flaws(tmp_path, f"{SITE}videos/a/")
    assert what == "the site was built by Zensical, which ignores plugins: it has no videos/a/index.html"
    assert flaws(tmp_path, SITE) == []
