"""Chapters as YouTube reads them from a video's description, and which line keeps it from doing so.

YouTube's rules (https://support.google.com/youtube/answer/9884579): a list of times with titles, the first at
0:00, at least three of them, in ascending order, each chapter ten seconds or longer. One broken rule, and
YouTube shows none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kb_tools.fields.nodes import Node
from kb_tools.models import Chapter, Problem
from kb_tools.text import clean, clock, one_line, say

FEWEST, SHORTEST = 3, 10
"""Chapters in a list, seconds in a chapter."""

TIME = r"(?<![0-9:])(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])(?![0-9]|:[0-9])"
AT_START = re.compile(TIME)
AT_END = re.compile(rf"{TIME}$")
ORDINAL = re.compile(r"[0-9]{1,3}[.)]\s+")
LINK = re.compile(r"<[^<>]{0,2000}>`?_{0,2}")
UNTIL = re.compile(rf"\s?(?:-|–|—|‑|to|bis)\s?{TIME}")
FROM = re.compile(rf"{TIME}\s?(?:-|–|—|‑|to|bis)$")

BULLETS = " \t\xa0-–—*+•·‣▪►▶→|>#([{<`"
BEHIND_TIME = " \t\xa0-–—:|•·→_)]}>`,."
BEFORE_TIME = " \t\xa0-–—:|•·→([{<`,"
CLOSERS = " \t\xa0)]}>`.,;|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A rule that a description breaks. `row` counts its lines from 0."""

    row: int
    what: str
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A line with a time, in seconds, before or after its title."""

    row: int
    start: int
    title: str


def parse_chapters(
    description: str, duration: int | None = None
) -> tuple[tuple[Chapter, ...], tuple[Broken, ...]]:
    """The chapters YouTube shows, or none and the rules that the list of times breaks. A text without such a
    list gives neither.

    `duration` is the video's, in seconds: the last chapter needs its ten seconds too.
    """
    times = _list_of_times(description)
    if not times:
        return (), ()
    broken = tuple(_broken_rules(times, duration))
    return ((), broken) if broken else (tuple(Chapter(start=one.start, title=one.title) for one in times), ())


def chapter_problems(
    description: Node, source: Sequence[str], file: str, duration: int | None = None
) -> tuple[Problem, ...]:
    """What keeps YouTube from showing the chapters of a description, with the line in `file`, whose lines
    `source` are.
    """
    text = clean(description.raw)
    return tuple(
        Problem(
            file=file,
            line=_line(description.line, one.row, text.split("\n")[one.row], source),
            what=say("YouTube shows no chapters: {what}", what=one.what),
            fix=one.fix,
            rule="chapters",
            severity="warning",
        )
        for one in parse_chapters(text, duration)[1]
    )


def _line(first: int, row: int, written: str, source: Sequence[str]) -> int:
    """The line of a row in a block scalar, which begins below its key; the key's own line in a text that was
    folded or quoted.
    """
    line = first + 1 + row
    return line if line <= len(source) and clean(source[line - 1]).strip() == written.strip() else first


def _list_of_times(description: str) -> list[Timed]:
    """The lines that form the list. One that times its titles in front has other times behind (opening
    hours), and the other way round.
    """
    rows = list(enumerate(description.split("\n")))
    front = [found for row, text in rows if (found := _time_in_front(row, text))]
    behind = [found for row, text in rows if (found := _time_behind(row, text))]
    times = front if len(front) >= len(behind) else behind
    return times if len(times) > 1 or any(one.start == 0 for one in times) else []


def _time_in_front(row: int, text: str) -> Timed | None:
    rest = text.lstrip(BULLETS)
    if ordinal := ORDINAL.match(rest):
        rest = rest[ordinal.end() :].lstrip(BULLETS)
    match = AT_START.match(rest)
    if not match:
        return None
    title = rest[match.end() :]
    if until := UNTIL.match(title):
        title = title[until.end() :]
    title = title.lstrip(BEHIND_TIME)
    if link := LINK.match(title):  # texts that were reStructuredText once
        title = title[link.end() :].lstrip(BEHIND_TIME)
    return Timed(row=row, start=_seconds(match), title=one_line(title.rstrip(BEFORE_TIME)))


def _time_behind(row: int, text: str) -> Timed | None:
    rest = text.rstrip(CLOSERS)
    match = AT_END.search(rest, max(0, len(rest) - 10))
    if not match:
        return None
    before = rest[: match.start()].rstrip(" \t\xa0")
    if since := FROM.search(before, max(0, len(before) - 16)):
        match, before = since, before[: since.start()]
    title = one_line(before.rstrip(BEFORE_TIME).lstrip(BULLETS))
    return Timed(row=row, start=_seconds(match), title=title) if title else None


def _seconds(match: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[:3])
    return hours * 3600 + minutes * 60 + seconds


def _broken_rules(times: Sequence[Timed], duration: int | None) -> Iterable[Broken]:
    first, last = times[0], times[-1]
    if first.start:
        yield Broken(
            row=first.row,
            what=say("the first time is {time}", time=clock(first.start)),
            fix=say("begin the list with a line at 0:00"),
        )
    if len(times) < FEWEST:
        yield Broken(
            row=last.row,
            what=say("there are only {n} of the three it wants", n=len(times)),
            fix=say("add chapters, or take the times out"),
        )
    for one in times:
        if not one.title:
            what = say("{time} has no title", time=clock(one.start))
            yield Broken(row=one.row, what=what, fix=say("write the title on the same line"))
    for before, after in pairwise(times):
        if after.start <= before.start:
            what = say("{time} comes after {before}", time=clock(after.start), before=clock(before.start))
            yield Broken(row=after.row, what=what, fix=say("put the times in ascending order"))
        elif after.start - before.start < SHORTEST:
            what = say("the chapter at {time} is shorter than ten seconds", time=clock(before.start))
            yield Broken(row=before.row, what=what, fix=say("join it with the next one"))
    if duration and last.start > duration - SHORTEST:
        what = say(
            "the video ends at {end}, less than ten seconds after {time}",
            end=clock(duration),
            time=clock(last.start),
        )
        fix = say("correct the time, or join the chapter with the one before")
        yield Broken(row=last.row, what=what, fix=fix)
