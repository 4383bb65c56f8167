"""What the page's own search knows of meaning, where no encoder can run: the pieces of words that a message
may have, and rows of everything it may be near to. As files: see `search_export`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.search.meaning.pieces import Pieces, make_pieces
from kb_tools.search.meaning.places import PHRASING, WHOLE, compared_texts
from kb_tools.search.meaning.rows import Small
from kb_tools.search.meaning.word_map import DIMENSIONS, WordMap, fit
from kb_tools.search.words import LITTLE, split_words
from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import Settings
from kb_tools.site.search_shelf import Shelf

CONSTANTS = Constants(scale=0.4, zero=0.0, there=8.9, steep=13.0)
"""What a cosine of pieces is worth beside words, where those of the encoder lie as the packaged one's do."""
TOGETHER = 50
"""Pieces in a file: some 2 kB. A word needs one or two files."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SiteMeaning:
    """The pieces of a language; rows of all phrasings in the order of their sources; of each source a row for
    the whole, and of each of its passages rows for its places. `constants` say what their cosines are worth.
    """

    constants: Constants
    pieces: Pieces
    words: WordMap
    phrasings: Small
    wholes: Small
    places: tuple[tuple[Small, ...], ...]


def make_meaning(shelf: Shelf, lang: str, settings: Settings) -> SiteMeaning | None:
    """None where the settings name no encoder, or none of its pieces is in the letters of the language."""
    encoder = open_encoder(settings)
    if encoder is None or not shelf.sources:
        return None
    from kb_tools.site.search_vectors import vectors_of  # brings the encoder along

    found = [list(compared_texts(source.passages)) for source in shelf.sources]
    texts = list(dict.fromkeys(text for compared in found for text, _ in compared))
    vectors = vectors_of(texts, encoder, lang, settings)
    spoken = [[word.removeprefix(LITTLE) for word in split_words(text, lang)] for text in texts]
    letters = frozenset(letter for words in spoken for word in words for letter in word if letter.isalpha())
    pieces = make_pieces(lang, letters)
    if not pieces.names:
        return None
    words = fit(pieces, spoken, vectors)
    rows = dict(zip(texts, words.rows_of(vectors), strict=True))

    def rows_at(place: int, compared: Sequence[tuple[str, int]]) -> Small:
        chosen = [rows[text] for text, its in compared if its == place]
        return np.array(chosen, np.int8).reshape(len(chosen), DIMENSIONS)

    own = encoder.constants
    return SiteMeaning(
        constants=replace(CONSTANTS, scale=CONSTANTS.scale * own.scale, zero=own.zero),
        pieces=pieces,
        words=words,
        phrasings=np.concatenate([rows_at(PHRASING, compared) for compared in found]),
        wholes=np.concatenate([rows_at(WHOLE, compared) for compared in found]),
        places=tuple(
            tuple(rows_at(number, compared) for number in range(len(source.passages)))
            for source, compared in zip(shelf.sources, found, strict=True)
        ),
    )


def meaning_facts(meaning: SiteMeaning) -> dict[str, Any]:
    """What the page's index says of it."""
    return {**asdict(meaning.constants), "dimensions": DIMENSIONS}


def meaning_files(meaning: SiteMeaning) -> Iterator[tuple[str, bytes]]:
    """The files that are not parts of others, unpacked, by name."""
    starts = [*range(0, len(meaning.pieces.names), TOGETHER), len(meaning.pieces.names)]
    firsts = " ".join(meaning.pieces.names[start] for start in starts[:-1])
    yield "meaning.bin", with_rows(firsts.encode(), (meaning.phrasings, meaning.wholes))
    place = {name: number for number, name in enumerate(meaning.pieces.names)}
    for part, (start, end) in enumerate(pairwise(starts)):
        names = (*_begin(meaning.pieces.names[start], place), *meaning.pieces.names[start:end])
        numbers = [place[name] for name in names]
        weights = meaning.words.weights[numbers].tobytes()
        yield (
            f"pieces-{part}.bin",
            with_rows(" ".join(names).encode(), (meaning.words.rows[numbers],), weights),
        )


def _begin(name: str, known: dict[str, int]) -> Iterator[str]:
    """The pieces that a piece begins with. They stand in its file: so all pieces that a word begins with
    stand in one file, the last of those whose first piece does not come after the word.
    """
    return (name[:length] for length in range(1, len(name)) if name[:length] in known)


def with_rows(line: bytes, rows: Iterable[Small], between: bytes = b"") -> bytes:
    """A line, and behind it rows of numbers from -7 to 7, two in a byte, the first in the low half."""
    return b"".join((line, b"\n", between, rows_of(rows)))


def rows_of(rows: Iterable[Small]) -> bytes:
    """Such rows alone."""
    return b"".join(map(_packed, rows))


def _packed(rows: Small) -> bytes:
    halves = (rows + 8).astype(np.uint8)
    return (halves[:, ::2] | halves[:, 1::2] << 4).tobytes()
