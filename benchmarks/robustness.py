"""Messages as they get mangled on the way. Pure and deterministic."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence

from benchmarks.knowledge_bases import Found
from benchmarks.sets import Query
from benchmarks.tables import percent

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
SHORTEST = 4
"""Letters a word needs before people would still read it with a typo in it."""


def with_typos(message: str) -> str:
    """A slip in each third word: two letters swapped, one lost, one doubled, one wrong. Falls on the next
    word that is long enough.
    """
    since, words = 0, message.split(" ")
    for place, word in enumerate(words):
        since += 1
        if since >= 3 and len(word) >= SHORTEST and word.isalpha():
            words[place], since = _slip(word), 0
    return " ".join(words)


def _slip(word: str) -> str:
    chance = zlib.crc32(word.encode())
    at = 1 + chance // 4 % (len(word) - 2)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return (
        swapped,
        word[:at] + word[at + 1 :],
        word[:at] + word[at] * 2 + word[at + 1 :],
        word[:at] + "e" + word[at + 1 :],
    )[chance % 4]


def without_punctuation(message: str) -> str:
    """Letters, digits and spaces only."""
    return " ".join(re.sub(r"[^\w\s]", " ", message).split())


MANGLED: dict[str, Callable[[str], str]] = {
    "a typo in each third word": with_typos,
    "upper case": str.upper,
    "ue for ü": lambda message: message.translate(UMLAUTS),
    "no punctuation": without_punctuation,
    "five emoji": lambda message: f"😡🙏 {message} 😭💳❓",
    "@bank hey guys": lambda message: f"@bank hey guys {message}",
}


def kept(queries: Sequence[Query], found: Sequence[Found]) -> list[bool]:
    """Whether a right answer is among the first three, for each query."""
    return [
        any(name in query.right for name, _ in hits[:3]) for query, hits in zip(queries, found, strict=True)
    ]


def kept_cell(results: Sequence[bool]) -> str:
    """The share that keeps its answer among those that the mangling changed at all."""
    return percent(results)
