"""Caption files, WebVTT and SubRip, read into cues.

The formats: https://www.w3.org/TR/webvtt1/ and
https://www.matroska.org/technical/subtitles.html#srt-subtitles. Libraries stop at the first mistake or do not
say on which line it is, so the few rules are here.

YouTube's automatic captions roll: each cue shows the line before once more and adds a line whose words carry
times of their own. Read as they stand, everything would be said two or three times.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise

from kb_tools.models import Cue, Problem
from kb_tools.text import clean, say

TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})"
TIMING = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}(?:\s.*)?")
TAG = re.compile(r"<[^>]*>|\{\\[^}]*\}")
WORD_TIME = re.compile(r"<(?:\d+:)?\d\d:\d\d\.\d{3}>")
FEWEST_ROLLING = 4
"""Cues from which on repeated lines say that captions roll."""


def parse_captions(text: str, file: str) -> tuple[tuple[Cue, ...], tuple[Problem, ...]]:
    """The cues in order, without markup, and what is wrong: a broken time, an end before its start, cues out
    of order, no cue at all.
    """
    cues: list[Cue] = []
    problems: list[Problem] = []
    blocks = _blocks(text)
    rolling = bool(WORD_TIME.search(text)) or _repeats(blocks)
    shown: list[str] = []
    for line, block in _blocks(text, of_nothing=True) if rolling else blocks:
        timing = next((i for i, row in enumerate(block) if "-->" in row), None)
        if timing is None:
            continue
        rows = block[timing + 1 :]
        said, shown = (
            (_added(rows, shown), [_plain(row) for row in rows if row.strip()]) if rolling else (rows, shown)
        )
        cue, problem = _cue(block[timing], said, cues[-1] if cues else None, file, line + timing)
        cues += [cue] if cue else []
        problems += [problem] if problem else []
    if not cues and not problems:
        problems.append(
            Problem(
                file=file,
                line=0,
                what=say("the file has no captions"),
                fix=say("export it again as WebVTT or SRT"),
                rule="captions",
            )
        )
    return tuple(sorted(cues, key=lambda cue: cue.start)), tuple(problems)


def _blocks(text: str, of_nothing: bool = False) -> list[tuple[int, list[str]]]:
    """Runs of lines between empty ones, each with the number of its first line. In hand-made files a line of
    spaces is empty too; where captions roll, WebVTT's rule holds, that only a line `of_nothing` ends a cue.
    """
    blocks: list[tuple[int, list[str]]] = []
    block: list[str] = []
    for number, row in enumerate([*text.removeprefix("\ufeff").split("\n"), ""], start=1):
        if row if of_nothing else row.strip():
            block.append(row)
        elif block:
            blocks.append((number - len(block), block))
            block = []
    return blocks


def _repeats(blocks: list[tuple[int, list[str]]]) -> bool:
    """Whether captions roll although their inline times are lost: most cues begin with the line before, and
    many of them add another.
    """
    texts = [rows for _, block in blocks if (rows := _text_rows(block))]
    again = [len(after) for before, after in pairwise(texts) if before[-1] == after[0]]
    return (
        len(texts) >= FEWEST_ROLLING
        and len(again) * 2 > len(texts)
        and sum(rows > 1 for rows in again) * 4 >= len(texts)
    )


def _text_rows(block: list[str]) -> list[str]:
    timing = next((i for i, row in enumerate(block) if "-->" in row), len(block))
    return [plain for row in block[timing + 1 :] if (plain := _plain(row))]


def _added(rows: list[str], shown: list[str]) -> list[str]:
    """The rows that a cue adds to those `shown` before. A row with times of its own is always new."""
    rows = [row for row in rows if row.strip()]
    known = next((i for i, row in enumerate(rows) if WORD_TIME.search(row)), len(rows))
    overlap = (
        size
        for size in range(min(known, len(shown)), 0, -1)
        if shown[-size:] == [_plain(row) for row in rows[:size]]
    )
    return rows[next(overlap, 0) :]


def _plain(row: str) -> str:
    return clean(html.unescape(TAG.sub("", row))).strip()


def _cue(
    timing: str, rows: list[str], previous: Cue | None, file: str, line: int
) -> tuple[Cue | None, Problem | None]:
    match = TIMING.fullmatch(timing)
    if not match:
        return None, _problem(
            file,
            line,
            say("this is not a time span: {value!r}", value=clean(timing)[:60]),
            say("write it as 00:00:01.000 --> 00:00:04.000"),
        )
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    swallowed = next((number for number, row in enumerate(rows, start=1) if TIMING.fullmatch(row)), None)
    if swallowed:
        return None, _problem(
            file,
            line + swallowed,
            say("there is no empty line above this caption"),
            say("put one between the two captions"),
        )
    text = " ".join(_plain(row) for row in rows)
    if end < start:
        what = say("the caption ends before it starts")
        return None, _problem(file, line, what, say("swap its two times"))
    said = " ".join(text.split())
    cue = Cue(start=start, end=end, text=said) if said else None
    if cue and previous and start < previous.start:
        return cue, _problem(
            file,
            line,
            say("the caption starts before the one above it"),
            say("put the captions in the order of their times"),
        )
    return cue, None


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, whole, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(whole) + int(fraction.ljust(3, "0")) / 1000


def _problem(file: str, line: int, what: str, fix: str) -> Problem:
    return Problem(file=file, line=line, what=what, fix=fix, rule="captions")
