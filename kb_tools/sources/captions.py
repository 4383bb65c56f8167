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
from kb_tools.text import clean, one_line, say

TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})"
TIMING = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}(?:\s.*)?")
TAG = re.compile(r"<[^>]*>|\{\\[^}]*\}")
BREAK = re.compile(r"\\[Nnh]")
"""Line breaks and hard spaces as Advanced SubStation writes them, left by converters."""
LIKE_TIMING = re.compile(r"\s*[\d:.,;]+\s*[-–—]{1,2}>\s*[\d:.,;]")
UNSAID = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|\Z)")
"""What WebVTT begins a comment, a style sheet or a region with."""
WORD_TIME = re.compile(r"<(?:\d+:)?\d\d:\d\d\.\d{3}>")
FEWEST_ROLLING = 4
"""Cues from which on repeated lines say that captions roll."""
Block = tuple[int, list[str]]
"""Lines that belong together, and the number of the first."""


def parse_captions(text: str, file: str) -> tuple[tuple[Cue, ...], tuple[Problem, ...]]:
    """The cues in order, without markup, and what is wrong: a broken time, an end before its start, cues out
    of order, words that no time belongs to, no cue at all.
    """
    cues: list[Cue] = []
    problems: list[Problem] = []
    rolling = bool(WORD_TIME.search(text)) or _repeats(_cue_blocks(text, of_nothing=False)[0])
    blocks, lost = _cue_blocks(text, of_nothing=rolling)
    shown: list[str] = []
    for line, block in blocks:
        timing = _timing(block)
        rows = block[timing + 1 :]
        said, shown = (
            (_added(rows, shown), [_plain(row) for row in rows if row.strip()]) if rolling else (rows, shown)
        )
        cue, problem = _cue(block[timing], said, cues[-1] if cues else None, file, line + timing)
        cues += [cue] if cue else []
        problems += [problem] if problem else []
    if not cues and not problems:
        what, fix = say("the file has no captions"), say("export it again as WebVTT or SRT")
        return (), (Problem(file=file, line=0, what=what, fix=fix, rule="captions"),)
    problems += (_nowhere(line, rows, file) for line, rows in lost)
    return tuple(sorted(cues, key=lambda cue: cue.start)), tuple(problems)


def _cue_blocks(text: str, of_nothing: bool) -> tuple[list[Block], list[Block]]:
    """The blocks that hold a cue, and those whose words no time belongs to. In SubRip words after an empty
    line go on with the cue above them, as players show them; WebVTT's header, comments, styles and regions
    are neither.
    """
    webvtt = text.lstrip("\ufeff").startswith("WEBVTT")
    cues: list[Block] = []
    lost: list[Block] = []
    blocks = _blocks(text, of_nothing)
    for place, (line, rows) in enumerate(blocks):
        timed_next = place + 1 < len(blocks) and _is_timed(blocks[place + 1][1][0])
        if (timing := _timing(rows)) < len(rows):
            name = timing - 1 if timing and (webvtt or _is_number(rows[:timing])) else timing
            lost += [(line, rows[:name])] if name and not UNSAID.match(rows[0]) and place >= webvtt else []
            cues.append((line, rows))
        elif place < webvtt or UNSAID.match(rows[0]) or (timed_next and _is_number(rows)):
            continue
        elif webvtt or not cues:
            lost.append((line, rows))
        else:
            cues[-1][1].extend(rows)
    return cues, lost


def _blocks(text: str, of_nothing: bool) -> list[Block]:
    """Runs of lines between empty ones, each of which has one cue at most: a line of times begins another,
    and takes along SubRip's number above it. In hand-made files a line of spaces is empty too; where
    captions roll, WebVTT's rule holds, that only a line `of_nothing` is.
    """
    blocks: list[Block] = []
    block: list[str] = []
    for number, row in enumerate([*text.removeprefix("\ufeff").split("\n"), ""], start=1):
        if LIKE_TIMING.match(row) and _timing(block) < len(block):
            head = [block.pop()] if _is_number(block[-1:]) and _is_number(block[: _timing(block)]) else []
            blocks.append((number - len(head) - len(block), block))
            block = [*head, row]
        elif row if of_nothing else row.strip():
            block.append(row)
        elif block:
            blocks.append((number - len(block), block))
            block = []
    return blocks


def _timing(block: list[str]) -> int:
    """The place of a block's time span; its length where it has none."""
    note = bool(block) and bool(UNSAID.match(block[0]))
    return next(
        (i for i, row in enumerate(block) if TIMING.fullmatch(row) or (not note and _is_timed(row))),
        len(block),
    )


def _is_timed(row: str) -> bool:
    return "-->" in row or bool(LIKE_TIMING.match(row))


def _is_number(rows: list[str]) -> bool:
    return bool(rows) and rows[-1].strip().isdigit()


def _nowhere(line: int, rows: list[str], file: str) -> Problem:
    return Problem(
        file=file,
        line=line,
        what=say("no time belongs to these words: {words!r}", words=one_line(" ".join(rows))[:60]),
        fix=say("write the time span above them, or NOTE where they are a comment"),
        rule="captions",
        severity="warning",
    )


def _repeats(blocks: list[Block]) -> bool:
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
    return [plain for row in block[_timing(block) + 1 :] if (plain := _plain(row))]


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
    return clean(html.unescape(BREAK.sub(" ", TAG.sub("", row)))).strip()


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
