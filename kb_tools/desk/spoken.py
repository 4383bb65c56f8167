"""Numbers in words, where they stand for digits: `null eins sieben`, `double oh`, `trente-neuf`, `dritten Mai
neunzehnhundertachtzig`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kb_tools.languages import in_every_language, joined

WORD = re.compile(r"[^\W\d_]+|\d+")
DIGIT = re.compile(r"\d")
LONGEST = 7
"""Words of one number: mille neuf cent quatre vingt dix sept."""
PLUS, LONGEST_PLUS = re.compile(r"\bplus\s$", re.IGNORECASE), 6
"""Before a telephone number with the code of a country, in all our languages."""
YEAR = 4
"""Digits of a number in words that needs no other beside it: a year."""
LONG_ROW = 8
"""Digits of a row that is an account's or a telephone's, whatever part of it is in words."""
BETWEEN = re.compile(r"[\s,.\-/]{0,3}")
"""What may stand between the numbers of one row."""
OF = re.compile(r"[\s.\-]{1,2}(?:(?:of|de|the)\s)?")
"""What may stand between a day and its month."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, in so many words; `words` is 0 for one in digits."""

    start: int
    end: int
    digits: str
    words: int
    rank: bool = False
    """Third rather than three."""
    zero: bool = False


def spoken_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and digits of what is a number in words: two or more in a row, a year, or the day and month
    of a date. Digits of one row are written without gaps.
    """
    is_worth_it = len(DIGIT.findall(text)) >= LONG_ROW or len(_hint().findall(text.lower())) > 1
    numbers = _numbers(text) if is_worth_it else []
    first = 0
    while first < len(numbers):
        last = first
        while last + 1 < len(numbers) and BETWEEN.fullmatch(text, numbers[last].end, numbers[last + 1].start):
            last += 1
        row = list(_row(text, numbers[first : last + 1]))
        if row and (plus := PLUS.search(text, max(0, row[0][0] - LONGEST_PLUS), row[0][0])):
            row[0] = (plus.start(), row[0][1], f"+{row[0][2]}")
        yield from row
        first = last + 1


def _row(text: str, row: Sequence[Number]) -> Iterator[tuple[int, int, str]]:
    words = sum(one.words for one in row if not one.rank)
    for place, one in enumerate(row):
        if _is_of_a_date(text, row, place):
            yield one.start, one.end, f"{one.digits}."
        elif one.words and not one.rank and (words > 1 or len(one.digits) >= YEAR or _is_beside(row, place)):
            joined_on = place and row[place - 1].words and not _is_of_a_date(text, row, place - 1)
            yield (row[place - 1].end if joined_on else one.start), one.end, one.digits


def _is_beside(row: Sequence[Number], place: int) -> bool:
    """A zero before digits, `null 171 3920045`, two digits in a long number, `DE neunundachtzig 3704 0044`,
    or a year behind a month: `zwölften dritten achtzig`.
    """
    if place + 1 < len(row) and (row[place].zero or (len(row[place].digits) > 1 and _is_long(row))):
        return True
    return place > 0 and row[place - 1].rank


def _is_long(row: Sequence[Number]) -> bool:
    return sum(len(one.digits) for one in row) >= LONG_ROW


def _is_of_a_date(text: str, row: Sequence[Number], place: int) -> bool:
    """Whether it is the day or the month of a date: before or behind a month, or beside another such."""
    one = row[place]
    if not one.words:
        return False
    beside = [row[other].rank for other in (place - 1, place + 1) if 0 <= other < len(row)]
    if one.rank and any(beside):
        return True
    gap = OF.match(text, one.end)
    behind = WORD.match(text, gap.end()) if gap else None
    return (
        len(one.digits) < YEAR - 1
        and behind is not None
        and _is_month().fullmatch(behind[0].lower()) is not None
    )


def _numbers(text: str) -> list[Number]:
    """Every number of the text, in digits or in words, from left to right."""
    words = [(match[0].lower(), match.start(), match.end()) for match in WORD.finditer(text)]
    says = _says()
    found, place = [], 0
    while place < len(words):
        word, start, end = words[place]
        if word.isdecimal():
            found.append(Number(start, end, word, 0))
            place += 1
        elif word in says.starts and (number := _number_at(words, place, says)):
            found.append(number[0])
            place += number[1]
        else:
            place += 1
    return found


def _number_at(words: Sequence[tuple[str, int, int]], place: int, says: Says) -> tuple[Number, int] | None:
    """The longest number in words that begins here, and how many words it has."""
    some = [word for word, _, _ in words[place : place + LONGEST]]
    for size in range(len(some), 0, -1):
        phrase = " ".join(some[:size])
        start, end = words[place][1], words[place + size - 1][2]
        times = says.repeats.get(phrase, 0)
        if times and size < len(some) and len(digit := says.numbers.get(some[size], "")) == 1:
            return Number(start, words[place + size][2], digit * times, 2), size + 1
        if digits := says.numbers.get(phrase, ""):
            return Number(start, end, digits, 1, zero=phrase in says.zero), size
        if digits := says.ordinals.get(phrase, ""):
            return Number(start, end, digits, 1, rank=True), size
    return None


@dataclass(frozen=True, slots=True)
class Says:
    """How numbers are said in any language; `starts` are the first words of all of them."""

    numbers: Mapping[str, str]
    ordinals: Mapping[str, str]
    repeats: Mapping[str, int]
    zero: frozenset[str]
    starts: frozenset[str]


@cache
def _says() -> Says:
    numbers: dict[str, str] = {}
    ordinals: dict[str, str] = {}
    repeats: dict[str, int] = {}
    zero: frozenset[str] = frozenset()
    for said in in_every_language("numerals"):
        numbers |= said.numbers
        ordinals |= said.ordinals
        repeats |= said.repeats
        zero |= said.zero
    starts = frozenset(phrase.partition(" ")[0] for phrase in (*numbers, *ordinals, *repeats))
    return Says(numbers, ordinals, repeats, zero, starts)


@cache
def _hint() -> re.Pattern[str]:
    """Two of these are in every text with numbers in words: most have none, and need no table of them."""
    said = joined("guard")
    return re.compile(rf"{said.digits}|\b(?:{said.months})\b")


@cache
def _is_month() -> re.Pattern[str]:
    return re.compile(rf"(?:{joined('guard').months})")
