"""The same site without MkDocs: every address that was handed out leads where it led."""

from __future__ import annotations

import re

from support.built import dead_ends, pages, read
from support.running import run_kb

from kb_tools.links.built_site import recorded_site
from kb_tools.links.page_anchors import page_anchors
from kb_tools.models import Link
from kb_tools.site.blocks import linked_paths
from kb_tools.sources.seals import read_sealed

ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)


def addresses(site):
    """Page -> its anchors, and where its article links to."""
    return {
        path: (
            page_anchors(site, path, False),
            linked_paths(ARTICLE.search(read(site, path))[0], path.removesuffix("index.html")),
        )
        for path in pages(site)
        if path != "404.html"  # which nobody links to
    }


def test_pages_anchors_and_links_are_those_of_the_site_that_mkdocs_builds(plain, musterbank):
    own, theirs = addresses(plain), addresses(musterbank)
    assert {path: own.get(path) for path in theirs} == theirs
    assert sorted(own.keys() - theirs.keys()) == ["en/search/index.html", "search/index.html"]


def test_the_search_is_the_same_byte_for_byte(plain, musterbank):
    def shipped(site):
        folder = site / "assets/kb"
        found = (file for part in ("de", "en", "search") for file in (folder / part).rglob("*"))
        return {file.relative_to(folder): file.read_bytes() for file in found if file.is_file()}

    assert shipped(plain) == shipped(musterbank)
    assert shipped(plain)


def test_telephone_numbers_of_an_article_its_line_above_and_the_contact_box_can_be_called(plain, musterbank):
    """The same ones on both sites, however the article writes them."""
    call = re.compile(r'<a [^>]*href="(tel:[^"]*)"')
    for path in ("karten/karte-verloren/index.html", "en/bargeld/karte-eingezogen/index.html"):
        calls = call.findall(read(plain, path))
        assert calls == call.findall(read(musterbank, path))
        assert {*calls} >= {"tel:116116", "tel:+49116116", "tel:+496990009200"}


def test_no_page_leads_nowhere(plain):
    assert dead_ends(plain, pages(plain)) == set()


def test_what_programs_read_of_a_page_is_the_same(plain, musterbank):
    """Its picture, its kind, its place, in a head of another theme."""
    data = re.compile(r'<script type="application/ld\+json">.*?</script>|<meta property="og:[^>]*>')
    for path in ("karten/karte-verloren/index.html", "videos/mbSperre001/index.html", "en/index.html"):
        assert data.findall(read(plain, path)) == data.findall(read(musterbank, path))


def test_kb_build_plain_proves_every_link_and_remembers_the_site(folder, tmp_path):
    ran = run_kb("build", "--plain", cwd=folder, home=tmp_path)
    assert ran.returncode == 0, ran.said
    assert "links of the index resolve" in ran.said
    assert 'content="kb build --plain"' in read(folder / "site", "index.html")
    site = recorded_site(read_sealed(folder / ".kb/site.record"), "https://x.example/")
    assert site.flaw(Link(url="https://x.example/", source="docs/index.md")) is None
