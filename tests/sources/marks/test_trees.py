"""Twelve help centres, each as another system keeps it: read, found, answered and shown without its marks."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from support.built import mkdocs
from support.foreign_trees import CODE, LEFT, PAGES, SIX, SYSTEMS, warning_of, write_tree

from kb_tools.desk.answers import Answered
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.proof import in_the_index
from kb_tools.desk.suggesting import suggest
from kb_tools.desk.voice import Voice
from kb_tools.languages import language
from kb_tools.review.pages import make_page, read_house
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings
from kb_tools.site.feeds import feed, llms_txt
from kb_tools.site.library import LanguageSite, read_library
from kb_tools.sources.rendering import make_renderer

NOT_READ = re.compile(r"<(script|style|pre|code|svg)\b.*?</\1>", re.DOTALL)
SHOWN_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)


@pytest.fixture(scope="module", params=SYSTEMS)
def tree(request, tmp_path_factory):
    """A tree's system, settings and index."""
    folder = write_tree(tmp_path_factory.mktemp("tree") / "kb", request.param)
    settings = read_settings(folder)[0]
    refresh_index(settings)
    with open_files(folder / ".kb") as index:
        yield request.param, settings, index


def marks_left(text):
    """What is left of marks besides the code that shows some."""
    for line in CODE.split("\n"):
        text = text.replace(line, "")
    return LEFT.findall(text)


def test_questions_find_their_page(tree):
    """At least five of six in each tree, which has near neighbours."""
    system, _, index = tree
    right = [find_answers(asked, index)[1][0].entry.id == name for name, asked in SIX[system]]
    assert sum(right) >= 5, (right, SIX[system])


def test_nothing_that_is_handed_out_has_a_mark(tree):
    """Neither titles, passages and excerpts nor replies; the code block is whole."""
    _, settings, index = tree
    voice = Voice(blocks=language("de").desk.formal, channel=CHANNELS["x"], limit=280)
    said = []
    for title, _ in PAGES.values():
        hits = find_answers(title, index)[1]
        offered, _ = suggest([Answered(hit=hit) for hit in hits[:3]], voice, settings, in_the_index)
        said += [text for one in offered for text in (one.excerpt, one.reply.text)]
        said += [text for hit in hits for text in (hit.entry.title, hit.heading, hit.text)]
    assert not [left for text in said if (left := marks_left(text))]
    assert any(CODE in text for text in said)


def test_pages_feed_and_llms_txt_have_none(tree):
    """What MkDocs is given, and what programs read."""
    _, settings, _ = tree
    library = read_library(settings.root)
    site = LanguageSite(library=library, lang="de", name="Hilfe", description="", search=True)
    assert not LEFT.search(feed(site) + llms_txt(site))
    render = make_renderer(settings)
    for name in PAGES:
        source = (settings.docs_dir / f"{name}.md").read_text("utf-8")
        body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
        html = render(library.translate(body, f"{name}.md"), f"docs/{name}.md")
        assert not LEFT.search(SHOWN_CODE.sub("", html))
        assert warning_of(name) in html
        assert PAGES[name][0] in f"{html}{source[: len(source) - len(body)]}"


def test_check_names_a_mark_of_every_tree(tree):
    """In each file, and none where the macros plugin is there."""
    system, settings, _ = tree
    house = read_house(settings, make_renderer(settings))
    source = (settings.docs_dir / "vpn.md").read_text("utf-8")
    assert "foreign-mark" in {one.rule for one in make_page(source, "docs/vpn.md", house).problems}
    if system == "macros":
        house = replace(house, settings=replace(settings, tools=("macros",)))
        assert "foreign-mark" not in {one.rule for one in make_page(source, "docs/vpn.md", house).problems}


@pytest.mark.parametrize("system", ["hugo", "docusaurus"])
def test_built_site_has_none(system, tmp_path):
    """What is in the browser: every page, feed and list of the real build, besides code and scripts."""
    folder = write_tree(tmp_path / "kb", system)
    mkdocs(folder)
    shown = [*(folder / "site").rglob("*.html"), folder / "site/feed.xml", folder / "site/llms.txt"]
    assert len(shown) > len(PAGES)
    pages = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in shown}
    assert not {name: left for name, text in pages.items() if (left := LEFT.findall(NOT_READ.sub("", text)))}
    assert CODE in unescape(re.sub(r"<[^>]*>", "", pages["site/api/index.html"]))
