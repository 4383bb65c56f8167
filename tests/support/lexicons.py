"""A small lexicon in memory, from passages as plain texts."""

from __future__ import annotations

from collections import Counter

from kb_tools.search.lexicon import Lexicon, make_lexicon, phrasing_words
from kb_tools.search.words import split_words


def lexicon_of(*texts: str, lang: str = "de") -> Lexicon:
    """The lexicon of some passages, each a source of its own with its text as its one phrasing."""
    counts = Counter(word for text in texts for word in set(split_words(text, lang)))
    return make_lexicon(counts, [(number, phrasing_words(text, lang)) for number, text in enumerate(texts)])
