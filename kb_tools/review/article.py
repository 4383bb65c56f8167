"""One article reviewed by itself."""

from __future__ import annotations

from datetime import date

from kb_tools.models import Problem
from kb_tools.review.between import overdue
from kb_tools.review.ignores import apply_rules
from kb_tools.review.pages import make_page, read_house
from kb_tools.settings.settings import Settings
from kb_tools.sources.rendering import Render


def review_article(
    source: str, file: str, settings: Settings, render: Render, *, today: date
) -> tuple[Problem, ...]:
    """What is wrong with one article that can be told from its own text: reading it, its reply, summary,
    images, form of address, sentences and review date. Ignores and severities are applied. A few
    milliseconds; reads replies.yaml, and no other file.

    `file` is relative to the knowledge base, `render` is `sources.rendering.make_renderer(settings)`.
    """
    page = make_page(source, file, read_house(settings, render))
    late = overdue([page], settings, today)
    ran = {
        problem.rule for problem in page.problems
    }  # an ignore of any other rule may be there for the whole folder's sake
    return tuple(
        sorted(
            apply_rules((*page.problems, *late), {file: page.ignores}, settings.check, ran),
            key=lambda one: one.line,
        )
    )
