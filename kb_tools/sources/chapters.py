"""Chapters as YouTube reads them from a video's description, and which line keeps it from doing so.

YouTube's rules (https://support.google.com/youtube/answer/9884579): a list of times with titles, the first at
0:00, at least three of them, in ascending order, each chapter ten seconds or longer. One broken rule, and
YouTube shows none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kb_tools.fields.nodes import Node
from kb_tools.models import Chapter, Problem
from kb_tools.sources.timed_lines import Timed, stray_times, timed_lines, times_without_colon
from kb_tools.text import clean, clock, say

FEWEST, SHORTEST = 3, 10
"""Chapters in a list, seconds in a chapter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A rule that a description breaks. `row` counts its lines from 0."""

    row: int
    what: str
    fix: str


def parse_chapters(
    description: str, duration: int | None = None
) -> tuple[tuple[Chapter, ...], tuple[Broken, ...]]:
    """The chapters YouTube shows, or none and the rules that the times break. A text without times, or with
    times of day, gives neither.

    `duration` is the video's, in seconds: the last chapter needs its ten seconds too.
    """
    times = timed_lines(description)
    if not times:
        return (), tuple(_no_list(description))
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


def _no_list(description: str) -> Iterable[Broken]:
    """Why times that somebody wrote are no list; nothing where there are none, or times of day."""
    if len(rows := times_without_colon(description)) > 1:
        yield Broken(row=rows[0], what=say("the times have no colon"), fix=say("write them as 0:00"))
    elif len(rows := stray_times(description)) > 1:
        what = say("the times stand within other text")
        yield Broken(row=rows[0], what=what, fix=say("write each on a line of its own: 0:00 Title"))


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
