"""From the words of a text to its vector, without an encoder: a linear map, fitted to what the encoder said
of a knowledge base's own texts. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.one_thread import one_thread
from kb_tools.search.meaning.pieces import Pieces, cut
from kb_tools.search.meaning.rows import MOST, Small, quantise

DIMENSIONS = 96
"""Of the space in which a page compares: the directions in which a knowledge base's texts differ most."""
FINE = 7
"""The largest number of a row there: four bits with its sign, at which no hit is lost."""
HEAVIEST = 255
"""The largest weight of a piece."""
RIDGE = 0.05
"""What keeps the map from believing a few texts."""
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WordMap:
    """`weights` times `rows` of a message's pieces, added up, is its vector; `projection`, shape (dimension
    of the encoder, DIMENSIONS), takes vectors of the encoder there.
    """

    weights: NDArray[np.uint8]
    rows: Small
    projection: Vectors

    def rows_of(self, vectors: Vectors) -> Small:
        """The encoder's vectors as rows to compare with, shape (vectors, DIMENSIONS)."""
        return quantise(vectors @ self.projection, FINE)


def fit(pieces: Pieces, texts: Sequence[Sequence[str]], vectors: Vectors) -> WordMap:
    """Given texts as folded words, and the encoder's vector of each.

    Ridge regression from the direction of a text's summed pieces to its vector; then the projection on the
    main directions of all vectors. The last bits differ between processors: it is done once, and the result
    travels.
    """
    with one_thread():
        return _fit(pieces, _added_up(pieces, texts), vectors.astype(np.float64))


def _fit(pieces: Pieces, said: NDArray[np.float64], vectors: NDArray[np.float64]) -> WordMap:
    lengths = np.linalg.norm(said, axis=1)
    said, known = said[lengths > 0] / lengths[lengths > 0, None], vectors[lengths > 0]
    ridge = said.T @ said + RIDGE * np.eye(said.shape[1])
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    projection = np.zeros((len(directions), DIMENSIONS))
    projection[:, : len(directions)] = directions[:, ::-1][:, :DIMENSIONS]
    mapped = pieces.vectors @ (np.linalg.solve(ridge, said.T @ known) @ projection)
    largest = abs(mapped).max(axis=1)
    return WordMap(
        weights=np.round(largest / max(largest.max(), 1e-9) * HEAVIEST).astype(np.uint8),
        rows=quantise(mapped, FINE),
        projection=projection.astype(np.float32),
    )


def _added_up(pieces: Pieces, texts: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """The sum of the pieces of each text, shape (texts, 512)."""
    place = {name: number for number, name in enumerate(pieces.names)}
    longest = pieces.longest()
    of_word = {
        word: [place[piece] for piece in cut(word, longest)]
        for word in {word for words in texts for word in words}
    }
    return np.array(
        [pieces.vectors[[n for word in words for n in of_word[word]]].sum(axis=0) for words in texts]
    )


def message_row(weights: NDArray[np.uint8], rows: Small) -> Small:
    """The vector of a message from its pieces, in whole numbers; rounded half up, as a page rounds."""
    added = weights.astype(np.int64) @ rows.astype(np.int64)
    largest = max(int(abs(added).max()), 1)
    return np.floor(added * MOST / largest + 0.5).astype(np.int8)
