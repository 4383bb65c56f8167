"""Reading Ease: Flesch, A New Readability Yardstick, Journal of Applied Psychology 32 (1948)."""

from __future__ import annotations

import re

from kb_tools.languages.readability import Measure, Sentences, syllables, words_in

SILENT_E = re.compile(r"(?<![aeiouyl])es?$|(?<=[^aeiouydt])ed$", re.IGNORECASE)


def spoken_syllables(word: str) -> int:
    """Those that are heard: a silent e at the end of a word is none."""
    return syllables(SILENT_E.sub("", word))


def reading_ease(sentences: Sentences) -> float:
    """100 very easy to 0 very hard."""
    words = words_in(sentences)
    spoken = sum(map(spoken_syllables, words))
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * spoken / len(words)


READABILITY = Measure(name="Flesch Reading Ease", of=reading_ease, limit=30, sign=-1)
