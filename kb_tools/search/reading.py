"""A message as the ranking reads it: its words, what they earn, and how near it comes in meaning.

A message is read as a whole, because people tell what they ask about; and each sentence that is a fair part
of it is read by itself, so that a question is worth no less for what is told around it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from itertools import repeat

import numpy as np

from kb_tools.search.index import Index, IndexLanguage
from kb_tools.search.leading import leading
from kb_tools.search.meaning.nearness import NearnessOfTexts
from kb_tools.search.meaning.rows import Small, quantise
from kb_tools.search.message import without_greeting, without_pictures, without_thanks
from kb_tools.search.postings import Findable, make_findable
from kb_tools.search.rank import Scores, score, sharing
from kb_tools.search.sentences import split_sentences
from kb_tools.search.spelling import Written, mend_slips, respell
from kb_tools.search.terms import Term, make_terms, met_words

MOST_PARTS = 4
"""A sentence is read by itself where so many of its length, at most, make the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text and what the sources of one language have to say to it: `found` are those that may be, `near` is
    how near it comes to them, None where there is no encoder.
    """

    terms: tuple[Term, ...]
    scores: Scores
    found: Findable
    near: NearnessOfTexts | None


def read_message(text: str, index: Index, lang: str, among: Set[int] | None = None) -> tuple[Reading, ...]:
    """The reading of the whole text, then those of its weighty sentences; by words alone of the text only.
    `among` are the passages of this language that may be found, whether they earned something or not.
    """
    language = index.language(lang)
    sentences = split_sentences(text) if language.vectors else ()
    parts = [one for one in sentences[1:] and sentences if MOST_PARTS * len(one) >= len(text)]

    @cache  # each sentence is asked for with the whole, and may be a part as well
    def terms_of(text: str) -> tuple[Term, ...]:
        return make_terms(_asked(text), lang, language.alike, language.vocabulary)

    if language.vectors:
        terms = [term for one in (text, *parts) for term in terms_of(one)]
        language.lexicon.fetch(partial(met_words, terms), partial(_spelt, (text, *parts), lang, language))
    asked = [{term.asked for term in terms_of(sentence)} for sentence in sentences[1:] and sentences]
    whole = score(terms_of(text), language, asked)
    scores = [whole, *(score(terms_of(part), language) for part in parts)]
    messages = _rows([text, *parts], index, lang) if language.vectors else []
    found = _found(whole, language, messages, among)
    near = language.meanings(found).of_each(messages) if messages else repeat(None)
    return tuple(
        Reading(terms=terms_of(one), scores=earned, found=found, near=near)
        for one, earned, near in zip((text, *parts), scores, near, strict=False)
    )


def _found(
    scores: Scores, language: IndexLanguage, messages: Sequence[Sequence[Small]], among: Set[int] | None
) -> Findable:
    """What may be found for a message: all or some, or of a large index what leads."""
    if among is not None:
        found = make_findable(np.array(sorted(among), np.intp), language.source_of, language.lexicon.asked)
    else:
        found = language.findable if messages else sharing(scores, language)
    if not messages or language.passages <= language.bounds.passages:
        return found
    rows = [row for wordings in messages for row in wordings]
    return leading(scores, language, found, rows)


def _rows(texts: Sequence[str], index: Index, lang: str) -> list[list[Small]]:
    """Of each text the rows of its wordings."""
    language = index.language(lang)
    wordings = [_wordings(text, lang, language, language.written) for text in texts]
    rows = iter(quantise(index.encode(tuple(one for both in wordings for one in both))))
    return [[next(rows) for _ in both] for both in wordings]


def _asked(text: str) -> str:
    """What is asked, without greeting and thanks, unless there is nothing else: the sources have no such
    words, and what nobody wrote would be taken for a rare thing that no answer has.
    """
    return " ".join(filter(without_thanks, split_sentences(without_greeting(text)))) or text


def _spelt(texts: Sequence[str], lang: str, language: IndexLanguage) -> Sequence[str]:
    """The words of the sources that their spelling will be asked of."""
    asked: list[str] = []

    def noted(word: str) -> str:
        asked.append(word)
        return word

    for text in texts:
        _wordings(text, lang, language, noted)
    return asked


def _wordings(text: str, lang: str, language: IndexLanguage, written: Written) -> tuple[str, ...]:
    """What is asked, beginning as a sentence does; and the same without slips of the pen, where there may be
    any: the word that is not known may have been meant.
    """
    own = respell(_asked(without_pictures(text)), lang, language.lexicon, written)
    own = own[:1].upper() + own[1:]
    mended = mend_slips(own, lang, language.lexicon, language.alike, written)
    return tuple(dict.fromkeys((own, mended)))
