"""Rules that ask the ranking: does an article answer its own questions, and does another one answer them as
well? Pure.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kb_tools.models import Article, Problem
from kb_tools.review.article_rules import found
from kb_tools.review.asking import Answers, Name, RankedPhrasing
from kb_tools.review.pages import ReviewedPage
from kb_tools.sources.articles import is_front_page
from kb_tools.text import say

SAME, ALIKE = 0.4, 0.4
"""How surely two articles must answer what is asked for the other, were the other not there, and the part of
the other's points they must reach meanwhile: from 0 to 1, the geometric mean of both directions. The first
alone is all too easy where there are few articles. On the sample, whose articles all differ, no pair is above
0.3 and 0.39; in public FAQ collections the pairs above both are one question in two wordings, or two that
customers would take for one.
"""
CLEARLY = 0.05
"""How much surer another article must be than the own one: less is a toss-up, which the next edit turns."""


def found_elsewhere(pages: Iterable[ReviewedPage], answers: Answers) -> tuple[Problem, ...]:
    """Titles and questions whose best hit is another article."""
    names = _files(pages)
    return tuple(
        problem
        for name, page in names.items()
        for place, asked in enumerate(answers.get(name, ()))
        for problem in _elsewhere(page, asked, names, is_title=place == 0)
    )


def _elsewhere(
    page: ReviewedPage, asked: RankedPhrasing, names: Mapping[Name, ReviewedPage], *, is_title: bool
) -> Iterable[Problem]:
    article = page.article
    if article is None or not asked.found or (is_title and is_front_page(article)):
        return
    (best, sure), own = asked.found[0], dict(asked.found).get(article.id, 0.0)
    if best == article.id or sure < own + CLEARLY:
        return
    rival = names.get((article.lang, best))
    if rival and rival.article and is_front_page(rival.article):
        return  # it has the words of its articles, and leads on to them
    other = rival.file if rival else best
    if is_title:
        what = say("its own title finds {file} first", file=other)
        yield found(
            "title-elsewhere",
            page.file,
            page.lines.get("title", 0),
            what,
            say("say in the title what sets this article apart"),
        )
    else:
        line = dict(zip(article.questions, page.question_lines, strict=False)).get(
            asked.text, page.lines.get("questions", 0)
        )
        what = say("“{question}” finds {file} first", question=asked.text[:80], file=other)
        yield found(
            "question-elsewhere",
            page.file,
            line,
            what,
            say("move the question there, or say in it what sets this article apart"),
        )


def same_questions(pages: Iterable[ReviewedPage], answers: Answers) -> tuple[Problem, ...]:
    """Pairs of articles of one language of which each answers what is asked for the other. The later one by
    file name is named.
    """
    names = _files(pages)
    rivals = {
        name: _rivals(answers.get(name, ()), page.article) for name, page in names.items() if page.article
    }
    problems = []
    for name, page in names.items():
        for other, there in rivals.get(name, {}).items():
            twin, back = names.get((name[0], other)), rivals.get((name[0], other), {}).get(name[1])
            if twin and back and twin.file < page.file and _are_same(there, back):
                what = say("answers the same questions as {file}", file=twin.file)
                fix = say("make one article of the two, or say in titles and questions what sets them apart")
                problems.append(found("same-question", page.file, 0, what, fix))
    return tuple(problems)


def _are_same(there: tuple[float, float], back: tuple[float, float]) -> bool:
    return math.sqrt(there[0] * back[0]) >= SAME and math.sqrt(there[1] * back[1]) >= ALIKE


def _rivals(asked: tuple[RankedPhrasing, ...], article: Article) -> dict[str, tuple[float, float]]:
    """How surely each other article answers what is asked for this one, as if one more way to ask had found
    nothing (a bare title is little evidence), and its mean part of this one's points.
    """
    if is_front_page(article):
        return {}
    sums: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for one in asked:
        for other, sure, part in one.others:
            sums[other].append((sure, part))
    return {
        other: (
            math.fsum(sure for sure, _ in some) / (len(asked) + 1),
            math.fsum(part for _, part in some) / len(asked),
        )
        for other, some in sums.items()
    }


def _files(pages: Iterable[ReviewedPage]) -> dict[Name, ReviewedPage]:
    """Name -> page, the first of those that share a name."""
    names: dict[Name, ReviewedPage] = {}
    for page in pages:
        if page.article:
            names.setdefault((page.article.lang, page.article.id), page)
    return names
