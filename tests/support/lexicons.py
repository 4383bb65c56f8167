"""A small lexicon in memory, from passages as plain texts."""

from __future__ import annotations

from collections import Counter

from kb_tools.search.compiling import make_lexicon
from kb_tools.search.lexicon import Lexicon, phrasing_words
from kb_tools.search.words import split_words


def lexicon_of(*texts: str, lang: str = "de") -> Lexicon:
    """The lexicon of some passages, each a source of its own with its text as its one phrasing."""
    counted = ({word: float(n) for word, n in Counter(split_words(text, lang)).items()} for text in texts)
    asked = ((number, phrasing_words(text, lang)) for number, text in enumerate(texts))
    return make_lexicon(enumerate(counted), asked)
