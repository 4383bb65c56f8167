"""BLAS, numpy's library for products of matrices, held to one thread.

The matrices of a short text are so small that threads lose more by waiting for each other than they win, a
hundredfold on a busy machine. `kb` says so before numpy is loaded (OPENBLAS_NUM_THREADS); in a process of
somebody else, where numpy may have been loaded with more, they are taken away for as long as we multiply.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import product
from typing import Any

import numpy  # noqa: F401 - brings the library along


@contextmanager
def one_thread() -> Iterator[None]:
    """OpenBLAS has one thread while the block runs. Another BLAS keeps what it has."""
    read, change = _threads()
    before = read()
    if before == 1:
        yield
        return
    change(1)
    try:
        yield
    finally:
        change(before)


@cache
def _threads() -> tuple[Any, Any]:
    """OpenBLAS's functions to read and to change how many threads it has, under the names it has in numpy's
    own packages and in those of Linux distributions; elsewhere two that do nothing.
    """
    library = ctypes.CDLL(sys.modules["numpy._core._multiarray_umath"].__file__)
    for prefix, suffix in product(("scipy_openblas", "openblas"), ("64_", "")):
        names = [f"{prefix}_{verb}_num_threads{suffix}" for verb in ("get", "set")]
        if all(hasattr(library, name) for name in names):
            read, change = (getattr(library, name) for name in names)
            return read, change
    return lambda: 1, lambda _threads: None
