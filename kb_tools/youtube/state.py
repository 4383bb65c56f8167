"""What is remembered between two runs, in `.kb/sync.json`. Losing it loses nothing: what YouTube knows is
asked again, and what stands in videos.yaml and differs from YouTube counts as the editors'.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kb_tools.sources.atomic import write_atomically

FILE = "sync.json"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """As much of a playlist as has been listed; `next` is the token to go on with, `done` whether there is no
    more.
    """

    ids: tuple[str, ...] = ()
    next: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """`written`: id -> field -> mark of the value that sync wrote. `seen`: id -> what videos.yaml has no
    place for. `listings` and `fetched` are what an unfinished run already has, `since` the day (ISO 8601) it
    began.
    """

    written: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    seen: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    listings: Mapping[str, Listing] = field(default_factory=dict)
    fetched: tuple[str, ...] = ()
    since: str = ""


def mark(value: object) -> str:
    """A short sign to know a value again by."""
    return hashlib.sha256(repr(value).encode("utf-8", "backslashreplace")).hexdigest()[:12]


def read_state(folder: Path) -> SyncState:
    """What the last run left; nothing when it is missing or damaged."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
        if raw["version"] != VERSION:
            return SyncState()
        return SyncState(
            written={
                number: {str(k): str(v) for k, v in marks.items()} for number, marks in raw["written"].items()
            },
            seen=dict(raw["seen"]),
            listings={name: _listing(one) for name, one in raw["listings"].items()},
            fetched=tuple(map(str, raw["fetched"])),
            since=str(raw["since"]),
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return SyncState()


def _listing(raw: Mapping[str, Any]) -> Listing:
    return Listing(ids=tuple(map(str, raw["ids"])), next=str(raw["next"]), done=bool(raw["done"]))


def write_state(folder: Path, state: SyncState) -> None:
    """In one step, and not at all when nothing changed."""
    data = json.dumps({"version": VERSION, **asdict(state)}, ensure_ascii=False, sort_keys=True).encode()
    path = folder / FILE
    folder.mkdir(exist_ok=True)
    if not path.exists() or path.read_bytes() != data:
        write_atomically(path, data)
