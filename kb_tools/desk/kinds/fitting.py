"""What is fitted to the examples, in closed form: which kind a message's vector belongs to, and whether it is
danger to people.
"""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = NDArray[np.floating[Any]]
Numbers = NDArray[np.int64]
Real = TypeVar("Real", bound=np.floating[Any])

RIDGE = 1.0
EACH_KIND = 200.0
"""All examples of a kind together weigh as much as so many wordings of none."""
STEEP = 4.0
"""A wording at cosine c lends exp(STEEP (c - 1)) of its weight."""
SMOOTH = 0.3
IN_QUESTION = 3.0
"""An example of danger, or one that only sounds like it, weighs as much as so many others."""
JITTER = 1e-6


def fit_kinds(units: Floats, owners: NDArray[np.int32], kinds: int) -> Weights:
    """Ridge regression of each kind against all other wordings (Hoerl and Kennard 1970), of shape
    (dimension + 1, kinds): a vector times the first rows, plus the last one, is near 1 for its kind.

    `units` are rows of length 1, `owners` the number of the kind each is an example of, -1 for none.
    """
    known = np.hstack([units, np.ones((len(units), 1), np.float32)]).astype(np.float64)
    wanted = (owners[:, None] == np.arange(kinds)).astype(np.float64)
    counts = np.bincount(owners[owners >= 0], minlength=kinds)
    weights = np.where(owners >= 0, EACH_KIND / np.maximum(counts[owners], 1), 1.0)[:, None]
    square = known.T @ (known * weights) + RIDGE * np.eye(known.shape[1])
    return np.linalg.solve(square, known.T @ (wanted * weights))


def fit_danger(units: Floats, danger: Numbers, in_question: Numbers) -> Weights:
    """Kernel ridge regression of danger (1) against everything else (-1), with the wordings in question as
    its centres (Rasmussen and Williams: Gaussian Processes for Machine Learning, 8.3.1): the weight of each.

    `danger` and `in_question` are numbers of rows; the latter hold the former, and weigh more than others.
    """
    centres = units[in_question]
    lent, among = lends(units @ centres.T), lends(centres @ centres.T).astype(np.float64)
    wanted, weights = np.full((2, len(units), 1), [[[-1]], [[1]]], np.float32)
    wanted[danger], weights[in_question] = 1, IN_QUESTION
    smooth = SMOOTH * (among + JITTER * np.eye(len(among)))
    square: Weights = (lent.T @ (lent * weights)).astype(np.float64) + smooth
    told: Weights = (lent.T @ (wanted * weights)).astype(np.float64)[:, 0]
    return np.linalg.solve(square, told)


def lends(cosines: NDArray[Real]) -> NDArray[Real]:
    """What wordings at these cosines lend of their weight."""
    lent: NDArray[Real] = np.exp(STEEP * (cosines - 1))
    return lent
