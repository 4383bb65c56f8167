"""What stands in the rows: postings of a word in a block of passages, and the arrays of a lexicon. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

import numpy as np

from kb_tools.search.arrays import Array, as_bytes, narrow
from kb_tools.search.lexicon import LISTS, Lexicon, Tables
from kb_tools.search.postgresql.tables import BLOCK
from kb_tools.search.sums import Numbers, Weights
from kb_tools.store.database import Row

FAR = ("posting_passages", "posting_weights")
"""The arrays of a lexicon that no reader has in memory."""
Posting = tuple[Numbers, Weights]


def packed(offsets: Numbers, weights: Weights) -> bytes:
    """Postings of a block: the place of each passage in it, then all weights."""
    return offsets.astype("<u2").tobytes() + weights.astype("<f2").tobytes()


def unpacked(content: bytes) -> Posting:
    """The same again."""
    half = len(content) // 4
    return np.frombuffer(content, "<u2", half), np.frombuffer(content, "<f2", half, 2 * half)


def all_postings(lang: str, lexicon: Lexicon) -> Iterator[Row]:
    """The language, word, block and content of each row of postings."""
    tables = lexicon.tables
    word_of = np.repeat(np.arange(len(tables.words), dtype=np.uint32), lexicon.counts)
    passages = tables.posting_passages.astype(np.uint32)
    blocks = passages // BLOCK
    begins = np.flatnonzero(
        np.append(True, (np.diff(word_of) > 0) | (blocks[1:] != blocks[:-1]))[: len(blocks)]
    )
    ends = np.append(begins[1:], len(blocks))
    offsets = (passages % BLOCK).astype("<u2")
    of, at = word_of[begins].tolist(), blocks[begins].tolist()
    for word, block, begin, end in zip(of, at, begins.tolist(), ends.tolist(), strict=True):
        content = packed(offsets[begin:end], tables.posting_weights[begin:end])
        yield lang, tables.words[word], block, content


def changed(before: bytes, gone: set[int], new: Mapping[int, float]) -> bytes:
    """The postings of a block, without those of some places and with new ones."""
    offsets, weights = unpacked(before)
    stay = ~np.isin(offsets, [*gone, *new])
    places = np.append(offsets[stay], np.array([*new], np.uint16))
    order = np.argsort(places)
    return packed(places[order], np.append(weights[stay], np.array([*new.values()], np.float16))[order])


def lexicon_arrays(lexicon: Lexicon) -> Iterator[tuple[str, Array]]:
    """Those that a reader has in memory, by name."""
    for one in fields(Tables):
        array = getattr(lexicon.tables, one.name)
        if one.name in LISTS:
            yield one.name, as_bytes(array)
        elif one.name not in FAR:
            yield one.name, narrow(array)
