"""What is known of a page, in words, as the panel shows it: sections of rows, each a text with a mark and
details.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb_tools.languages.panel import Panel
from kb_tools.links.addresses import video_path
from kb_tools.models import Article, Problem, Video
from kb_tools.search.choose import MOST
from kb_tools.search.linking import LinkProposal
from kb_tools.site.addresses import article_path
from kb_tools.site.panel.current import Knowledge
from kb_tools.site.panel.facts import (
    Phrasing,
    PhrasingReply,
    ask_desk,
    ask_phrasings,
    find_proposals,
    find_reply,
)
from kb_tools.site.panel.subject import Subject, find_subject, problems_of
from kb_tools.text import clock, one_line

Row = dict[str, Any]
"""`text`; `mark`: good, hint or bad; `details`; `path` on the site that the text links to. Only `text` is
always there.
"""


def tell(path: str, known: Knowledge, words: Panel) -> Row:
    """Everything of the page at a path on the site: `count` and `label` for the button, `file`, and
    `sections` of a title and rows.
    """
    subject = find_subject(path, known.files, known.library)
    problems = problems_of(subject, known.problems, known.library.videos)
    count = len(problems)
    label = (
        words.many_problems.format(count=count)
        if count > 1
        else words.one_problem
        if count
        else words.no_problems
    )
    return {
        "count": count,
        "label": label,
        "worst": problems[0].severity if problems else "",
        "file": subject.file if subject else words.whole,
        "sections": [
            _section(words.problems, _problems(problems, subject, words)),
            *_asked(subject, known, words),
        ],
    }


def _section(title: str, rows: list[Row]) -> Row:
    return {"title": title, "rows": rows}


def _row(text: str, *details: str, **more: str) -> Row:
    return {"text": one_line(text), "details": [one_line(detail) for detail in details if detail], **more}


def _problems(problems: tuple[Problem, ...], subject: Subject | None, words: Panel) -> list[Row]:
    if not problems:
        return [_row(words.no_problem_here, mark="good")]
    return [_problem(problem, subject, words) for problem in problems]


def _problem(problem: Problem, subject: Subject | None, words: Panel) -> Row:
    kind, mark = (words.error, "bad") if problem.severity == "error" else (words.warning, "hint")
    line = words.line.format(line=problem.line) if problem.line else ""
    place = problem.place if subject is None or problem.file != subject.file else line
    return _row(problem.what, problem.fix, " · ".join(filter(None, (kind, place, problem.rule))), mark=mark)


def _asked(subject: Subject | None, known: Knowledge, words: Panel) -> Iterator[Row]:
    """What the ranking says, or the reason why it says nothing."""
    source = subject.source if subject else None
    if why := _unasked(subject, known, words):
        yield _section(words.phrasings, [_row(why)])
    elif subject and source and known.index:
        phrasings = ask_phrasings(subject, source, known.index)
        desk = ask_desk(known.index, known.library.settings, known.replies, source.lang)
        sent = find_reply(subject, source, phrasings, desk)
        pairs = find_proposals(subject, source, known.library, known.index)
        yield _section(words.phrasings, [_phrasing(one, source, words) for one in phrasings])
        yield _section(words.reply, _reply(sent, known, words) if sent else [])
        yield _section(
            words.videos if isinstance(source, Article) else words.articles,
            _proposals(pairs, source, known, words),
        )


def _unasked(subject: Subject | None, known: Knowledge, words: Panel) -> str:
    if subject is None:
        return words.made_page
    if known.index is None:
        return words.no_index.format(why=known.lack)
    if isinstance(subject.source, Video) and not subject.source.available:
        return words.not_watchable
    if subject.source is None or subject.source.lang not in known.index.languages:
        return words.left_out
    return words.front_page if subject.is_front_page else ""


def _phrasing(one: Phrasing, source: Article | Video, words: Panel) -> Row:
    name = words.title_asked if one.text == source.title else ""
    found = (
        words.found.format(rank=one.rank, confidence=round(100 * min(one.confidence, 0.99)))
        if one.rank
        else ""
    )
    instead = (
        words.instead.format(title=one.instead.entry.title)
        if one.instead
        else ""
        if one.rank
        else words.nothing
    )
    mark = "good" if one.rank == 1 else "hint" if one.rank and one.rank <= MOST else "bad"
    return _row(one.text, name, found, instead, mark=mark)


def _reply(sent: PhrasingReply, known: Knowledge, words: Panel) -> list[Row]:
    """The text as it would be sent, and what it was the answer to; what stands in its place, and why."""
    other = "" if sent.suggestion else words.no_reply
    if not sent.suggestion and sent.answer.suggestions:
        other = words.other_reply.format(title=sent.answer.suggestions[0].hit.entry.title)
    elif not sent.suggestion and sent.reply:
        other = words.no_link
    why = sent.answer.why if other else ""
    asked = words.asked.format(message=sent.message)
    if sent.reply is None:
        return [_row(other, asked, why, mark="bad")]
    size = words.length if sent.reply.fits else words.too_long
    measured = size.format(
        length=sent.reply.length, limit=sent.reply.limit, channel=known.library.settings.default_channel
    )
    mark = "bad" if not sent.reply.fits else "hint" if other else "good"
    return [_row(sent.reply.text, measured, asked, other, why, mark=mark)]


def _proposals(
    pairs: tuple[LinkProposal, ...], source: Article | Video, known: Knowledge, words: Panel
) -> list[Row]:
    return [_proposal(one, source, known, words) for one in pairs] or [_row(words.no_proposals)]


def _proposal(one: LinkProposal, source: Article | Video, known: Knowledge, words: Panel) -> Row:
    settings = known.library.settings
    start = words.from_second.format(time=clock(one.start)) if one.start else ""
    facts = " · ".join(
        filter(
            None, (words.score.format(score=f"{one.score:.2f}".replace(".", words.point)), start, one.chapter)
        )
    )
    shared = words.in_common.format(words=", ".join(one.words))
    if source is one.article:
        write = words.write.format(line=f"videos: [{one.link}]")
        return _row(one.video.title, facts, shared, write, path=video_path(one.video, settings, one.start))
    write = words.write.format(line=f"articles: [{one.article.id}]")
    return _row(one.article.title, facts, shared, write, path=article_path(one.article, settings))
