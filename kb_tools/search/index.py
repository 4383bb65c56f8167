"""An open index: its passages, and what the ranking needs to know of each of its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import IndexedPassage, Link
from kb_tools.search.bm25 import Earned, earned, size_of
from kb_tools.search.checksums import REBUILD, damage
from kb_tools.search.kept_within import KeptWithin
from kb_tools.search.likeness import alike
from kb_tools.search.meaning.encoder import Encoder, encoder_named
from kb_tools.search.meaning.kept import Phrasings, Vectors
from kb_tools.search.meaning.nearness import Meanings
from kb_tools.search.meaning.recent import Recent
from kb_tools.search.meaning.rows import Rows
from kb_tools.search.postings import BOUNDS, Findable, make_findable
from kb_tools.search.reader import Reader
from kb_tools.search.sums import Numbers
from kb_tools.search.terms import Alike, Term, make_vocabulary
from kb_tools.search.words import WORD, fold
from kb_tools.settings.meaning import Constants
from kb_tools.text import say

MOST_EARNED = 32_000_000
"""Bytes of what terms earn that are kept for the next message."""


class Index:
    """A generation, opened for reading until it is closed, which `with` does by itself."""

    def __init__(
        self, name: str, manifest: Mapping[str, Any], root: Path, open_reader: Callable[[], Reader]
    ) -> None:
        """`name` is that of the generation, `root` the folder of the knowledge base. Raises IndexUnusable
        when something is missing or damaged, or the encoder is another one by now, and KbError where it
        cannot be opened.
        """
        self.name, self.manifest = name, manifest
        self.bounds = BOUNDS
        """From when on what leads alone is looked at; to be changed before a language is asked for."""
        self.language = lru_cache(maxsize=None)(partial(IndexLanguage, self))
        try:
            self.languages: tuple[str, ...] = tuple(manifest["languages"])
            self.encoder = _encoder(manifest, root)
            """The sentence encoder that it was made with, None for none."""
            self.encode = Recent(self.encoder).encode
            """Texts -> a vector each. The last messages stay in memory for all that is asked of them."""
            self.reader = open_reader()
        except KbError:
            raise
        except Exception as error:  # whole, but not written by us: it raises whatever it happens to say
            raise damage(type(error).__name__) from None

    def passage(self, number: int) -> IndexedPassage:
        """What was stored of a passage, and of the entry it belongs to."""
        return self.reader.some((number,))[0]

    def passages(self) -> Iterator[IndexedPassage]:
        """Every passage, in order."""
        return self.reader.passages()

    def matching(self, field: str, value: str) -> set[int]:
        """The passages whose `kind`, `lang`, `id` or `tag` is the value."""
        return self.reader.matching(field, value)

    def knows(self, word: str) -> bool:
        """Whether an article or a video uses a word, in any language."""
        return any(fold(word, lang) in self.language(lang).lexicon for lang in self.languages)

    def links(self, since: str = "") -> tuple[Link, ...]:
        """Every address that a suggestion could hand out; `since` the generation of a name only those that
        are new, where that can be told.
        """
        return tuple(
            Link(url=one.url, source=one.entry.source, start=one.start, duration=one.entry.duration)
            for one in (self.reader.since(since) if since else self.passages())
        )

    def vectors(self, lang: str) -> Vectors | None:
        """What a message in a language is compared with by meaning, None without an encoder. Raises
        IndexUnusable.
        """
        if self.encoder is None:
            return None
        found = self.reader.vectors(lang, self.encoder.name)
        if found is None:
            raise damage(f"meaning-{lang}")
        return found

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of it."""
        self.reader.close()


def _encoder(manifest: Mapping[str, Any], root: Path) -> Encoder | None:
    meaning = manifest["meaning"]
    fit = meaning["fit"] and Constants(**meaning["fit"])
    encoder = encoder_named(meaning["setting"], fit, root)
    if encoder and encoder.name != meaning["encoder"]:
        raise IndexUnusable(say("the search index was made with another sentence encoder"), REBUILD)
    return encoder


class IndexLanguage:
    """One language of an index, as the ranking wants it (`postings.Postings`). What was read or found once is
    kept as long as the index is.
    """

    def __init__(self, index: Index, lang: str) -> None:
        manifest = index.manifest
        self.passages: int = manifest["passages"][lang]
        self.source_of = index.reader.source_of
        self.lexicon = index.reader.lexicon(lang)
        self.vocabulary = make_vocabulary(manifest["synonyms"], manifest["distinct"], lang)
        self.alike: Alike = lru_cache(maxsize=10_000)(partial(alike, lexicon=self.lexicon))
        self._earned = KeptWithin[Term, Earned](MOST_EARNED, size_of)
        self.vectors = index.vectors(lang)
        """What a message is compared with by meaning, None without an encoder."""
        self.bounds = index.bounds
        self.constants = index.encoder.constants if index.encoder else Constants()
        self.written = lru_cache(maxsize=10_000)(partial(self._written, index, lang))
        """A folded word of the sources -> how the first that has it writes it."""

    def earned(self, term: Term) -> Earned:
        """What a term earns, and where."""
        if found := self._earned.get(term):
            return found
        self._earned.sweep()
        return self._earned.keep(term, earned(term, self.lexicon, self.passages))

    @cached_property
    def findable(self) -> Findable:
        """All articles and videos of this language."""
        passages = np.flatnonzero(np.isin(self.source_of, self.lexicon.asked.sources))
        return make_findable(passages, self.source_of, self.lexicon.asked)

    @cached_property
    def wholes(self) -> Rows:
        """The vectors of whole articles and videos, in the order of their numbers; an encoder is there."""
        return self._vectors.wholes()

    @cached_property
    def phrasings(self) -> Phrasings:
        """The vectors of all titles and questions; an encoder is there."""
        return self._vectors.phrasings()

    def meanings(self, found: Findable) -> Meanings:
        """The vectors of what may be found; an encoder is there."""
        return self._all_meanings if found is self.findable else self._meanings(found)

    @cached_property
    def _all_meanings(self) -> Meanings:
        return self._meanings(self.findable)

    def _meanings(self, found: Findable) -> Meanings:
        texts = self._vectors.compared(found.sources)
        return Meanings(texts, found, self._firsts[found.places], self.constants)

    @cached_property
    def _firsts(self) -> Numbers:
        """The number of the first passage of each article or video, in the order of their numbers."""
        firsts = np.empty(len(self.findable.sources), np.intp)
        firsts[self.findable.places] = self.findable.passages[self.findable.starts]
        return firsts

    @property
    def _vectors(self) -> Vectors:
        if self.vectors is None:
            raise LookupError("there is no encoder")
        return self.vectors

    def _written(self, index: Index, lang: str, word: str) -> str:
        numbers = self.lexicon.postings(word)[0]  # numbers of passages may change, those of sources stay
        one = index.passage(int(numbers[np.argmin(self.source_of[numbers])]))
        texts = (one.entry.title, *one.entry.questions, one.heading, one.text)
        found = (written for text in texts for written in WORD.findall(text))
        return next((written for written in found if fold(written, lang) == word), word)
