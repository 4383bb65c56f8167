"""How hard a text is to follow, by a published measure of its language. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

VOWELS = re.compile(r"[aeiouyäöüàâéèêëîïôûáíóúùœæ]+", re.IGNORECASE)
LONG_WORD = 6
"""Letters; words with more are long, in some of the measures."""

Sentences = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure by name. `hardness` grows with it whatever the measure's own direction; a sentence beyond
    `limit` is too hard.
    """

    name: str
    of: Callable[[Sentences], float]
    limit: float
    sign: int = 1

    def too_hard(self, value: float) -> bool:
        """Whether a value of this measure lies on the wrong side of its limit."""
        return self.sign * value > self.sign * self.limit


def syllables(word: str) -> int:
    """Groups of vowels, at least one."""
    return max(1, len(VOWELS.findall(word)))


def words_in(sentences: Sentences) -> list[str]:
    """All words of sentences."""
    return [word for sentence in sentences for word in sentence]


def share_of_long(words: Sequence[str]) -> float:
    """Long words among a hundred."""
    return 100 * sum(len(word) > LONG_WORD for word in words) / len(words)


def lix(sentences: Sentences) -> float:
    """Björnsson's LIX (Läsbarhet, Stockholm 1968), which fits any language: 20 very easy to 60 very hard."""
    words = words_in(sentences)
    return len(words) / len(sentences) + share_of_long(words)


UNWRITTEN = Measure(name="LIX", of=lix, limit=60)
