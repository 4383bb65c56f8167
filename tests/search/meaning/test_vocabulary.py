"""The encoder's vocabulary: pieces, their frequencies, and their first vectors."""

from __future__ import annotations

import numpy as np

from kb_tools.search.meaning.use_tables import as_it_comes
from kb_tools.search.meaning.vocabulary import open_vocabulary


def test_pieces_come_by_frequency():
    """The most frequent first, so that a list of them can be cut anywhere."""
    vocabulary = open_vocabulary()
    assert vocabulary.pieces.index("the") < vocabulary.pieces.index("Rechnung")
    named = [number for number, name in enumerate(vocabulary.pieces) if name.isalpha()]
    assert (np.diff(vocabulary.frequencies[named]) <= 0).all()


def test_pieces_and_vectors_are_those_of_the_package():
    """Mapped from disk or read as the package comes, they are the same."""
    package, numbers = as_it_comes(), np.array([5, 10_000, 77_777])
    names = [package._tokenizer._pieces[number].removeprefix("▁") for number in numbers]
    vocabulary = open_vocabulary()
    assert [vocabulary.pieces[number] for number in numbers] == names
    vectors = vocabulary.vectors(numbers)
    assert vectors.shape == (3, 512)
    assert vectors.dtype == np.float32
    assert (np.linalg.norm(vectors, axis=1) > 0).any()
