"""What a generation is, as a text that can be signed: whose, which number, and each file by its parts.

Its number is signed with it. A server takes none below the highest that it has had, so whoever has the store
but not the key cannot put an older generation in the place of a newer one; going back is a new number, signed
like any other. What a store can do is to keep news back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from kb_tools.errors import KbError
from kb_tools.search.generations import FORMAT as INDEX_FORMAT
from kb_tools.search.publishing.parts import LARGEST as LARGEST_PART
from kb_tools.search.publishing.parts import Parted
from kb_tools.text import Sentence, say

FORMAT = 1
"""Raised when a server of an older version would read a manifest wrongly."""
LARGEST = 64 * 2**20
"""Bytes of the largest manifest that is read."""
DIGEST = re.compile("[0-9a-f]{64}")
NAME = re.compile(r"[^\0-\x1f\x7f\\:]{1,300}")
"""How a file may be called, but for the steps of its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A generation: of the knowledge base at the address `base`, with the `index` of that name and the `site`
    whose record has that digest. `files` are named by their path from the root. `content` is the number under
    which the same was published first.
    """

    number: int
    content: int
    base: str
    index: str
    site: str
    files: Mapping[str, Parted]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files.values())

    @property
    def digests(self) -> frozenset[str]:
        """Those of all parts."""
        return frozenset(part for file in self.files.values() for part, _ in file.parts)


def manifest_text(one: Manifest) -> str:
    """The text that is signed, and kept."""
    head = {name: getattr(one, name) for name in ("number", "content", "base", "index", "site")}
    files = {name: file.parts for name, file in sorted(one.files.items())}
    formats = {"format": FORMAT, "index_format": INDEX_FORMAT}
    return json.dumps({**formats, **head, "files": files}, ensure_ascii=False, separators=(",", ":"))


def read_manifest(text: str) -> Manifest:
    """The manifest of a text whose signature was proved: even so, no name in it leads out of a folder, and
    its sizes agree. Raises KbError.
    """
    try:
        read = json.loads(text)
        if (read["format"], read["index_format"]) != (FORMAT, INDEX_FORMAT):
            what = say("the published generation was made by another version of kb")
            raise KbError(what, say("install the same version of kb everywhere"))
        files = {_name(name): _parted(name, rows) for name, rows in read["files"].items()}
        texts = {name: _text(read[name]) for name in ("base", "index", "site")}
        return Manifest(number=int(read["number"]), content=int(read["content"]), files=files, **texts)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _odd(say("it is not one of ours")) from None


def read_head(text: str) -> tuple[str, int]:
    """Whose generation it is that was proved here before, and its number: these stand in the text of every
    version. Raises ValueError, LookupError and TypeError.
    """
    read = json.loads(text)
    return str(read["base"]), int(read["number"])


def _name(name: str) -> str:
    steps = PurePosixPath(name).parts
    if not NAME.fullmatch(name) or ".." in steps or name != "/".join(steps) or name.startswith("/"):
        raise _odd(say("the name {name!r} leads out of its folder", name=name[:60]))
    return name


def _parted(name: str, rows: list[Any]) -> Parted:
    parts = tuple((part, size) for part, size in rows)
    if not all(isinstance(part, str) and DIGEST.fullmatch(part) for part, _ in parts):
        raise _odd(say("{name} has parts without a digest", name=name[:60]))
    if not all(type(size) is int and 0 < size <= LARGEST_PART for _, size in parts):
        raise _odd(say("{name} has parts of no size that one can have", name=name[:60]))
    return Parted(parts=parts)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _odd(why: Sentence | str) -> KbError:
    what = say("the published generation cannot be used ({why})", why=why)
    return KbError(what, say("publish again, and see who can write into the store"))
