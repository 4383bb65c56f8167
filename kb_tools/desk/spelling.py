"""A message as its writer would have written it without a disguise: the one step before the guard's rules, so
that none of them needs to know how digits and addresses are hidden.

    D E 8 9  ->  DE89          zero-width signs, other scripts' letters and digits  ->  plain ones
    null eins sieben  ->  017  O171 39I  ->  0171 391          4111_1111*1111  ->  4111 1111 1111
    max (at) gmx punkt de  ->  max@gmx.de

Each step changes the text and keeps, for each character, which part of the message it stands for. All are
linear in the text's length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kb_tools.desk.spoken import spoken_numbers
from kb_tools.desk.written_email import written_emails

Change = tuple[int, int, str]
"""The characters from a start to an end, and what to read in their place."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without disguises; character `i` stands for the characters `starts[i]` to `ends[i]` of the
    message.
    """

    text: str
    starts: tuple[int, ...] | range
    ends: tuple[int, ...] | range

    def changed(self, changes: Iterable[Change]) -> Plain:
        """With each change made; they come in order and do not overlap. A text of the same length is read
        character by character.
        """
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for start, end, new in changes:
            whole = len(new) != end - start
            pieces += [self.text[position:start], new]
            starts += self.starts[position:start]
            ends += self.ends[position:start]
            starts += [self.starts[start]] * len(new) if whole else self.starts[start:end]
            ends += [self.ends[end - 1]] * len(new) if whole else self.ends[start:end]
            position = end
        if not position:
            return self
        return Plain(
            "".join((*pieces, self.text[position:])),
            (*starts, *self.starts[position:]),
            (*ends, *self.ends[position:]),
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the message the characters `start` to `end` of this text stand."""
        return self.starts[start], self.ends[end - 1]


def plain(message: str) -> Plain:
    """The message without disguises."""
    text = Plain(message, range(len(message)), range(1, len(message) + 1))
    for step in STEPS:
        text = text.changed(step(text.text))
    return text


ODD = re.compile(r"[^\x00-\x7fÄÖÜäöüßÀÂÇÈÉÊËÎÏÔÙÛàâçèéêëîïôœùû€£„“”‚‘’«»…–§°]")
HOMOGLYPHS = str.maketrans(
    "тквмнАВЕКМНОРСТУХІЈЅаеорсухіјѕԁɡһӏԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονιρｍ‐‑‒–—―−·•․｡。",
    "tkbmhABEKMHOPCTYXIJSaeopcyxijsdghlqwABEZHIKMNOPTYXaovipm-------.....",
)
"""Letters and signs of other scripts that look like ours (Unicode, confusables)."""
IGNORED = re.compile(r"[\ufe00-\ufe0f\u0334-\u0338\u034f\u115f\u3164\U000e0000-\U000e007f]")
"""Signs without a width of their own in other categories: variation selectors, strokes, fillers."""


def _characters(text: str) -> Iterator[Change]:
    for match in ODD.finditer(text):
        if (new := _plain_character(match[0])) != match[0]:
            yield match.start(), match.end(), new


def _plain_character(letter: str) -> str:
    """The digit or letter that a sign stands for; "" for what cannot be seen."""
    if unicodedata.category(letter) in ("Cf", "Me") or IGNORED.match(letter):
        return ""
    if (digit := unicodedata.decimal(letter, None)) is not None:
        return str(digit)
    if letter == "\N{KEYCAP TEN}":
        return "10"
    simple = unicodedata.normalize("NFKC", letter).translate(HOMOGLYPHS)
    return simple if re.fullmatch(r"[A-Za-z0-9@.,:;+\-_ ()]+", simple) else letter


SPACED = re.compile(r"(?<![\w@])[\w@](?:(?P<gap>[ \-_*|/])[\w@+])(?:(?P=gap)[\w@+.]){2,}(?![\w@])")


def _spaced(text: str) -> Iterator[Change]:
    """Letters and digits that stand alone: `D E 8 9 3 7`."""
    for match in SPACED.finditer(text):
        yield match.start(), match.end(), match[0].replace(match["gap"], "")


NEARLY_DIGITS = re.compile(
    r"(?<![^\W_])(?:[A-Z]{2}(?=\d))??(?P<number>[\dOoIl]+(?:[ .\-/_]{1,3}[\dOoIl]+)*)(?![^\W_])"
)
LETTERS = str.maketrans("OoIl", "0011")
LONGEST_NUMBER = 16
"""Signs of an account's or a card's number, of which more than half may be zeros."""


def _letters(text: str) -> Iterator[Change]:
    """O for 0, and I or l for 1, among at least four digits: more digits than letters, or a long number."""
    for match in NEARLY_DIGITS.finditer(text):
        digits = sum(letter.isdecimal() for letter in match["number"])
        letters = sum(letter.isalpha() for letter in match["number"])
        if letters and digits >= 4 and (digits > letters or digits + letters >= LONGEST_NUMBER):
            yield match.start("number"), match.end("number"), match["number"].translate(LETTERS)


ODD_GAP = re.compile(r"(?<=\d)\s?(?:[_|*~\[\]{}()'\"’`\\]{1,3}|\.{2,3}|…)\s?(?=\d)")
ROW = re.compile(r"(?<!\d)\d+(?:\s?(?P<gap>[,;:/+&]|[\-–=] |, )\s?\d+)(?:\s?(?P=gap)\s?\d+){2,}")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
SHORTEST_ROW = 8


def _separators(text: str) -> Iterator[Change]:
    """Signs between digits that nobody puts there otherwise."""
    for match in ODD_GAP.finditer(text):
        yield match.start(), match.end(), " "


def _rows(text: str) -> Iterator[Change]:
    """Rows of numbers with one sign between them, which is no sign of thousands; `0,1,7,1` is one number."""
    for match in ROW.finditer(text):
        digits = sum(letter.isdecimal() for letter in match[0])
        if digits >= SHORTEST_ROW and not THOUSANDS.fullmatch(match[0]):
            numbers = [
                (one.start() + match.start(), one.end() + match.start())
                for one in re.finditer(r"\d+", match[0])
            ]
            yield from (
                (one[1], other[0], "" if match["gap"] == "," and digits == len(numbers) else " ")
                for one, other in pairwise(numbers)
            )


STEPS: tuple[Callable[[str], Iterable[Change]], ...] = (
    _characters, _spaced, spoken_numbers, _letters, _separators, _rows, written_emails,
)  # fmt: skip
