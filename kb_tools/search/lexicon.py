"""Every word the sources of one language use, and a table from character 4-grams to those words, kept in one file.

The file holds three texts and two arrays, so that opening it is a few copies and no parsing: words (sorted), grams (sorted), how many
sources use each word, where each gram's words begin, and the words that have it.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from kb_tools.errors import IndexUnusable
from kb_tools.search.words import grams

MAGIC = b"kblex001"
HEADER = struct.Struct("<8s5Q")


class Lexicon:
    """Words in order; `sources[i]` is the number of articles and videos that use word i."""

    def __init__(self, words: Sequence[str], sources: array[int], grams: Sequence[str], starts: array[int], members: array[int]) -> None:
        self.words, self.sources = words, sources
        self._grams, self._starts, self._members = grams, starts, members

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: str) -> bool:
        return self.find(word) is not None

    def find(self, word: str) -> int | None:
        """The number of a word, None when no source uses it."""
        i = bisect_left(self.words, word)
        return i if i < len(self.words) and self.words[i] == word else None

    def with_gram(self, gram: str) -> array[int]:
        """The numbers of the words that have this gram, in order."""
        i = bisect_left(self._grams, gram)
        if i == len(self._grams) or self._grams[i] != gram:
            return array("I")
        return self._members[self._starts[i] : self._starts[i + 1]]

    def counts(self) -> dict[str, int]:
        """Word -> number of sources that use it."""
        return dict(zip(self.words, self.sources, strict=True))


def make_lexicon(counts: Mapping[str, int]) -> Lexicon:
    """The lexicon of the words that at least one source uses."""
    words = sorted(word for word, count in counts.items() if count > 0)
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for gram in grams(word):
            having[gram].append(number)
    table = sorted(having.items())
    starts, members = array("I", [0]), array("I")
    for _, numbers in table:
        members.extend(numbers)
        starts.append(len(members))
    return Lexicon(words, array("I", (counts[word] for word in words)), [gram for gram, _ in table], starts, members)


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """One file; numbers are little-endian 32 bits."""
    texts = ("\n".join(lexicon.words).encode(), "\n".join(lexicon._grams).encode())
    arrays = tuple(_little_endian(numbers).tobytes() for numbers in (lexicon.sources, lexicon._starts, lexicon._members))
    parts = (*texts, *arrays)
    path.write_bytes(HEADER.pack(MAGIC, *(len(part) for part in parts)) + b"".join(parts))


def read_lexicon(path: Path) -> Lexicon:
    """Raises IndexUnusable when the file is not what write_lexicon wrote."""
    data = path.read_bytes()
    if len(data) < HEADER.size:
        raise IndexUnusable("the search index is damaged (its word list is cut off)")
    magic, *sizes = HEADER.unpack_from(data)
    if magic != MAGIC or HEADER.size + sum(sizes) != len(data):
        raise IndexUnusable("the search index is damaged (its word list has another size)")
    parts, position = [], HEADER.size
    for size in sizes:
        parts.append(data[position : position + size])
        position += size
    words, names = ((part.decode().split("\n") if part else []) for part in parts[:2])
    sources, starts, members = (_little_endian(array("I", part)) for part in parts[2:])
    return Lexicon(words, sources, names, starts, members)


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return numbers
    swapped = array("I", numbers)
    swapped.byteswap()
    return swapped
