"""What stands in the rows: postings of a word in a block of passages, and in JSON what is stored of a passage
and of its article or video. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import numpy as np

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.engine import PASSAGE, filled
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.postgresql.proofs import proof
from kb_tools.search.postgresql.tables import BLOCK
from kb_tools.search.sums import Numbers, Weights
from kb_tools.store.database import Row

Posting = tuple[Numbers, Weights]
CROWDED = BLOCK // 16
"""Postings of a block above which a bit for each of its passages is shorter than the places of these."""
SPARE_BITS = 5
"""The last bits of a weight, which are 0: six of eleven significant ones are used."""
HIGH, HIGH_BYTES, PLAIN = np.uint16(0xFFFF << SPARE_BITS & 0xFFFF), 255 << SPARE_BITS, np.uint16(0xFFFF)
"""The other bits; how far apart weights of a byte are at most; says that each has its two bytes."""


def packed(offsets: Numbers, weights: Weights) -> bytes:
    """Postings of a block: how weights are written, all weights, and the place of each passage in the block.
    Weights have six significant bits; where they lie within a factor of 256, each is a byte.
    """
    if not len(offsets):
        return b""
    codes = weights.astype("<f2").view("<u2")
    least, most = codes.min() & HIGH, codes.max()
    if np.any(codes & ~HIGH) or most - least > HIGH_BYTES:
        least, said = PLAIN, codes.tobytes()
    else:
        said = (codes - least >> SPARE_BITS).astype(np.uint8).tobytes()
    if len(offsets) > CROWDED:
        there = np.zeros(BLOCK, np.bool_)
        there[offsets] = True
        return np.uint16(least).tobytes() + said + np.packbits(there).tobytes()
    return np.uint16(least).tobytes() + said + offsets.astype("<u2").tobytes()


def unpacked(content: bytes) -> Posting:
    """The same again."""
    if not content:
        return np.empty(0, np.uint16), np.empty(0, np.float16)
    least = np.frombuffer(content, "<u2", 1)[0]
    each = 2 if least == PLAIN else 1
    if len(content) > 2 + CROWDED * (each + 2):
        places = np.frombuffer(content, np.uint8, BLOCK // 8, len(content) - BLOCK // 8)
        offsets = np.flatnonzero(np.unpackbits(places)).astype(np.uint16)
    else:
        number = (len(content) - 2) // (each + 2)
        offsets = np.frombuffer(content, "<u2", number, 2 + each * number)
    if each == 2:
        return offsets, np.frombuffer(content, "<f2", len(offsets), 2)
    codes = np.frombuffer(content, np.uint8, len(offsets), 2).astype(np.uint16)
    return offsets, ((codes << SPARE_BITS) + least).view(np.float16)


def all_postings(lang: str, lexicon: Lexicon, first: int, last: int) -> Iterator[Row]:
    """The language, word, block and content of each row of postings, from a word to before another one."""
    words, here = lexicon.words, slice(*lexicon.tables.posting_starts[[first, last]].tolist())
    word_of = np.repeat(np.arange(first, last, dtype=np.uint32), lexicon.counts[first:last])
    passages = lexicon.tables.posting_passages[here].astype(np.uint32)
    weights = lexicon.tables.posting_weights[here]
    blocks = passages // BLOCK
    begins = np.flatnonzero(
        np.append(True, (np.diff(word_of) > 0) | (blocks[1:] != blocks[:-1]))[: len(blocks)]
    )
    ends = np.append(begins[1:], len(blocks))
    offsets = (passages % BLOCK).astype("<u2")
    of, at = word_of[begins].tolist(), blocks[begins].tolist()
    for word, block, begin, end in zip(of, at, begins.tolist(), ends.tolist(), strict=True):
        content = packed(offsets[begin:end], weights[begin:end])
        yield lang, words[word], block, content


def changed(before: bytes, gone: set[int], new: Mapping[int, float]) -> bytes:
    """The postings of a block, without those of some places and with new ones."""
    offsets, weights = unpacked(before)
    stay = ~np.isin(offsets, [*gone, *new])
    places = np.append(offsets[stay], np.array([*new], np.uint16))
    order = np.argsort(places)
    return packed(places[order], np.append(weights[stay], np.array([*new.values()], np.float16))[order])


def stored(passage: IndexedPassage) -> str:
    """What is a passage's own."""
    return json.dumps(
        {name: value for name in PASSAGE if (value := getattr(passage, name)) not in ("", None)}
    )


def placed(
    passages: Iterable[IndexedPassage], source: int, first: int
) -> Iterator[tuple[int, int, str, bytes]]:
    """The rows of an article's or video's passages from a place on, and the proof of each."""
    whole = ""
    for place, one in enumerate(passages, first):
        whole = whole or stored_whole(one.entry)
        yield place, source, (own := stored(one)), proof(own, whole)


def stored_whole(entry: IndexEntry) -> str:
    """What is of an article or video as a whole."""
    return json.dumps(filled(entry), default=str)


def read_passage(own: str, whole: str) -> IndexedPassage:
    """A passage, from what is stored of it and of its article or video."""
    entry: dict[str, Any] = json.loads(whole)
    if reviewed := entry.get("reviewed"):
        entry["reviewed"] = date.fromisoformat(reviewed)
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()
    }
    return IndexedPassage(entry=IndexEntry(**values), **json.loads(own))
