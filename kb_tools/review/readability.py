"""How hard a text is to follow, by a published measure of its language. Pure.

German   first Wiener Sachtextformel: Bamberger and Vanecek, Lesen - Verstehen - Lernen - Schreiben, Vienna
         1984. About the school year in which most can read a text, 4 to 15. English  Reading Ease: Flesch, A
         New Readability Yardstick, Journal of Applied Psychology 32 (1948). 100 very easy to 0 very hard.
         others   LIX: Björnsson, Läsbarhet, Stockholm 1968. 20 very easy to 60 very hard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kb_tools.desk.sentences import is_finished, split_sentences

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
VOWELS = re.compile(r"[aeiouyäöüàâéèêëîïôûáíóú]+", re.IGNORECASE)
SILENT_E = re.compile(r"(?<![aeiouyl])es?$|(?<=[^aeiouydt])ed$", re.IGNORECASE)
ASIDE = re.compile(r"https?://\S+|\([^()]*\)")
"""What readers skip: addresses, brackets."""
LONG_WORD = 6
"""Letters; words with more are long, in two of the measures."""
LEAST_WORDS = 20
"""A shorter sentence is hard by its words alone, which its topic brings with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure by name. `hardness` grows with it whatever the measure's own direction; a sentence beyond
    `limit` is too hard.
    """

    name: str
    of: Callable[[Sequence[Sequence[str]]], float]
    limit: float
    sign: int = 1

    def too_hard(self, value: float) -> bool:
        """Whether a value of this measure lies on the wrong side of its limit."""
        return self.sign * value > self.sign * self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hard:
    """A sentence that is too hard, with its value in the measure."""

    sentence: str
    words: int
    value: float
    measure: Measure


def syllables(word: str, lang: str) -> int:
    """Groups of vowels, at least one; a silent e at the end of an English word is none."""
    spoken = SILENT_E.sub("", word) if lang.startswith("en") else word
    return max(1, len(VOWELS.findall(spoken)))


def sachtextformel(sentences: Sequence[Sequence[str]]) -> float:
    """The first Wiener Sachtextformel of sentences as words."""
    words = [word for sentence in sentences for word in sentence]
    spoken = [syllables(word, "de") for word in words]
    many = 100 * sum(count >= 3 for count in spoken) / len(words)
    long = 100 * sum(len(word) > LONG_WORD for word in words) / len(words)
    one = 100 * sum(count == 1 for count in spoken) / len(words)
    return 0.1935 * many + 0.1672 * len(words) / len(sentences) + 0.1297 * long - 0.0327 * one - 0.875


def reading_ease(sentences: Sequence[Sequence[str]]) -> float:
    """Flesch's Reading Ease of sentences as words."""
    words = [word for sentence in sentences for word in sentence]
    spoken = sum(syllables(word, "en") for word in words)
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * spoken / len(words)


def lix(sentences: Sequence[Sequence[str]]) -> float:
    """Björnsson's LIX of sentences as words."""
    words = [word for sentence in sentences for word in sentence]
    return len(words) / len(sentences) + 100 * sum(len(word) > LONG_WORD for word in words) / len(words)


MEASURES: Mapping[str, Measure] = {
    "de": Measure(name="Wiener Sachtextformel", of=sachtextformel, limit=15),
    "en": Measure(name="Flesch Reading Ease", of=reading_ease, limit=30, sign=-1),
}
OTHERWISE = Measure(name="LIX", of=lix, limit=60)


def hardest(text: str, lang: str) -> Hard | None:
    """The hardest sentence of a text that is too hard. Lines that are no sentences, such as rows of a table,
    are left out.
    """
    measure = MEASURES.get(lang.partition("-")[0], OTHERWISE)
    found = [
        one
        for sentence in split_sentences(text)
        if is_finished(sentence) and (one := _hard(sentence, measure))
    ]
    return max(found, key=lambda one: measure.sign * one.value, default=None)


def _hard(sentence: str, measure: Measure) -> Hard | None:
    words = WORD.findall(ASIDE.sub(" ", sentence))
    if len(words) < LEAST_WORDS or not measure.too_hard(value := measure.of([words])):
        return None
    return Hard(sentence=sentence, words=len(words), value=value, measure=measure)
