"""What customers' messages mean, to be compared with each other rather than with the sources. Pure.

Every message asks, and most of a vector says so. As a word that everybody uses tells little, so does a
direction in which all messages differ: it is divided by the square root of how much they do (whitening; Su
et al., Whitening sentence representations for better semantics and faster retrieval, 2021). The sources say
how texts differ where few messages have been heard.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.many import encode_all
from kb_tools.search.meaning.rows import Small

PRIOR = 100
"""For so many messages the sources speak."""
MOST = 2_000
"""So many texts of the sources are looked at."""
LEAST = 0.01
"""A direction counts as if it had this share of all that texts differ, at least: others are noise."""

Senses = NDArray[np.float32]
"""A row of length one for each message, whose products say how alike they mean; of zeros where one says
nothing.
"""
Likeness = TypeVar("Likeness", float, NDArray[Any])


def added_up(words: Likeness, meaning: Likeness) -> Likeness:
    """How alike two messages are, up to 1. The ranking adds up words, phrasing and place without weights;
    between two messages phrasing and place are one.
    """
    both: Likeness = (words + 2 * meaning) / 3
    return both


def make_senses(
    messages: Sequence[str], background: Sequence[str], sources: Small, encoder: Encoder
) -> Senses:
    """What the messages mean, given others of every kind and the rows of the sources' texts. Vectors of
    messages are nowhere but in memory.
    """
    texts = list(dict.fromkeys((*messages, *background)))
    rows = dict(zip(texts, _unit(encode_all(texts, encoder, asked=True)), strict=True))
    heard = np.array([rows[text] for text in background]).reshape(-1, encoder.dimension)
    written = _unit(sources[:: len(sources) // MOST + 1])
    mean, spread = _spread(heard, written)
    asked = np.array([rows[text] for text in messages]).reshape(-1, encoder.dimension)
    senses = np.linalg.solve(np.linalg.cholesky(spread), (asked - mean).T).T
    senses[[not text for text in messages]] = 0.0
    return _unit(senses).astype(np.float32)


def _spread(heard: NDArray[np.float64], written: NDArray[np.float64]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The mean of the rows and how they differ from it: their covariance, as shares of the whole."""
    weight = PRIOR if len(written) else 0
    rows = np.concatenate((heard, written))
    weights = np.repeat([1.0, weight / max(1, len(written))], [len(heard), len(written)])
    whole = max(1.0, weights.sum())
    mean = weights @ rows / whole
    apart = (rows - mean) * np.sqrt(weights / whole)[:, None]
    covariance = apart.T @ apart
    return mean, covariance / max(1e-9, np.trace(covariance)) + LEAST * np.eye(rows.shape[1])


def _unit(rows: NDArray[Any]) -> NDArray[np.float64]:
    """The same directions with length one."""
    whole: NDArray[np.float64] = rows.astype(np.float64)
    whole /= np.maximum(np.linalg.norm(whole, axis=1, keepdims=True), 1e-9)
    return whole
