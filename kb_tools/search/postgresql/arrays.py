"""The arrays that a reader has in memory: to which article or video each passage belongs, and of each
language the lexicon but for its postings, and the vectors of whole articles and videos and of phrasings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from hashlib import blake2b
from typing import Any
from weakref import WeakValueDictionary

import numpy as np

from kb_tools.search.arrays import Array, as_bytes, narrow
from kb_tools.search.index import Index
from kb_tools.search.lexicon import LISTS, Lexicon, Tables
from kb_tools.search.meaning.kept import Kept
from kb_tools.search.sums import Numbers

Arrays = Mapping[str, Mapping[str, Array]]
"""Language -> name -> array."""
Key = tuple[str, str, str, str]
"""The database, its schema, the language and the name of an array."""
Facts = Mapping[str, Mapping[str, Any]]
"""Language -> name of an array -> its type, shape and checksum."""
PART = 2**20
"""Bytes of an array in one row."""
FAR = ("posting_passages", "posting_weights")
"""The arrays of a lexicon that no reader has in memory."""


def arrays_of(index: Index, place_of: Numbers) -> dict[str, dict[str, Array]]:
    """Language -> name -> array; `place_of` says where each passage of the index stands in the tables."""
    source_of = np.full(int(place_of.max()) + 1, -1, np.int64)
    source_of[place_of] = index.reader.source_of
    arrays: dict[str, dict[str, Array]] = {"": {"source_of": source_of}}
    for lang in index.languages:
        lexicon = index.language(lang).lexicon
        arrays[lang] = lexicon_arrays(lexicon)
        arrays[lang]["leads"] = place_of[leads(lexicon, index.reader.source_of)]
        if index.encoder and (kept := kept_of(index, lang)):
            small = kept.wholes().small
            arrays[lang] |= {index.encoder.name: small, "squares": kept.squares[: len(small)]}
            arrays[lang] |= phrasing_arrays(kept)
    return arrays


def kept_of(index: Index, lang: str) -> Kept | None:
    """The vectors of a language in files, None without an encoder."""
    kept = index.encoder and index.reader.vectors(lang, index.encoder.name)
    return kept if isinstance(kept, Kept) else None


def phrasing_arrays(kept: Kept) -> dict[str, Array]:
    """The rows of titles and questions, each once, in the order of their digests; of each phrasing its row
    among these, and the article or video it belongs to.
    """
    said = kept.phrasings()
    once = np.argsort(kept.keys[rows := np.unique(said.row_of)])
    place_of = np.empty(len(kept.keys), np.uint32)
    place_of[rows[once]] = np.arange(len(rows))
    return {
        "phrasings": kept.small[rows[once]],
        "phrasing_rows": place_of[said.row_of],
        "phrasing_sources": said.sources,
    }


def lexicon_arrays(lexicon: Lexicon) -> dict[str, Array]:
    """Those that a reader has in memory, by name."""
    arrays: dict[str, Any] = {
        one.name: getattr(lexicon.tables, one.name) for one in fields(Tables) if one.name not in FAR
    }
    return {name: as_bytes(array) if name in LISTS else narrow(array) for name, array in arrays.items()}


def leads(lexicon: Lexicon, source_of: Numbers) -> Numbers:
    """Word -> the passage that spells it: the first of the source with the lowest number."""
    passages = lexicon.tables.posting_passages.astype(np.uint64)
    ordered = source_of[lexicon.tables.posting_passages].astype(np.uint64) << np.uint64(32) | passages
    least = np.minimum.reduceat(ordered, lexicon.tables.posting_starts[:-1]) if len(ordered) else ordered
    return (least & np.uint64(2**32 - 1)).astype(np.uint32)


def facts_of(arrays: Arrays) -> Facts:
    """What a reader has to know of them."""
    return {
        lang: {name: [array.dtype.str, array.shape, checksum(array)] for name, array in those.items()}
        for lang, those in arrays.items()
    }


def checksum(array: Array) -> str:
    """By which an array is known again: BLAKE2b of its bytes."""
    return blake2b(np.ascontiguousarray(array).data, digest_size=16).hexdigest()


def parts(arrays: Arrays, size: int = PART) -> dict[tuple[str, str, int], bytes]:
    """The arrays of each language cut into rows: language, name, place -> bytes."""
    return {
        (lang, name, place // size): data[place : place + size]
        for lang, those in arrays.items()
        for name, array in those.items()
        for data in (array.tobytes(),)
        for place in range(0, len(data), size)
    }


class Held:
    """The arrays of generations that are open in this process, as long as they are: what stays the same in
    a newer one is not read again, and is in memory once.
    """

    def __init__(self) -> None:
        self._arrays = WeakValueDictionary[Key, Array]()
        self._facts: dict[Key, tuple[int, str]] = {}

    def find(self, key: Key) -> tuple[Array | None, int, str]:
        """The array that was opened last, None where it is closed, its generation, and its checksum."""
        return self._arrays.get(key), *self._facts.get(key, (0, ""))

    def hold(self, key: Key, array: Array, number: int, written: str) -> None:
        """Takes the array of a generation."""
        array.flags.writeable = False
        self._arrays[key], self._facts[key] = array, (number, written)


HELD = Held()
