"""What proves a generation in tables: for each passage, by its place, a digest of all that is stored of it
and of its article or video. Who publishes signs these, and nobody who has them shows a passage whose row is
another.

They are made of the sources on the machine that writes, never of what the tables say, and are kept beside
its index.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.errors import IndexUnusable
from kb_tools.sources.atomic import write_atomically
from kb_tools.text import say

SIZE = 16
"""Bytes of a proof."""
WRITTEN, SIGNED = "written", "tables"
"""How the files are called on the machine that writes, and in a generation that was published: there what
is read is held against them.
"""
Proofs = NDArray[np.uint8]
"""Place -> the proof of its passage, zeros where there is none; shape (places, SIZE)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Proved:
    """A generation in tables: its number and name there, what a reader has to know, and its proofs.
    They are `signed`, or this machine's own.
    """

    number: int
    name: str
    manifest: Mapping[str, Any]
    proofs: Proofs
    signed: bool = False

    def prove(self, place: int, own: str, whole: str) -> None:
        """Raises IndexUnusable where a passage is not what was written."""
        if not 0 <= place < len(self.proofs) or self.proofs[place].tobytes() != proof(own, whole):
            raise altered()


def proof(own: str, whole: str) -> bytes:
    """That of a passage, of what is stored of it and of its article or video: BLAKE2b."""
    return blake2b(f"{len(own)} {own}{whole}".encode(), digest_size=SIZE).digest()


def files_of(folder: Path, name: str) -> tuple[Path, Path]:
    """Where in a folder of state the facts and the proofs stand."""
    return folder / f"{name}.json", folder / f"{name}.proofs"


def keep(one: Proved, folder: Path) -> None:
    """Keeps a generation that was written. Raises OSError."""
    facts, proofs = files_of(folder, WRITTEN)
    write_atomically(proofs, one.proofs.tobytes())
    told = {"number": one.number, "name": one.name, "manifest": one.manifest}
    write_atomically(facts, json.dumps(told).encode())


def read_proved(folder: Path, name: str) -> Proved | None:
    """The generation of the files of that name, None where there is none. The proofs stay on disk."""
    facts, proofs = files_of(folder, name)
    try:
        told = json.loads(facts.read_bytes())
        rows = np.memmap(proofs, np.uint8, "r").reshape(-1, SIZE)
        return Proved(**told, proofs=rows, signed=name == SIGNED)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        raise altered() from None


def altered() -> IndexUnusable:
    """The error where rows are not those that were written."""
    what = say("the tables of the search index are not what was written into them")
    return IndexUnusable(what, say("write them again with `kb index --rebuild`, and see who else can"))
