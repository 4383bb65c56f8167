"""Generations of the index: built in a folder of their own, switched to in one step.

A generation is a folder below `.kb/`: Whoosh's files, a lexicon for each language, `sources.json` (what the
next build needs) and, written last, `manifest.json` (what a reader needs). `.kb/current` names the generation
that counts. A reader that has one open keeps it; a killed build leaves a folder that the next one sweeps.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kb_tools.errors import IndexUnusable
from kb_tools.search.engine import locked
from kb_tools.search.index import REBUILD, Index
from kb_tools.sources.atomic import write_atomically
from kb_tools.text import say

FORMAT = 10
"""Raised whenever an older index would be read wrongly."""


@contextmanager
def building(state_dir: Path) -> Iterator[None]:
    """One build at a time; a second one waits for the first. What did not become a generation - the disk was
    full, somebody pressed Ctrl-C - is gone afterwards.
    """
    state_dir.mkdir(exist_ok=True)
    with locked(state_dir / "lock"):
        try:
            yield
        finally:
            for folder in state_dir.glob("index-*"):
                if not (folder / "manifest.json").exists():
                    shutil.rmtree(folder, ignore_errors=True)


def write_manifest(folder: Path, values: Mapping[str, Any]) -> None:
    """The last file of a generation: what a reader needs, and the size of every other file, so that a cut-off
    one is noticed at once.
    """
    sizes = {file.name: file.stat().st_size for file in sorted(folder.iterdir())}
    manifest = json.dumps({"format": FORMAT, **values, "files": sizes})
    write_atomically(folder / "manifest.json", manifest.encode())


def switch_to(folder: Path) -> None:
    """Makes a finished generation the one that counts, and sweeps all others but the one before it, which may
    still be read.
    """
    state_dir = folder.parent
    current = state_dir / "current"
    before = current.read_text(encoding="utf-8").strip() if current.exists() else ""
    write_atomically(current, folder.name.encode())
    for other in state_dir.glob("index-*"):
        if other.name not in (folder.name, before):
            shutil.rmtree(other, ignore_errors=True)


def current_folder(state_dir: Path) -> Path | None:
    """The folder of the generation that counts, None where none does."""
    try:
        return state_dir / (state_dir / "current").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None


def confirm(state_dir: Path) -> None:
    """The generation that counts is up to date now: what was touched without a change need not be looked at
    again.
    """
    (state_dir / "current").touch()


def open_index(state_dir: Path) -> Index:
    """The generation that counts. Raises IndexUnusable when there is none, or it is damaged or of another
    version.
    """
    current = state_dir / "current"
    for _ in range(
        3
    ):  # between reading the name and opening the folder, another process may have switched and swept
        try:
            folder = state_dir / current.read_text(encoding="utf-8").strip()
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            raise IndexUnusable(
                say("the search index is damaged (its manifest cannot be read)"), REBUILD
            ) from None
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise IndexUnusable(say("the search index was made by another version of kb"), REBUILD)
        return Index(folder, manifest)
    raise IndexUnusable(say("there is no search index yet"), say("run `kb index`"))
