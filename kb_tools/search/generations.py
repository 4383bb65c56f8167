"""Generations of the index: built in a folder of their own, switched to in one step.

A generation is a folder below `.kb/`: Whoosh's files, a lexicon for each language, `sources.json` (what the
next build needs) and, written last, `manifest.json` (what a reader needs). `.kb/current` names the generation
that counts. A reader that has one open keeps it; a killed build leaves a folder that the next one sweeps.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kb_tools.errors import IndexUnusable
from kb_tools.search.checksums import REBUILD, checksums, damage, damaged
from kb_tools.search.engine import FileReader, locked
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import POSTGRESQL
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.seals import read_sealed, write_sealed
from kb_tools.store.state import needed
from kb_tools.text import say

FORMAT = 14
"""Raised whenever an older index would be read wrongly."""
NAME = re.compile(r"index-[0-9a-f]{12}")
"""What a generation's folder is called."""
MANIFEST = "manifest.json"


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
                if not (folder / MANIFEST).exists():
                    shutil.rmtree(folder, ignore_errors=True)


def write_manifest(folder: Path, values: Mapping[str, Any]) -> None:
    """The last file of a generation: what a reader needs, and the checksum of every other file, so that a
    damaged one is noticed at once.
    """
    manifest = json.dumps({"format": FORMAT, **values, "files": checksums(folder)})
    write_sealed(folder / MANIFEST, manifest.encode())


def switch_to(folder: Path) -> None:
    """Makes a finished generation the one that counts, and sweeps all others but the one before it, which may
    still be read.
    """
    state_dir = folder.parent
    try:
        before = current_folder(state_dir)
    except (OSError, IndexUnusable):
        before = folder
    write_atomically(state_dir / "current", folder.name.encode())
    for other in state_dir.glob("index-*"):
        if other not in (folder, before):
            shutil.rmtree(other, ignore_errors=True)


def sound_folder(state_dir: Path) -> Path | None:
    """The folder of the generation that counts, without those of its files that are damaged: nobody has any
    use for them. None where no generation counts.
    """
    try:
        folder = current_folder(state_dir)
        for name in damaged(folder, _read_manifest(folder)["files"]):
            (folder / name).unlink(missing_ok=True)
    except (OSError, IndexUnusable):
        return None
    return folder


def current_folder(state_dir: Path) -> Path:
    """The folder of the generation that counts. Raises FileNotFoundError where none does, IndexUnusable
    where that cannot be told.
    """
    name = (state_dir / "current").read_text(encoding="utf-8", errors="replace").strip()
    if not NAME.fullmatch(name):
        raise damage("current")
    return state_dir / name


def _read_manifest(folder: Path) -> dict[str, Any]:
    """Raises FileNotFoundError where there is none, IndexUnusable for one that is damaged or of another
    version.
    """
    manifest: dict[str, Any] = {}
    try:
        manifest = json.loads(read_sealed(folder / MANIFEST))
    except ValueError:
        if not (folder / MANIFEST).read_bytes().startswith(b"{"):  # older ones had no seal
            raise damage(MANIFEST) from None
    if manifest.get("format") != FORMAT:
        raise IndexUnusable(say("the search index was made by another version of kb"), REBUILD)
    return manifest


def confirm(state_dir: Path) -> None:
    """The generation that counts is up to date now: what was touched without a change need not be looked at
    again.
    """
    (state_dir / "current").touch()


def open_index(settings: Settings) -> Index:
    """The generation that counts, from where the settings say that it is read. Raises IndexUnusable when
    there is none, or it is damaged or of another version.
    """
    if settings.engine != POSTGRESQL:
        return open_files(settings.state_dir)
    with needed("psycopg"):
        from kb_tools.search.postgresql.reader import open_tables
    return open_tables(settings)


def open_files(state_dir: Path) -> Index:
    """The generation that counts in a folder of state. Raises IndexUnusable when there is none, or it is
    damaged or of another version.
    """
    # Between reading the name and opening the folder, another process may have switched and swept.
    for _ in range(3):
        try:
            folder = current_folder(state_dir)
            return open_folder(folder, _read_manifest(folder))
        except FileNotFoundError:
            continue
        except OSError:
            raise damage("current") from None
    raise IndexUnusable(say("there is no search index yet"), say("run `kb index`"))


def open_folder(folder: Path, manifest: Mapping[str, Any]) -> Index:
    """A generation of which this is said. Raises IndexUnusable where its files are not those."""

    def reader() -> FileReader:
        if lost := damaged(folder, manifest["files"]):
            raise damage(lost[0])
        return FileReader(folder)

    return Index(folder.name, manifest, folder.parent.parent, reader)
