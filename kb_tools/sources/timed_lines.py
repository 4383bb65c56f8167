"""The lines of a description that give a second of the video, and those whose times are times of day.

People put anything around a time: emoji, keycaps, check marks, bullets, brackets of any script, "Teil 1:",
roman numbers, signs nobody sees. What stands before it is no letter, or a number and at most one word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category

from kb_tools.languages import in_every_language
from kb_tools.text import one_line

TIME = r"(?<![0-9:])(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])(?![0-9]|:[0-9])"
ANYWHERE = re.compile(TIME)
AT_END = re.compile(rf"{TIME}$")
ORDINAL = re.compile(
    r"(?:(?:[^\W\d_]{1,20}\.?\s*)?(?:[0-9]{1,3}|[IVXLC]{1,7})(?:/[0-9]{1,3})?|[A-Za-z](?=[.):])|[①-⓿❶-➓])"
    rf"[\W_]+(?={TIME})"
)
"""Teil 1:, 2., IV., #3, 1/5, a), ①, and the keycap of a number."""
RANGE = r"\s?(?:-|–|—|‑|to|bis|à)\s?"
UNTIL = re.compile(RANGE + TIME)
SINCE = re.compile(rf"{TIME}{RANGE}$")
LINK = re.compile(r"<[^<>]{0,2000}>`?_{0,2}")
"""What texts that were reStructuredText once have behind a time."""
TAGS = re.compile(
    r"</?(?:a|b|br|code|div|em|font|h[1-6]|i|li|mark|p|s|small|span|strong|td|tr|u)(?:\s[^<>]{0,500})?/?>",
    re.I,
)
MARKDOWN_LINK = re.compile(r"\[([^\[\]]{0,300})\]\([^()\s]{0,1000}\)")
EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|~~|`)(?=\S)([^\n]{1,300}?)(?<=\S)\1(?!\w)")

MARKS = "\t-:|•·→⇒➜➔➝➡▶►▸>`*_~=,"
BEFORE_TITLE = frozenset(MARKS + ".…‥")
BEHIND_TITLE = frozenset(MARKS + "<")
LEADERS = frozenset(MARKS + "<.…‥")
BULLETS = frozenset(MARKS + "+‣▪#")

PRICE = r"(?:[€$£]|EUR\b|Euro\b|CHF\b)"
NO_COLON = re.compile(rf"[\W_]*(0?[0-9]|[1-5][0-9])[.,;'’h]([0-5][0-9])\b(?![.,][0-9]|\s?{PRICE})")
DATE = (
    r"\b(?:[0-9]{1,2}\.\s?[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2})\W{1,3}(?:\w{1,3}\s)?"
)
ALL_DAY = rf"\b0?0:00{RANGE}24:00\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A line with a time, in seconds, before or after its title. `row` counts lines from 0."""

    row: int
    start: int
    title: str


def timed_lines(description: str) -> list[Timed]:
    """The lines that form a list of times. One that times its titles in front has other times behind, and the
    other way round.
    """
    rows = _rows(description)
    front = [found for row, text in rows if (found := _time_in_front(row, text))]
    behind = [found for row, text in rows if (found := _time_behind(row, text))]
    times = front if len(front) >= len(behind) else behind
    return times if len(times) > 1 or any(one.start == 0 for one in times) else []


def stray_times(description: str) -> tuple[int, ...]:
    """The rows of times that stand within other text, each as often as it has one."""
    return tuple(row for row, text in _rows(description) for _ in ANYWHERE.findall(text))


def times_without_colon(description: str) -> tuple[int, ...]:
    """The rows of a list that begins at 0.00 or 0h00."""
    rows = [(row, match) for row, text in _rows(description) if (match := NO_COLON.match(text))]
    starts_at_zero = bool(rows) and not int(rows[0][1][1]) and not int(rows[0][1][2])
    return tuple(row for row, _ in rows) if starts_at_zero else ()


def _rows(description: str) -> list[tuple[int, str]]:
    """The lines without markup, and without those that tell times of day or prices. Where a line begins at
    0:00, only what is surely one of these is left out.
    """
    rows = [(row, _plain(text)) for row, text in enumerate(description.split("\n")) if _has_time(text)]
    rows = [(row, text) for row, text in rows if not _appointment().search(text)]
    times = (find(row, text) for row, text in rows for find in (_time_in_front, _time_behind))
    if any(time and not time.start for time in times):
        return rows
    return [(row, text) for row, text in rows if not _hours().search(text)]


def _has_time(text: str) -> bool:
    return bool(ANYWHERE.search(text) or NO_COLON.match(text))


@cache
def _appointment() -> re.Pattern[str]:
    """What is surely a time of day or a price: Mo-Fr 8:00-18:00, 10:30 Uhr, am 18.3. um 10:30, 9:50 €."""
    stretch = TIME + UNTIL.pattern
    o_clock = _either(word for one in in_every_language("formats") for word in one.o_clock)
    return re.compile(
        rf"{_day()}[\s.,:]*{stretch}|{stretch}\W{{0,3}}{_day()}|{TIME}\s?(?:{o_clock})(?!\w)"
        rf"|{TIME}\s?{PRICE}|{PRICE}\s?{TIME}|{DATE}{TIME}|{ALL_DAY}"
    )


@cache
def _hours() -> re.Pattern[str]:
    """What may be one: Sa 9:00, 8:00-18:00."""
    time = r"(?:[01]?[0-9]|2[0-4]):[0-5][05]"
    return re.compile(rf"{_day()}[\s.,:]*{TIME}|(?<![0-9:]){time}{RANGE}{time}(?![0-9:])")


def _day() -> str:
    formats = in_every_language("formats")
    names = [name for one in formats for day in one.days for name in (day.capitalize(), day.lower())]
    names += [name for one in formats for name in one.abbreviated_days]
    return rf"\b(?:{_either(names)})s?\b(?!['’])\.?"


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, dict.fromkeys(words)))


def _time_in_front(row: int, text: str) -> Timed | None:
    rest = text[next((place for place, sign in enumerate(text) if sign.isalnum()), len(text)) :]
    if ordinal := ORDINAL.match(rest):
        rest = rest[ordinal.end() :]
    match = ANYWHERE.match(rest)
    if not match:
        return None
    title = rest[match.end() :]
    if until := UNTIL.match(title):
        title = title[until.end() :]
    title = _without(title, BEFORE_TITLE, "Pe")
    if link := LINK.match(title):
        title = _without(title[link.end() :], BEFORE_TITLE, "Pe")
    return Timed(row=row, start=_seconds(match), title=_tidy(title))


def _time_behind(row: int, text: str) -> Timed | None:
    rest = text[: next((end for end in range(len(text), 0, -1) if text[end - 1].isalnum()), 0)]
    match = AT_END.search(rest, max(0, len(rest) - 10))
    if not match:
        return None
    before = rest[: match.start()].rstrip()
    if since := SINCE.search(before, max(0, len(before) - 16)):
        match, before = since, before[: since.start()]
    title = _tidy(_without(_without_end(before, LEADERS, "Ps"), BULLETS, "Ps"))
    return Timed(row=row, start=_seconds(match), title=title) if title else None


def _plain(text: str) -> str:
    """A line without HTML, Markdown's links and emphasis."""
    plain = MARKDOWN_LINK.sub(r"\1", TAGS.sub("", html.unescape(text)))
    return EMPHASIS.sub(r"\2", EMPHASIS.sub(r"\2", plain))


def _tidy(title: str) -> str:
    """A title without signs at its end, on one line."""
    return one_line(_without_end(title, BEHIND_TITLE, "Ps"))


def _without(text: str, signs: frozenset[str], brackets: str) -> str:
    """The text from its first sign that is none of these, no space, dash or invisible one, and no bracket of
    that Unicode category.
    """
    return text[next(_said(text, signs, brackets), len(text)) :]


def _without_end(text: str, signs: frozenset[str], brackets: str) -> str:
    return text[: len(text) - next(_said(text[::-1], signs, brackets), len(text))]


def _said(text: str, signs: frozenset[str], brackets: str) -> Iterator[int]:
    return (
        place
        for place, sign in enumerate(text)
        if sign not in signs and category(sign) not in ("Zs", "Pd", "Cf", "Mn", "Cc", brackets)
    )


def _seconds(match: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[:3])
    return hours * 3600 + minutes * 60 + seconds
