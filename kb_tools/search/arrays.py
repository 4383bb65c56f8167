"""Arrays of numbers in one file, mapped into memory: the disk keeps them until they are asked.

The layout is that of safetensors: the length of a header in eight bytes, the header in JSON, the arrays. All
numbers are little-endian.
"""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
TYPES = {
    "U64": "<u8",
    **{"F32": "<f4", "I32": "<i4", "U32": "<u4"},
    **{"F16": "<f2", "U16": "<u2"},
    **{"I8": "<i1", "U8": "<u1"},
}
ALIGNED = 64
UNREADABLE = (OSError, ValueError, LookupError, TypeError, struct.error)
"""What `read_arrays` raises where there is no such file, or another."""


def write_arrays(file: Path, facts: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
    """Writes arrays by their names, and what else is to be known of them, as JSON can say it."""
    names = {np.dtype(kind): name for name, kind in TYPES.items()}
    ordered = sorted(arrays.items(), key=lambda item: -item[1].itemsize)  # each at a multiple of its size
    ends = accumulate((array.nbytes for _, array in ordered), initial=0)
    header: dict[str, Any] = {"__metadata__": {"facts": json.dumps(facts)}}
    for (name, array), place in zip(ordered, pairwise(ends), strict=True):
        header[name] = {"dtype": names[array.dtype], "shape": array.shape, "data_offsets": place}
    packed = json.dumps(header).encode()
    packed += b" " * (-(8 + len(packed)) % ALIGNED)
    with file.open("wb") as opened:
        opened.write(struct.pack("<Q", len(packed)) + packed)
        for _, array in ordered:
            opened.write(array.tobytes())


def read_arrays(file: Path) -> tuple[dict[str, Any], dict[str, Array]]:
    """What was written, here or by safetensors; arrays cannot be written to. Raises UNREADABLE."""
    with file.open("rb") as opened:
        data = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    start = 8 + struct.unpack_from("<Q", data)[0]
    header = json.loads(data[8:start])
    facts = json.loads(header.pop("__metadata__", {}).get("facts", "{}"))
    return facts, {
        name: np.ndarray(one["shape"], TYPES[one["dtype"]], data, start + one["data_offsets"][0])
        for name, one in header.items()
    }


def as_bytes(lines: Sequence[str]) -> NDArray[np.uint8]:
    """Texts without line breaks as an array."""
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def as_lines(array: NDArray[np.uint8]) -> list[str]:
    """The texts again."""
    return array.tobytes().decode().split("\n") if len(array) else []


def narrow(array: Array) -> Array:
    """Whole numbers of 0 and above in the narrowest type that holds them."""
    return array.astype(np.min_scalar_type(array.max(initial=0)))
