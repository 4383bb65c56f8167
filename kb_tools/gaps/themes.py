"""Messages that ask for the same thing, grouped by the words and n-grams of the search. Pure.

A message is a vector over the words of all messages: its own words by their rarity, and words like them by
their likeness, as the ranking counts it. Groups are joined while the messages of two are alike on average
(average linkage: Sokal and Michener, A statistical method for evaluating systematic relationships, 1958).
What comes later is put to the group it is most like.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kb_tools.gaps.asking import is_asking
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.likeness import alike
from kb_tools.search.message import strip_message
from kb_tools.search.words import LITTLE, split_words

ALIKE = 0.24
"""How alike the messages of a theme are on average, at least: between 0 and 1."""
NEAR = 0.15
"""How alike a message must be to the messages of a theme, on average, to be put to it later."""
FAINT = 0.02
"""Two messages less alike than this have nothing in common: a bound on work."""
MOST_PAIRS, GOLDEN = 300_000, (5**0.5 - 1) / 2
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

TELLING, MOST_GROUPS = 0.12, 8
"""A word speaks for a group where it weighs so much at least, and for so many groups at most: a bound on
work.
"""

MOST_REMEMBERED = 500_000
"""Written words; what is typed at random must not fill the memory."""

Vector = dict[str, float]
"""Words and their weights; the squares of the weights add up to one, but for what an average loses."""
Group = tuple[int, ...]
"""The places of messages in a list."""
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


def group_alike(vectors: Sequence[Vector], least: float = ALIKE) -> list[Group]:
    """The groups of two or more whose messages are alike on average, the largest first."""
    alike_to = _likenesses(vectors)
    members: list[list[int]] = [[place] for place in range(len(vectors))]
    queue = [
        (-value, one, other)
        for one, others in enumerate(alike_to)
        for other, value in others.items()
        if one < other
    ]
    queue = [entry for entry in queue if -entry[0] >= least]
    heapq.heapify(queue)
    while queue:
        value, one, other = heapq.heappop(queue)
        if alike_to[one].get(other) == -value:  # else one of the two was joined since
            for third, mean in _join(one, other, alike_to, members):
                if mean >= least:
                    heapq.heappush(queue, (-mean, min(one, third), max(one, third)))
    return sorted(
        (tuple(sorted(group)) for group in members if len(group) > 1), key=lambda group: (-len(group), group)
    )


def _likenesses(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """For each vector the others that are like it, and the cosine.

    Where all are like all, as in a wave, a part of them says enough: those after the first MOST_PAIRS pairs
    are like none. They are gone through in an order that is spread evenly over the list (multiples of the
    golden ratio: Knuth, The Art of Computer Programming 3, 6.4).
    """
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    alike_to: list[dict[int, float]] = [{} for _ in vectors]
    pairs = 0
    for place in sorted(range(len(vectors)), key=lambda place: place * GOLDEN % 1):
        sums: defaultdict[int, float] = defaultdict(float)
        for word, weight in vectors[place].items():
            for other, its in having[word]:
                sums[other] += weight * its
            having[word].append((place, weight))
        near = {other: value for other, value in sums.items() if value >= FAINT}
        alike_to[place].update(near)
        for other, value in near.items():
            alike_to[other][place] = value
        pairs += len(near)
        if pairs > MOST_PAIRS:
            break
    return alike_to


def _join(
    one: int, other: int, alike_to: list[dict[int, float]], members: list[list[int]]
) -> list[tuple[int, float]]:
    """Puts the second group to the first; which groups are like it now, and how much."""
    sizes = len(members[one]), len(members[other])
    before, theirs = alike_to[one], alike_to[other]
    joined: dict[int, float] = {}
    for third in before.keys() | theirs.keys():
        alike_to[third].pop(other, None)
        if third not in (one, other):
            mean = (sizes[0] * before.get(third, 0.0) + sizes[1] * theirs.get(third, 0.0)) / sum(sizes)
            joined[third] = alike_to[third][one] = mean
    alike_to[one], alike_to[other] = joined, {}
    members[one] += members[other]
    members[other] = []
    return list(joined.items())


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


Token = tuple[float, tuple[tuple[int, float], ...]]
"""What one written word adds: to the squared length of its message, and to groups' likenesses."""


class Sorter:
    """Puts messages to the group they are most like, a few microseconds each: what a written word says is
    remembered.
    """

    def __init__(self, centres: Sequence[Vector], lang: str, rarity: Rarity, least: float = NEAR) -> None:
        self._lang, self._rarity, self._least = lang, rarity, least
        having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for group, centre in enumerate(centres):
            for word, weight in centre.items():
                if weight >= TELLING:
                    having[word].append((group, weight))
        self._having = {
            word: heapq.nsmallest(MOST_GROUPS, groups, key=lambda one: (-one[1], one[0]))
            for word, groups in having.items()
        }
        self._tokens: dict[str, Token] = {}
        self._placed: dict[str, int | None] = {}

    def place(self, message: str) -> int | None:
        """The number of the group, None when it is like none."""
        if message not in self._placed:
            if len(self._placed) >= MOST_REMEMBERED:
                self._placed.clear()
            self._placed[message] = self._place(message)
        return self._placed[message]

    def _place(self, message: str) -> int | None:
        square = 0.0
        sums: dict[int, float] = {}
        tokens = self._tokens
        for written in dict.fromkeys(message.split()):
            own, gains = tokens.get(written) or self._token(written)
            square += own
            for group, gain in gains:
                sums[group] = sums.get(group, 0.0) + gain
        if not sums:
            return None
        best = max(sums, key=sums.__getitem__)
        return best if sums[best] >= self._least * math.sqrt(square) else None

    def _token(self, written: str) -> Token:
        square = 0.0
        gains: defaultdict[int, float] = defaultdict(float)
        for word in words_of(written, self._lang):
            worth = self._rarity(word)
            square += worth * worth
            for group, weight in self._having.get(word, ()):
                gains[group] += worth * weight
        token = (square, tuple(gains.items()))
        if len(self._tokens) < MOST_REMEMBERED:
            self._tokens[written] = token
        return token
