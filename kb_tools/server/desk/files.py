"""The desk's scripts and styles: read once, at an address that changes with any of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
TYPES = {".css": "text/css", ".js": "text/javascript"}


@cache
def files() -> Mapping[str, bytes]:
    """What each file says, by its name."""
    return {file.name: file.read_bytes() for file in sorted(ASSETS.iterdir()) if file.suffix in TYPES}


@cache
def version() -> str:
    """Names all of them as they are now: scripts import each other, so one change is a change of all."""
    said = sha256()
    for name, content in files().items():
        said.update(f"{name} {len(content)} ".encode() + content)
    return said.hexdigest()[:16]
