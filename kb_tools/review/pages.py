"""An article as the rules see it, and what it shows by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.check_replies import LEAST, check_articles
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.models import Article, Problem
from kb_tools.review.article_rules import (
    Written,
    address_of,
    check_address,
    check_images,
    check_marks,
    check_sentences,
)
from kb_tools.review.ignores import Ignore, body_ignores, front_ignores
from kb_tools.review.markdown_text import Target, scan_page, without_code
from kb_tools.review.summaries import check_summary, check_summary_fits
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import parse_article
from kb_tools.sources.front_matter import split_front_matter
from kb_tools.sources.rendering import Render
from kb_tools.sources.replies import Replies, read_replies

ARTICLE_RULES: tuple[Callable[[Written], tuple[Problem, ...]], ...] = (
    check_summary,
    check_summary_fits,
    check_images,
    check_address,
    check_sentences,
    check_marks,
)
KEYS = ("title", "summary", "questions", "reviewed", "reply", "id", "sample")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedPage:
    """A file of the articles' folder: its article without passages (None where it cannot be read or wants to
    be left out of search), what it shows by itself, where it leads, what can be linked in it, its ignores,
    the lines of its front matter's keys and questions, and the form of address that it uses (`address_of`).
    """

    file: str
    article: Article | None
    problems: tuple[Problem, ...] = ()
    targets: tuple[Target, ...] = ()
    anchors: frozenset[str] = frozenset()
    ignores: tuple[Ignore, ...] = ()
    lines: Mapping[str, int]
    question_lines: tuple[int, ...] = ()
    address: tuple[str, int, str] = ("", 0, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What all articles are held against: the settings, the replies, how MkDocs renders."""

    settings: Settings
    replies: Replies
    has_replies: bool
    render: Render


def read_house(settings: Settings, render: Render) -> House:
    """The house of a knowledge base."""
    return House(
        settings=settings,
        replies=read_replies(settings)[0],
        has_replies=settings.replies.exists(),
        render=render,
    )


def make_page(source: str, file: str, house: House) -> ReviewedPage:
    """The page in a file's text."""
    front, body, first_line = split_front_matter(source)
    rendered: list[str] = []

    def render(markdown: str, file: str) -> str:
        rendered.append(house.render(markdown, file))
        return rendered[-1]

    article, problems = parse_article(source, file, house.settings, render)
    node = parse_yaml(front, file, first_line=2)[0]
    lines = _lines(node)
    targets, anchors = scan_page(rendered[-1], body, first_line) if rendered else ((), frozenset())
    written = _written(article, body, first_line, lines, house) if article else None
    own = _own_problems(written, house) if written else ()
    return ReviewedPage(
        file=file,
        article=replace(article, passages=()) if article else None,
        problems=problems + own,
        targets=targets,
        anchors=anchors,
        ignores=front_ignores(front, 2) + body_ignores(without_code(body, comments=True), first_line),
        lines=lines,
        question_lines=_question_lines(node),
        address=address_of(written) if written else ("", 0, ""),
    )


def _written(article: Article, body: str, first_line: int, lines: Mapping[str, int], house: House) -> Written:
    channel = CHANNELS.get(house.settings.default_channel.strip().lower(), CHANNELS["x"])
    return Written(
        article=article,
        body=without_code(body),
        first_line=first_line,
        lines=lines,
        replies=house.replies if house.has_replies else None,
        room=channel.limit - channel.count(f" {LEAST['link']}"),
        length=channel.count,
        tools=frozenset(house.settings.tools),
    )


def _own_problems(written: Written, house: House) -> tuple[Problem, ...]:
    found = tuple(problem for rule in ARTICLE_RULES for problem in rule(written))
    replies = tuple(
        replace(problem, line=written.lines.get("reply", 0))
        for problem in check_articles([written.article], house.settings, house.replies)
    )
    return found + replies


def _lines(node: Node | None) -> dict[str, int]:
    values = node.named if node else {}
    return {key: values[key].line for key in KEYS if key in values}


def _question_lines(node: Node | None) -> tuple[int, ...]:
    """The lines of the questions, in step with the article's: empty ones are left out there as well."""
    questions = node.get("questions") if node else None
    items = questions.items if questions else ()
    return tuple(item.line for item in items if item.value is not None and item.raw.strip())
