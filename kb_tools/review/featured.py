"""Whether the articles that home shows as asked most are there, and shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb_tools.models import Article, Problem, Severity
from kb_tools.review.options import meant, option
from kb_tools.settings.options import MOST_FEATURED
from kb_tools.settings.settings import Settings
from kb_tools.text import say


def check_featured(articles: Iterable[Article], settings: Settings) -> Iterator[Problem]:
    """`articles` are those that are there."""
    ids = {article.id for article in articles}
    lines = _lines(settings) if settings.featured else {}
    for name in settings.featured:
        if name not in ids:
            what = say("featured names an article that is not there: {id}", id=name[:80])
            yield _problem(lines.get(name, 0), what, meant(name, ids), "error", settings)
    if more := settings.featured[MOST_FEATURED:]:
        what = say(
            "featured lists {n:,} articles, and home shows the first {most}",
            n=len(settings.featured),
            most=MOST_FEATURED,
        )
        fix = say("take those out that are asked less")
        yield _problem(lines.get(more[0], 0), what, fix, "warning", settings)


def _lines(settings: Settings) -> dict[str, int]:
    node = option("featured", settings)
    return {item.raw: item.line for item in node.items} if node else {}


def _problem(line: int, what: str, fix: str, severity: Severity, settings: Settings) -> Problem:
    file = settings.config_name
    return Problem(
        file=file, line=line, what=what, fix=fix, rule="featured", field="featured", severity=severity
    )
