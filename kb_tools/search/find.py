"""A message or a query -> articles and videos, each once, with its best passage."""

from __future__ import annotations

from collections.abc import Sequence

from kb_tools.models import Gain, Hit, IndexedPassage
from kb_tools.search.bm25 import saturate
from kb_tools.search.documents import word_weights
from kb_tools.search.index import Index
from kb_tools.search.language import recognise_language
from kb_tools.search.message import strip_message
from kb_tools.search.rank import Ranked, Scores, rank, score
from kb_tools.search.terms import Term, make_terms
from kb_tools.search.words import LITTLE, WORD, fold

EXPLAINED = 3
"""How many hits tell which words they met: no more are ever suggested."""


def find_answers(message: str, index: Index, lang: str | None = None) -> tuple[str, tuple[Hit, ...]]:
    """The message's language and its best hits first, at most ten. Hits are in that language; `lang` forces
    it.
    """
    text = strip_message(message)
    language = lang if lang in index.languages else recognise(text, index)
    return language, find(text, index, language)


def recognise(text: str, index: Index) -> str:
    """The language of a text among those of the index."""
    return recognise_language(text, index.languages, lambda lang, word: word in index.language(lang).lexicon)


def find(text: str, index: Index, lang: str, among: set[int] | None = None) -> tuple[Hit, ...]:
    """The hits for plain words in one language; `among` are the passages that may be found."""
    language = index.language(lang)
    terms = make_terms(text, lang, language.alike, language.vocabulary)
    scores = score(terms, language)
    ranked = [(one, index.passage(one.passage)) for one in rank(scores, language, among)]
    ranked.sort(key=lambda pair: (-pair[0].score, pair[1].entry.source))
    return tuple(
        _hit(one, passage, _gains(passage, terms, scores) if place < EXPLAINED else ())
        for place, (one, passage) in enumerate(ranked)
    )


def _gains(passage: IndexedPassage, terms: Sequence[Term], scores: Scores) -> tuple[Gain, ...]:
    """Which words of the passage each term met, and what they added to its points."""
    gains, weights = [], word_weights(passage)
    for term, worth in zip(terms, scores.worth, strict=True):
        met = [(word, likeness * weights[word]) for word, likeness in term.met if word in weights]
        if met:
            amount = sum(weight for _, weight in met)
            words = tuple(word for word, _ in sorted(met, key=lambda item: (-item[1], item[0])))
            gains.append(Gain(asked=term.asked, met=words, points=worth * saturate(amount)))
    return tuple(gains)


def _hit(one: Ranked, passage: IndexedPassage, gains: tuple[Gain, ...]) -> Hit:
    return Hit(
        entry=passage.entry,
        url=passage.url,
        heading=passage.heading,
        text=passage.text,
        start=passage.start,
        score=one.score,
        confidence=one.confidence,
        matched=_as_written(passage, gains),
        why=gains,
    )


def _as_written(passage: IndexedPassage, gains: tuple[Gain, ...]) -> tuple[str, ...]:
    """The best word that each term met, in the source's own spelling; those that added most first, little
    words left out.
    """
    wanted = {
        gain.met[0]: gain.points
        for gain in sorted(gains, key=lambda gain: gain.points)
        if not gain.met[0].startswith(LITTLE)
    }
    found: dict[str, str] = {}
    for part in (passage.entry.title, passage.heading, passage.text, *passage.entry.questions):
        for word in WORD.findall(part) if len(found) < len(wanted) else ():
            if (folded := fold(word, passage.entry.lang)) in wanted:
                found.setdefault(folded, word)
    return tuple(found[word] for word in sorted(found, key=lambda word: (-wanted[word], word)))
