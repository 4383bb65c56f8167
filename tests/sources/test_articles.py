"""Markdown files read into articles: where they are, what they are called, what their front matter says."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import NOWHERE

from kb_tools.models import VideoLink
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.sources.articles import parse_article, suggested
from kb_tools.sources.page_places import page_path
from kb_tools.text import CONTROL

SETTINGS = Settings(
    root=NOWHERE, site_url="https://help.example/", languages=("de", "en"), language_folders=True
)


def render(markdown, _):
    """Markdown to HTML with MkDocs' own extensions."""
    from markdown import markdown as convert

    return convert(markdown, extensions=["toc", "tables", "fenced_code"])


def article(source, file="docs/de/karten/pin.md", problems=0):
    found, wrong = parse_article(source, file, SETTINGS, render)
    assert len(wrong) == problems, wrong
    return found


def test_every_field_of_the_front_matter():
    """What editors write at the top of a file comes out typed."""
    found = article("""---
title: PIN vergessen
id: karten/pin
lang: en
summary: In der App.
questions: [wo ist meine pin, Geheimzahl weg]
tags: [karten]
videos: [mbPinZeig01, mbPinZeig01#t=42]
reply: Die PIN zeigen wir Ihnen in der App.
handling: private
reviewed: 2026-10-01
review_every: 90
owner: Team Karten
---
# PIN vergessen

Text.
""")
    assert (found.id, found.lang, found.title, found.summary) == (
        "karten/pin",
        "en",
        "PIN vergessen",
        "In der App.",
    )
    assert (found.questions, found.tags) == (("wo ist meine pin", "Geheimzahl weg"), ("karten",))
    assert found.videos == (
        VideoLink(id="mbPinZeig01", line=8),
        VideoLink(id="mbPinZeig01", start=42, line=8),
    )
    assert (found.handling, found.reviewed, found.review_every, found.owner) == (
        "private",
        date(2026, 10, 1),
        90,
        "Team Karten",
    )
    assert found.url == "https://help.example/karten/pin/"


def test_without_front_matter():
    """The first heading is the title, the path without language the id, the folder the language."""
    found = article("# Where?\n\nHere.\n", "docs/en/cards/pin.md")
    assert (found.id, found.lang, found.title, found.url) == (
        "cards/pin",
        "en",
        "Where?",
        "https://help.example/en/cards/pin/",
    )


def test_without_a_heading_the_file_names_the_page():
    """A page with neither title nor heading is called as its file is."""
    assert article("Nur Text.", "docs/de/karte-im_ausland.md").title == "Karte im ausland"


def test_another_heading_is_not_lost():
    """Where title and first heading differ, both are searched."""
    assert [
        (p.heading, p.text) for p in article("---\ntitle: Kurz\n---\n# Lang und anders\n\nText.\n").passages
    ] == [("Lang und anders", "Text.")]
    assert [
        p.heading for p in article("---\ntitle: Kurz\n---\n# Lang und anders\n\n## Teil\n\nText.\n").passages
    ] == [
        "Lang und anders",
        "Teil",
    ]


def test_lines_of_mistakes_count_from_the_file():
    """Every mistake in a file has its line, and the article is there all the same."""
    source = (
        "---\ntitle: A\nhandling: privat\nvideos:\n  - abcdefghijk\n  - zu kurz\n---\n# A\n\nText\x1b "
        "mit Escape.\n"
    )
    found, problems = parse_article(source, "docs/de/a.md", SETTINGS, render)
    assert [str(p) for p in problems] == [
        "docs/de/a.md:3: handling cannot be 'privat' - did you mean `private`?",
        "docs/de/a.md:6: videos has one that is no video: 'zu kurz' - write YouTube's 11 characters,"
        " and #t=42 for a second",
        "docs/de/a.md:10: has a control character - delete the invisible character",
    ]
    assert found.passages[0].text == "Text mit Escape."


def test_broken_front_matter_keeps_the_text():
    """An article with broken YAML is reported, and found by its heading and text."""
    found, problems = parse_article(
        "---\ntitle: 'open\n---\n# Titel\n\nText.\n", "docs/de/a.md", SETTINGS, render
    )
    assert [p.line for p in problems] == [2]
    assert (found.title, found.passages[0].text) == ("Titel", "Text.")


def test_left_out_of_search():
    """Material's own `search: {exclude: true}` keeps a page out of our index too."""
    assert article("---\nsearch: {exclude: true}\n---\n# Start\n") is None


def test_addresses_are_those_of_mkdocs(folder):
    """MkDocs and mkdocs-static-i18n put every page where we say, odd names included."""
    from mkdocs.config import load_config
    from mkdocs.structure.files import get_files

    for name in ("a b.md", "ü&c.md", "sub/README.md", "index.md", "x.y.md", "50%.md"):
        path = folder / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# X\n", encoding="utf-8")
    for flat in ("false", "true"):
        (folder / "mkdocs.yml").write_text(
            f"site_name: x\nsite_url: https://x.example/\nuse_directory_urls: {flat}\n", encoding="utf-8"
        )
        settings = read_settings(folder)[0]
        theirs = {
            file.src_uri: file.url.replace("./", "")
            for file in get_files(load_config(str(folder / "mkdocs.yml")))
            if file.is_documentation_page()
        }
        assert {path: page_path(PurePosixPath(path), settings) for path in theirs} == theirs


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_an_article(source):
    """No text makes reading it fail, and no invisible character gets through it."""
    found, _ = parse_article(source, "docs/de/a.md", SETTINGS, render)
    for passage in found.passages if found else ():
        assert not CONTROL.search(passage.heading + passage.text)


@given(
    st.lists(
        st.sampled_from(
            [
                "---\n",
                "title: x\n",
                "# ",
                "## A\n",
                "```\n",
                "<div>",
                "</div>",
                "<h2 id=a>",
                "<!--",
                "<![if x]>",
                "&amp;",
                "|",
                "\n",
                "x",
                "    ",
                "{: #b }",
            ]
        )
    ).map("".join)
)
def test_any_markdown_is_an_article(source):
    """Nor does any heap of markup: what a Markdown extension cannot take is a problem of that page."""
    parse_article(source, "docs/de/a.md", SETTINGS, render)


@pytest.mark.parametrize("front", ["draft: true", "published: false", "search: {exclude: true}"])
def test_what_is_not_to_be_found_is_no_article(front):
    """A draft, or a page that wants to stay out of search."""
    assert parse_article(f"---\n{front}\n---\n# A\n", "docs/de/a.md", SETTINGS, render)[0] is None


@pytest.mark.parametrize("front", ["ROBOTS: NOINDEX, NOFOLLOW", "robots: noindex", "hidden: true"])
def test_what_speaks_to_search_engines_keeps_an_article(front):
    """Agents may hand out what search engines must not list."""
    found, problems = parse_article(f"---\n{front}\n---\n# A\n", "docs/de/a.md", SETTINGS, render)
    assert found is not None
    assert not problems


def test_what_other_systems_accept_is_a_hint():
    """An id with blanks, in whose place the path counts, and a key twice, of which the last counts."""
    source = "---\nid: mein artikel\ntitle: A\ntitle: B\n---\nText.\n"
    found, problems = parse_article(source, "docs/de/x/a.md", SETTINGS, render)
    assert (found.id, found.title) == ("x/a", "B")
    assert {problem.severity for problem in problems} == {"warning"}


def test_title_of_a_file_name_keeps_its_capitals():
    """As MkDocs has it: only a name in small letters gets one."""
    for name, title in [("VSCode-einrichten", "VSCode einrichten"), ("konto_eröffnen", "Konto eröffnen")]:
        assert parse_article("Text.\n", f"docs/de/{name}.md", SETTINGS, render)[0].title == title


def test_a_sample_page_may_be_suggested_as_long_as_there_is_no_other():
    """The first page of a folder is none."""
    sample = article("---\nsample: true\n---\n# PIN\n")
    front, own = article("# Hilfe\n", "docs/de/index.md"), article("# Karte\n", "docs/de/karte.md")
    assert suggested((sample, front)) == (sample, front)
    assert suggested((sample, front, own)) == (front, own)


def test_front_matter_has_no_marks_of_other_systems():
    """Titles, summaries and replies are said as they are."""
    source = (
        "---\ntitle: Hilfe von {{ firma }} dazu\nsummary: '{% if a %}So geht es.{% endif %}'\n---\nText.\n"
    )
    found, _ = parse_article(source, "docs/de/a.md", SETTINGS, render)
    assert (found.title, found.summary) == ("Hilfe von […] dazu", "So geht es.")
