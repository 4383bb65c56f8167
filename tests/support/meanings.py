"""What a site knows of meaning, made of chance: the same on every machine, and without an encoder."""

from __future__ import annotations

import numpy as np

from kb_tools.search.meaning.pieces import Pieces
from kb_tools.search.meaning.word_map import DIMENSIONS, FINE, HEAVIEST, WordMap
from kb_tools.site.search_meaning import CONSTANTS, SiteMeaning


def made_of_chance(shelf):
    """A `SiteMeaning` over all beginnings of the shelf's words."""
    chance = np.random.default_rng(7)

    def rows(count):
        return chance.integers(-FINE, FINE + 1, (count, DIMENSIONS)).astype(np.int8)

    words = [word for word in shelf.lexicon.words if word.isalpha()]
    names = sorted({word[:length] for word in words for length in range(2, 9, 2)} - {""})
    weights = chance.integers(0, HEAVIEST + 1, len(names)).astype(np.uint8)
    return SiteMeaning(
        constants=CONSTANTS,
        pieces=Pieces(names=names, vectors=np.zeros((len(names), 1), np.float32)),
        words=WordMap(weights=weights, rows=rows(len(names)), projection=np.zeros((1, 1), np.float32)),
        phrasings=rows(len(shelf.lexicon.tables.sources)),
        wholes=rows(len(shelf.sources)),
        places=tuple(
            tuple(rows(int(chance.integers(0, 4))) for _ in source.passages) for source in shelf.sources
        ),
    )
