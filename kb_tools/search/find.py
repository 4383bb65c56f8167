"""A message or a query -> articles and videos, each once, with its best passage."""

from __future__ import annotations

from functools import partial

import numpy as np

from kb_tools.models import Gain, Hit, IndexedPassage, Meant
from kb_tools.search.bm25 import saturate
from kb_tools.search.documents import word_weights
from kb_tools.search.index import Index
from kb_tools.search.language import is_recognised, recognise_language
from kb_tools.search.meaning.nearness import NearnessOfTexts
from kb_tools.search.meaning.places import places_of
from kb_tools.search.message import strip_message
from kb_tools.search.postings import Findable
from kb_tools.search.rank import Ranked, evidence, rank
from kb_tools.search.reading import Reading, read_message
from kb_tools.search.spelling import in_standard
from kb_tools.search.words import LITTLE, WORD, fold

EXPLAINED = 3
"""How many hits tell which words they met: no more are ever suggested."""


def find_answers(message: str, index: Index, lang: str | None = None) -> tuple[str, tuple[Hit, ...]]:
    """The message's language and its best hits first, at most ten. Hits are in that language; `lang` forces
    it.
    """
    text = strip_message(message)
    language = lang if lang in index.languages else recognise(text, index)
    return language, find(in_standard(text, language, index.language(language).lexicon), index, language)


def recognise(text: str, index: Index) -> str:
    """The language of a text among those of the index."""
    return recognise_language(text, index.languages, partial(_knows, index))


def find_foreign(message: str, index: Index) -> tuple[Hit, ...]:
    """The hits in the default language for a message in none of the site's languages: an encoder knows more
    of them. None for a message that is in one, or where there is no encoder.
    """
    text = strip_message(message)
    if index.encoder is None or is_recognised(text, index.languages, partial(_knows, index)):
        return ()
    return find(text, index, index.languages[0])


def _knows(index: Index, lang: str, word: str) -> bool:
    return word in index.language(lang).lexicon


def find(text: str, index: Index, lang: str, among: set[int] | None = None) -> tuple[Hit, ...]:
    """The hits for plain words in one language; `among` are the passages that may be found."""
    language = index.language(lang)
    whole, *parts = read_message(text, index, lang, among)
    speaks = max((evidence(one.scores, language, one.found, one.near) for one in parts), default=0.0)
    found = rank(whole.scores, language, whole.found, whole.near, speaks)
    ranked = [*zip(found, index.reader.some([one.passage for one in found]), strict=True)]
    ranked.sort(key=lambda pair: (-pair[0].score, pair[1].entry.source))
    return tuple(
        _hit(one, passage, whole if place < EXPLAINED else None)
        for place, (one, passage) in enumerate(ranked)
    )


def _hit(one: Ranked, passage: IndexedPassage, reading: Reading | None) -> Hit:
    """`reading` is that of a hit to be explained."""
    gains = _gains(passage, reading) if reading else ()
    return Hit(
        entry=passage.entry,
        url=passage.url,
        heading=passage.heading,
        text=passage.text,
        start=passage.start,
        score=float(one.score),
        confidence=one.confidence,
        points=one.points,
        matched=_as_written(passage, gains),
        why=gains,
        meant=_meant(one, passage, reading.found, reading.near) if reading and reading.near else None,
    )


def _meant(one: Ranked, passage: IndexedPassage, found: Findable, near: NearnessOfTexts) -> Meant:
    """What is nearest to the message in meaning: among the ways to ask for the article or video, and in the
    passage.
    """
    said = near.said[near.said_for == np.flatnonzero(found.sources == one.source)].tolist()
    stands = near.stands[near.stands_in == np.flatnonzero(found.passages == one.passage)].tolist()
    texts = (passage.entry.title, *passage.entry.questions, *places_of(passage))
    cosine, text = max(zip([*said, *stands], texts, strict=True), key=lambda pair: pair[0])
    return Meant(text=text, cosine=cosine)


def _gains(passage: IndexedPassage, reading: Reading) -> tuple[Gain, ...]:
    """Which words of the passage each term met, and what they added to its points."""
    gains, weights = [], word_weights(passage)
    for term, worth in zip(reading.terms, reading.scores.worth, strict=True):
        met = [(word, likeness * weights[word]) for word, likeness in term.met if word in weights]
        if met:
            amount = sum(weight for _, weight in met)
            words = tuple(word for word, _ in sorted(met, key=lambda item: (-item[1], item[0])))
            gains.append(Gain(asked=term.asked, met=words, points=worth * saturate(amount)))
    return tuple(gains)


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
