"""Many texts of the sources to vectors: in batches, by two processes, because an encoder has one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from kb_tools.models import Watch
from kb_tools.search.meaning.encoder import Encoder, encoder_named
from kb_tools.search.meaning.rows import Small, quantise
from kb_tools.sources.in_order import work_through

BATCH = 1_000
"""Characters that are encoded at once: more are not faster."""
NEAR = 500
"""Texts among which those of like length come together: some encoders fill up the shorter ones of a batch.
With all of them in order nobody could tell how long it still takes.
"""
MANY = 60
"""Batches of which a second process does a part."""


def encode_all(texts: Sequence[str], encoder: Encoder, watch: Watch = iter, *, asked: bool = False) -> Small:
    """A row of whole numbers for each text, shape (texts, dimension); texts are messages if `asked`. What is
    watched are batches.
    """
    order = sorted(range(len(texts)), key=lambda place: (place // NEAR, len(texts[place])))
    batches = list(_batches([texts[place] for place in order]))
    rows = np.empty((len(texts), encoder.dimension), np.int8)
    if batches:
        rows[order] = np.concatenate(
            [*work_through(BatchEncoder(encoder, asked=asked), batches, MANY, watch)]
        )
    return rows


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in order, cut where a batch has enough characters."""
    start, size = 0, 0
    for place, text in enumerate(texts):
        if size and size + len(text) > BATCH:
            yield texts[start:place]
            start, size = place, 0
        size += len(text)
    if start < len(texts):
        yield texts[start:]


class BatchEncoder:
    """Encodes a batch, in any process: another one opens the encoder for itself."""

    def __init__(self, encoder: Encoder, *, asked: bool = False) -> None:
        self._encoder, self._asked = encoder, asked

    def __call__(self, texts: Sequence[str]) -> Small:
        return quantise(self._encoder.encode(texts, asked=self._asked))

    def __reduce__(self) -> tuple[object, ...]:
        return _opened, (self._encoder.meaning, self._asked)


def _opened(meaning: str, asked: bool) -> BatchEncoder:
    encoder = encoder_named(meaning, None, Path(os.sep))
    if encoder is None:
        raise ValueError(meaning)
    return BatchEncoder(encoder, asked=asked)
