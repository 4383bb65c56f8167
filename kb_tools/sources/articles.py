"""Markdown articles: front matter and body, read into articles and their passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.fields.readers import (
    FieldError,
    day,
    flag,
    integer,
    language,
    line,
    matching,
    one_of,
    read_mapping,
    text,
    texts,
)
from kb_tools.models import Article, Passage, Problem, VideoLink
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.sources.front_matter import (
    DRAFTS,
    draft_problems,
    front_matter_problems,
    is_draft,
    is_left_out,
    split_front_matter,
)
from kb_tools.sources.marks.translating import Translator
from kb_tools.sources.page_places import is_index, page_path, split_language, title_of_file
from kb_tools.sources.passages import split_page
from kb_tools.sources.rendering import Render
from kb_tools.text import CONTROL, clean, say

THEME_KEYS = frozenset(
    (
        *DRAFTS,
        *("robots", "ROBOTS", "noindex", "hidden", "not_in_nav"),
        *("template", "hide", "icon", "status", "subtitle", "description", "search", "social", "comments"),
        *("date", "authors", "slug", "hero", "image", "alternate"),
    )
)
"""Front matter that MkDocs, Material and its plugins understand."""


def read_article(
    file: Path, settings: Settings, render: Render
) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article; None when the file cannot be read, is a draft, or asks to be left out of search."""
    name = settings.name(file)
    source, problem = read_text(settings.root, name)
    return (None, (problem,)) if problem else parse_article(source, name, settings, render)


def parse_article(
    source: str, file: str, settings: Settings, render: Render
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a file's text. `file` is relative to the knowledge base."""
    front, body, first_line = split_front_matter(source)
    node, problems = parse_yaml(front, file, first_line=2)
    values, more = read_mapping(node, FIELDS, file, of=say("front matter"), ignore=THEME_KEYS.__contains__)
    problems += tuple(map(_as_others_take_it, more)) + _control_characters(body, file, first_line)
    problems += front_matter_problems(source, file) + draft_problems(node, file, settings)
    if is_draft(node):
        return None, problems
    try:
        title, passages = split_page(render(body, file))
    except Exception as error:  # extensions are other people's code, and one page must not stop the rest
        what = say("cannot be rendered ({error})", error=f"{type(error).__name__}: {clean(str(error))[:120]}")
        fix = say("simplify the Markdown around it")
        return None, (*problems, Problem(file=file, line=first_line, what=what, fix=fix, rule="markdown"))
    if is_left_out(node):
        return None, problems
    return _to_article(values, title, passages, file, settings), problems


def _to_article(
    values: dict[str, Any], heading: str, passages: tuple[Passage, ...], file: str, settings: Settings
) -> Article:
    plain = Translator(settings, frozenset())
    values |= {name: plain(values[name], file) for name in ("title", "summary", "reply") if name in values}
    path = PurePosixPath(file).relative_to(settings.name(settings.docs_dir))
    lang, place = split_language(path, settings)
    title = values.pop("title", "") or heading or title_of_file(place)
    fallback = {"id": clean(place.with_suffix("").as_posix()), "lang": lang}
    return Article(
        **{**fallback, **values},
        file=file,
        path=path.as_posix(),
        url=settings.site_url + page_path(path, settings),
        title=title,
        passages=with_heading(passages, heading if heading != title else ""),
    )


def with_heading(passages: tuple[Passage, ...], heading: str) -> tuple[Passage, ...]:
    """A page's own heading says something too when the front matter gives another title: the top of the page
    carries it.
    """
    if not heading:
        return passages
    if passages and not passages[0].heading and not passages[0].anchor:
        return (replace(passages[0], heading=heading), *passages[1:])
    return (Passage(heading=heading, text=""), *passages)


def is_front_page(article: Article) -> bool:
    """The first page of a folder, which only leads on to articles: nobody asks for it."""
    return is_index(article.path) and not article.questions


def suggested(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Those that may be suggested: sample pages as long as there is no other."""
    own = tuple(article for article in articles if not article.sample)
    return own if any(not is_front_page(article) for article in own) else tuple(articles)


def _as_others_take_it(problem: Problem) -> Problem:
    """What other systems accept stops nobody: an id with blanks, in whose place the path is the id, and a key
    that stands twice, of which the last counts.
    """
    accepted = problem.rule == "duplicate-key" or (problem.rule == "value" and problem.field == "id")
    return replace(problem, severity="warning") if accepted else problem


def _control_characters(body: str, file: str, first_line: int) -> tuple[Problem, ...]:
    match = CONTROL.search(body)
    if not match:
        return ()
    line = first_line + body.count("\n", 0, match.start())
    what, fix = say("has a control character"), say("delete the invisible character")
    return (Problem(file=file, line=line, what=what, fix=fix, rule="control"),)


def _video_links(node: Node) -> tuple[VideoLink, ...]:
    return tuple(map(_video_link, node.items))


def _video_link(node: Node) -> VideoLink:
    match = re.fullmatch(r"([A-Za-z0-9_-]{11})(?:#t=(\d{1,6}))?", text(node))
    if not match:
        raise FieldError(
            say("has one that is no video: {value!r}", value=text(node)[:60]),
            say("write YouTube's 11 characters, and #t=42 for a second"),
            node.line,
        )
    return VideoLink(id=match[1], start=int(match[2]) if match[2] else None, line=node.line)


FIELDS = {
    "title": line,
    "id": matching(
        r"[^\s:#?]+",
        lambda value: say("has a space or one of : # ? in it: {value!r}", value=value),
        say("use letters, digits, - and /"),
    ),
    "lang": language,
    "summary": text,
    "questions": texts,
    "tags": texts,
    "videos": _video_links,
    "reply": text,
    "handling": one_of("public", "private", "phone", "escalate"),
    "reviewed": day,
    "review_every": integer(1, 3650),
    "owner": text,
    "moved_from": texts,
    "sample": flag,
}
