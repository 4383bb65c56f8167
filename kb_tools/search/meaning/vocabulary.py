"""The packaged encoder's own vocabulary: pieces of words of sixteen languages, how frequent they are, and
what its first layer says of each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.use_tables import UnpackingFailed, as_it_comes, mapped

BEGINS = "▁"
"""Stands before a piece that begins a word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """`pieces` by number, the most frequent first, a text perhaps twice: as the beginning of a word and
    within one. `frequencies` are their shares of all pieces of all texts; `vectors` gives the rows of some,
    shape (numbers, 512).
    """

    pieces: tuple[str, ...]
    frequencies: NDArray[np.float32]
    vectors: Callable[[NDArray[np.int64]], NDArray[np.float32]]


@cache
def open_vocabulary() -> Vocabulary:
    """Opened once."""
    try:
        package = mapped()
    except UnpackingFailed:
        package = as_it_comes()
    scores = np.array(package._tokenizer._scores, np.float32)
    names = {value - 1: name for name, value in package._tokenizer._prefixes.items() if value}
    return Vocabulary(
        pieces=tuple(names.get(number, "").removeprefix(BEGINS) for number in range(len(scores))),
        frequencies=np.exp(scores),
        vectors=partial(_first_layer, package._model),
    )


def _first_layer(model: Any, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
    """The table is packed in as many parts as there are scales."""
    part = numbers % len(model.scale)
    return np.asarray(model.table[numbers] * model.scale[part, None] + model.lo[part, None], np.float32)
