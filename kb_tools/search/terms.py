"""A message as terms: each asked word with the words of the sources it may mean. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb_tools.search.likeness import Likeness
from kb_tools.search.words import LITTLE, split_words

MOST_TERMS = 60
"""A message of more different words is cut: no public message has them."""

Phrase = tuple[str, ...]
"""Folded words."""
Alike = Callable[[str], Sequence[Likeness]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What was asked, and the words of the sources that count for it, most alike first. Little terms never
    are looked up by likeness.
    """

    asked: str
    met: tuple[Likeness, ...]
    little: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What editors say about words: groups of phrases used for one another, and groups of words never to be
    taken for each other.
    """

    synonyms: tuple[tuple[Phrase, ...], ...] = ()
    distinct: tuple[frozenset[str], ...] = ()


def make_vocabulary(
    synonyms: Mapping[str, Sequence[Sequence[str]]], distinct: Sequence[Sequence[str]], lang: str
) -> Vocabulary:
    """From the settings' groups, for one language."""
    return Vocabulary(
        synonyms=tuple(
            tuple(tuple(split_words(phrase, lang)) for phrase in group) for group in synonyms.get(lang, ())
        ),
        distinct=tuple(
            frozenset(word for text in group for word in split_words(text, lang)) for group in distinct
        ),
    )


def make_terms(message: str, lang: str, alike: Alike, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The message's terms, each once, little ones last: they only add to what the others find. `alike` gives
    the words of the sources that a word may mean.
    """

    def meet(word: str) -> Sequence[Likeness]:
        return _keep_apart(word, alike(word), vocabulary.distinct)

    words = split_words(message, lang)
    terms: dict[str, Term] = {}
    place = 0
    while place < len(words) and len(terms) < MOST_TERMS:
        phrase, others = _synonyms_at(words, place, vocabulary.synonyms)
        asked = " ".join(phrase)
        terms.setdefault(
            asked, Term(asked=asked, met=_met(phrase, others, meet), little=asked.startswith(LITTLE))
        )
        place += len(phrase)
    return tuple(sorted(terms.values(), key=lambda term: term.little))


def met_words(terms: Iterable[Term]) -> set[str]:
    """The words of the sources that some terms meet."""
    return {word for term in terms for word, _ in term.met}


def _synonyms_at(
    words: list[str], place: int, groups: Sequence[Sequence[Phrase]]
) -> tuple[Phrase, tuple[Phrase, ...]]:
    """The longest phrase of a group that stands at a place, and what else may be said for it; else the one
    word.
    """
    found = [
        (phrase, group)
        for group in groups
        for phrase in group
        if tuple(words[place : place + len(phrase)]) == phrase
    ]
    if not found:
        return (words[place],), ()
    longest = max(len(phrase) for phrase, _ in found)
    phrase = next(phrase for phrase, _ in found if len(phrase) == longest)
    return phrase, tuple(other for one, group in found if one == phrase for other in group if other != phrase)


def _met(phrase: Phrase, others: tuple[Phrase, ...], meet: Alike) -> tuple[Likeness, ...]:
    """The words of a phrase share its weight; of several ways to meet a word the best counts."""
    if not others and len(phrase) == 1:
        return tuple(meet(phrase[0]))
    best: dict[str, float] = {}
    for one in (phrase, *others):
        content = [word for word in one if not word.startswith(LITTLE)] or list(one)
        for word in content:
            for met, likeness in meet(word):
                best[met] = max(best.get(met, 0.0), likeness / len(content))
    return tuple(sorted(best.items(), key=lambda item: (-item[1], item[0])))


def _keep_apart(word: str, met: Sequence[Likeness], groups: Sequence[frozenset[str]]) -> Sequence[Likeness]:
    """Without the words that hold another word of a group and not the asked one: Debitkarte never meets
    Kreditkartenlimit.
    """
    for group in (group for group in groups if word in group):
        rivals = group - {word}
        met = [
            (other, likeness)
            for other, likeness in met
            if word in other or not any(_holds(other, rival) for rival in rivals)
        ]
    return met


def _holds(word: str, part: str) -> bool:
    """Whether a word is another or a compound with it; the last letter may be inflected."""
    return part[: max(4, len(part) - 1)] in word
