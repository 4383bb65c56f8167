"""What a server needs of a knowledge base: each file by its path from the root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kb_tools.errors import IndexUnusable
from kb_tools.links.built_site import RECORD
from kb_tools.search.checksums import CHECKED, LOCK
from kb_tools.search.generations import current_folder
from kb_tools.search.postgresql.proofs import SIGNED, WRITTEN, files_of, read_proved
from kb_tools.search.publishing.parts import Source
from kb_tools.search.publishing.settings import served_settings
from kb_tools.settings.meaning import ONNX
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import POSTGRESQL
from kb_tools.sources.seals import sealed
from kb_tools.text import say


def contents_of(settings: Settings, record: bytes, also: Iterable[Path] = ()) -> dict[str, Source]:
    """The settings, the replies, the kinds, the record of the published site, the index with its vectors
    where these are files, a sentence encoder of one's own, and `also`: more files of the knowledge base.
    Raises KbError and OSError.
    """
    return dict(_contents(settings, record, also))


def _contents(settings: Settings, record: bytes, also: Iterable[Path]) -> Iterator[tuple[str, Source]]:
    yield settings.config_name, served_settings(settings)
    yield settings.name(settings.state_dir / RECORD), sealed(record)
    for file in (settings.replies, settings.kinds, *also):
        if file.is_file():
            yield settings.name(file), file
    try:
        index = current_folder(settings.state_dir)
    except FileNotFoundError:
        raise IndexUnusable(say("there is no search index yet"), say("run `kb index`")) from None
    yield settings.name(settings.state_dir / "current"), index.name.encode()
    yield from _tables(settings, index.name) if settings.engine == POSTGRESQL else _files(settings, index)
    for file in _encoder(settings):
        yield settings.name(file), file


def _files(settings: Settings, index: Path) -> Iterator[tuple[str, Source]]:
    for file in sorted(index.iterdir()):
        if not file.name.endswith(LOCK) and file.name != CHECKED:
            yield settings.name(file), file


def _tables(settings: Settings, name: str) -> Iterator[tuple[str, Source]]:
    """What proves the tables: the rows stay where they are."""
    written = read_proved(settings.state_dir, WRITTEN)
    if written is None or written.name != name:
        raise IndexUnusable(say("this index was not written into tables yet"), say("run `kb index`"))
    pairs = (files_of(settings.state_dir, one) for one in (SIGNED, WRITTEN))
    for there, here in zip(*pairs, strict=True):
        yield settings.name(there), here


def _encoder(settings: Settings) -> Iterator[Path]:
    """The files of a sentence encoder that stands in the knowledge base; another one must stand in the same
    place everywhere.
    """
    folder = settings.root / settings.meaning.removeprefix(ONNX)
    if settings.meaning.startswith(ONNX) and folder.is_relative_to(settings.root):
        yield from sorted(file for file in folder.rglob("*") if file.is_file())
