"""Caption files, WebVTT and SubRip, read into cues.

The formats: https://www.w3.org/TR/webvtt1/ and https://www.matroska.org/technical/subtitles.html#srt-subtitles. Libraries stop at the first
mistake or do not say on which line it is, so the few rules are here.
"""

from __future__ import annotations

import html
import re

from kb_tools.fields import clean
from kb_tools.models import Cue, Problem

TIME = r"(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})"
TIMING = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}(?:\s.*)?")
TAG = re.compile(r"<[^>]*>|\{\\[^}]*\}")


def parse_captions(text: str, file: str) -> tuple[tuple[Cue, ...], tuple[Problem, ...]]:
    """The cues in order, without markup, and what is wrong: a broken time, an end before its start, cues out of order, no cue at all."""
    cues: list[Cue] = []
    problems: list[Problem] = []
    for line, block in _blocks(text):
        timing = next((i for i, row in enumerate(block) if "-->" in row), None)
        if timing is None:
            continue
        cue, problem = _cue(block[timing], block[timing + 1 :], cues[-1] if cues else None, file, line + timing)
        cues += [cue] if cue else []
        problems += [problem] if problem else []
    if not cues and not problems:
        problems.append(
            Problem(file=file, line=0, what="the file has no captions", fix="export it again as WebVTT or SRT", rule="captions")
        )
    return tuple(sorted(cues, key=lambda cue: cue.start)), tuple(problems)


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    """Runs of lines between empty ones, each with the number of its first line."""
    blocks: list[tuple[int, list[str]]] = []
    block: list[str] = []
    for number, row in enumerate([*text.removeprefix("\ufeff").split("\n"), ""], start=1):
        if row.strip():
            block.append(row)
        elif block:
            blocks.append((number - len(block), block))
            block = []
    return blocks


def _cue(timing: str, rows: list[str], previous: Cue | None, file: str, line: int) -> tuple[Cue | None, Problem | None]:
    match = TIMING.fullmatch(timing)
    if not match:
        return None, _problem(file, line, f"this is not a time span: {clean(timing)[:60]!r}", "write it as 00:00:01.000 --> 00:00:04.000")
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    swallowed = next((number for number, row in enumerate(rows, start=1) if TIMING.fullmatch(row)), None)
    if swallowed:
        return None, _problem(file, line + swallowed, "there is no empty line above this caption", "put one between the two captions")
    text = " ".join(clean(html.unescape(TAG.sub("", row))).strip() for row in rows)
    if end < start:
        return None, _problem(file, line, "the caption ends before it starts", "swap its two times")
    cue = Cue(start=start, end=end, text=" ".join(text.split()))
    if previous and start < previous.start:
        return cue, _problem(file, line, "the caption starts before the one above it", "put the captions in the order of their times")
    return (cue if cue.text else None), None


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, whole, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(whole) + int(fraction.ljust(3, "0")) / 1000


def _problem(file: str, line: int, what: str, fix: str) -> Problem:
    return Problem(file=file, line=line, what=what, fix=fix, rule="captions")
