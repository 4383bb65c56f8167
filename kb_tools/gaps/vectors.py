"""Messages as vectors over the words of all messages: their own words by their rarity, and words like them by
their likeness, as the ranking counts it. Pure.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kb_tools.gaps.asking import is_asking
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.likeness import alike
from kb_tools.search.message import strip_message
from kb_tools.search.words import LITTLE, split_words

LITTLE_WORTH = 0.5
"""What a little word (how, long, not), or one to ask with (want, please), counts against another of the same
rarity.
"""
STEEP = 1.5
"""How much more rare words count than frequent ones: the exponent of their rarity."""
PRIOR = 100
"""For so many messages the sources speak when it comes to how frequent a word is."""
MARK = re.compile(r"\[[^\]\s]*\]|[@＠]\S*|…")
"""What the guard left in place of personal data."""

Vector = dict[str, float]
"""Words and their weights; the squares of the weights add up to one, but for what an average loses."""
Rarity = Callable[[str], float]


def plain(message: str) -> str:
    """A message without marks of the guard, handles and links."""
    return strip_message(MARK.sub(" ", message))


def words_of(message: str, lang: str) -> list[str]:
    """The folded words of a message, each once, in order."""
    return list(dict.fromkeys(split_words(plain(message), lang)))


def make_rarity(background: Iterable[str], lang: str, share_in_sources: Callable[[str], float]) -> Rarity:
    """What a word is worth: the less frequent in `background`, messages of every kind, and in the sources,
    the more.

    The share in the sources (0 to 1) counts as that of so many messages as PRIOR says (Dirichlet smoothing:
    Zhai and Lafferty, 2001).
    """
    spoken = [words_of(message, lang) for message in background]
    having = Counter(word for words in spoken for word in words)
    known: dict[str, float] = {}

    def rarity(word: str) -> float:
        if word not in known:
            share = (having[word] + PRIOR * share_in_sources(word) + 0.5) / (len(spoken) + PRIOR + 1)
            known[word] = math.log(1 + 1 / share) ** STEEP * (
                LITTLE_WORTH if word.startswith(LITTLE) or is_asking(word, lang) else 1.0
            )
        return known[word]

    return rarity


def make_vectors(messages: Sequence[str], lang: str, rarity: Rarity) -> list[Vector]:
    """A vector for each message, empty for one without words."""
    spoken = [words_of(message, lang) for message in messages]
    lexicon = make_lexicon(enumerate(dict.fromkeys(words, 1.0) for words in spoken), ())
    met = {word: alike(word, lexicon) for word in lexicon.words}
    return [_vector([(word, rarity(word), met[word]) for word in words]) for words in spoken]


def _vector(words: Iterable[tuple[str, float, Iterable[tuple[str, float]]]]) -> Vector:
    weights: Vector = {}
    for _, worth, met in words:
        for other, likeness in met:
            weights[other] = max(weights.get(other, 0.0), likeness * worth)
    return scaled(weights)


def scaled(weights: Mapping[str, float]) -> Vector:
    """The same direction with length one."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def mean_vector(vectors: Sequence[Vector]) -> Vector:
    """The centre of a group: a vector's product with it is its average likeness to the members."""
    sums: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            sums[word] += weight / len(vectors)
    return dict(sums)


def likeness(one: Vector, other: Vector) -> float:
    """The product of two vectors."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())
