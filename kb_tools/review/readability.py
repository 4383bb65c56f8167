"""Sentences that are too hard to follow, by the measure of their language. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb_tools.desk.sentences import is_finished
from kb_tools.languages import language
from kb_tools.languages.readability import Measure
from kb_tools.search.sentences import split_sentences

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
ASIDE = re.compile(r"https?://\S+|\([^()]*\)")
"""What readers skip: addresses, brackets."""
LEAST_WORDS = 20
"""A shorter sentence is hard by its words alone, which its topic brings with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hard:
    """A sentence that is too hard, with its value in the measure."""

    sentence: str
    words: int
    value: float
    measure: Measure


def hardest(text: str, lang: str) -> Hard | None:
    """The hardest sentence of a text that is too hard. Lines that are no sentences, such as rows of a table,
    are left out.
    """
    measure = language(lang).readability
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
