"""The head of an article."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.fields.nodes import parse_yaml
from kb_tools.settings.settings import Settings
from kb_tools.sources.front_matter import (
    draft_problems,
    front_matter_problems,
    is_draft,
    is_left_out,
    split_front_matter,
)

PLAIN = Settings(root=NOWHERE)


def node(front):
    return parse_yaml(front, "a.md", first_line=2)[0]


@pytest.mark.parametrize(
    ("source", "front", "body", "first_line"),
    [
        ("---\na: 1\n---\nB\n", "a: 1", "B\n", 4),
        ("---\na: 1\n...\nB\n", "a: 1", "B\n", 4),
        ("---  \na: 1\n---", "a: 1", "", 3),
        ("\n---\na: 1\n---\n", "", "\n---\na: 1\n---\n", 1),
        ("----\na\n---\n", "", "----\na\n---\n", 1),
        ("B\n\n---\n\nC\n", "", "B\n\n---\n\nC\n", 1),
    ],
)
def test_front_matter(source, front, body, first_line):
    """Front matter is what stands between two rules at the very start."""
    assert split_front_matter(source) == (front, body, first_line)


def test_head_that_is_never_closed():
    """Its names and values are no text; a line of hyphens above text is no head."""
    source = "---\ntitle: Preise\ntags:\n  - geld\n\n# Preise\n"
    assert split_front_matter(source) == ("title: Preise\ntags:\n  - geld\n", "\n# Preise\n", 5)
    (problem,) = front_matter_problems(source, "a.md")
    assert (problem.line, problem.rule) == (1, "yaml")
    for fine in ("---\nHinweis: Text\n", "---\n\nText\n", "---\ntitle: A\n---\nText\n", "Text"):
        assert not front_matter_problems(fine, "a.md")


def test_head_that_is_never_opened():
    """It is told in its first line; an underlined heading, and MkDocs' head without hyphens, are none."""
    source = "title: Preise\nquestions:\n  - was kostet das\nreviewed: 2026-10-01\n---\n# Preise\n"
    (problem,) = front_matter_problems(source, "a.md")
    assert (problem.line, problem.rule) == (1, "yaml")
    for fine in (
        "title: Preise\n---\nText\n",
        "title: A\nsummary: B\n\nText\n",
        "tags: a\n\n---\n",
        f"---\n{source}",
    ):
        assert not front_matter_problems(fine, "a.md")


@pytest.mark.parametrize(
    "front",
    ["draft: true", "draft: yes", 'draft: "true"', "published: false", "state: Draft", "status: draft"],
)
def test_drafts(front):
    """From whatever system, and it is told that MkDocs would show them; the blog plugin does not."""
    assert is_draft(node(f"title: A\n{front}"))
    (problem,) = draft_problems(node(f"title: A\n{front}"), "a.md", PLAIN)
    assert (problem.line, problem.rule, problem.severity) == (3, "draft", "error")
    assert not draft_problems(node(front), "a.md", Settings(root=NOWHERE, tools=("blog",)))


@pytest.mark.parametrize(
    "front",
    ["", "draft: false", "published: true", "state: done", "status: new", "noindex: true", "hidden: true"],
)
def test_what_is_no_draft(front):
    """What speaks to search engines or menus says nothing about agents."""
    assert not is_draft(node(front))
    assert not draft_problems(node(front), "a.md", PLAIN)


def test_published_but_not_to_be_found():
    """Material's way to keep a page, such as an imprint, out of search."""
    assert is_left_out(node("search: {exclude: true}"))
    assert not is_left_out(node("search: {boost: 2}"))


def test_head_in_toml():
    """Hugo's: simple values are read, and it is told that MkDocs does not."""
    source = '+++\ntitle = "Preise"\ndraft = true\n[params]\nx = 1\n+++\nText\n'
    front, body, first_line = split_front_matter(source)
    assert (node(front).get("title").raw, body, first_line) == ("Preise", "Text\n", 7)
    assert is_draft(node(front))
    assert [problem.rule for problem in front_matter_problems(source, "a.md")] == ["foreign-mark"]
