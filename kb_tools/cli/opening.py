"""The knowledge base that a command works on, opened: its settings, and its index, rebuilt when it cannot be
used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kb_tools.cli.talk import speak, told, warn
from kb_tools.errors import IndexUnusable, UsageError
from kb_tools.settings.mkdocs_file import find_root
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import POSTGRESQL, require_database
from kb_tools.sources.files import MARKDOWN
from kb_tools.store.state import needed
from kb_tools.text import Sentence, clean, say

if TYPE_CHECKING:
    from kb_tools.search.index import Index
    from kb_tools.search.refresh import IndexReport
    from kb_tools.settings.bases import Bases

LONG = 200
"""Fewer things than this are done before a bar would be read."""
LONGEST_PATH, LONGEST_NAME = 4096, 40
"""Characters of a path, and of a page's name beside a bar."""
Item = TypeVar("Item")


def root() -> Path:
    """The knowledge base that the current folder, or the one given with -C, belongs to. Raises UsageError."""
    place: Path = click.get_current_context().obj
    return find_root(place.resolve())


def load_settings() -> Settings:
    """The settings; mistakes in them are for `kb check`, what cannot be read keeps its default. A site that a
    killed build left between two places is put in its own.
    """
    settings = read_settings(root())[0]
    speak(settings)
    _complete(settings)
    return settings


def _complete(settings: Settings) -> None:
    if not settings.site_dir.exists():
        from kb_tools.site.swap import complete_swap

        complete_swap(settings.site_dir)


def load_bases(folder: Path) -> Bases:
    """Several knowledge bases in a folder. Raises UsageError where there is none."""
    from kb_tools.settings.bases import read_bases

    bases = read_bases(folder.resolve())
    speak(bases.own)
    for settings in bases.ready.values():
        _complete(settings)
    return bases


def keep_private(output: Path, settings: Settings) -> None:
    """What is written of customers' messages is for the house. Raises UsageError where it would be published:
    in docs/ or site/.
    """
    place = os.path.realpath(output)
    for folder in (settings.docs_dir, settings.site_dir):
        if Path(place).is_relative_to(os.path.realpath(folder)):
            what = say("{folder}/ is published, and this is not for customers", folder=settings.name(folder))
            raise UsageError(what, say("write it elsewhere with -o"))


def refresh(settings: Settings, *, rebuild: bool = False) -> IndexReport:
    """Brings the index up to date, with a bar where somebody watches."""
    from kb_tools.desk.kinds.own import prepare_kinds
    from kb_tools.search.meaning.encoder import open_encoder
    from kb_tools.search.refresh import refresh_index

    def encoding(texts: Sequence[Item]) -> Iterator[Item]:
        return with_bar(texts, say("Encoding"))

    if settings.engine == POSTGRESQL:
        require_database(settings.store)  # before any work
    if encoder := open_encoder(settings):
        prepare_kinds(settings, encoder, encoding)
    report = refresh_index(
        settings,
        rebuild=rebuild,
        watch=lambda names: with_bar(names, say("Indexing")),
        watch_encoding=encoding,
    )
    if settings.engine == POSTGRESQL:
        with needed("psycopg"):
            from kb_tools.search.postgresql.writer import write_tables
        write_tables(settings, anew=rebuild)
    return report


def with_bar(items: Sequence[Item], label: Sentence) -> Iterator[Item]:
    """The items, with a bar on standard error, on a terminal, for work that takes a while; it names the page
    that is being read.
    """
    if len(items) < LONG or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=told(label), item_show_func=_page, file=sys.stderr) as bar:
        yield from bar


def _page(item: object) -> str | None:
    """The name of a page's file, as far as there is room for it."""
    name = Path(str(item)[-LONGEST_PATH:]).name
    return clean(name)[:LONGEST_NAME] if name.endswith(MARKDOWN) else None


def ready_index(settings: Settings) -> Index:
    """The index, rebuilt when it cannot be used; says so, and when the sources have changed since."""
    from kb_tools.search.generations import open_index

    try:
        opened = open_index(settings)
    except IndexUnusable as error:
        warn(say("{what}; building it now.", what=error.what))
        refresh(settings, rebuild=True)
        return open_index(settings)
    if _changed_since(settings):
        warn(say("the sources have changed since they were indexed - run `kb index`"))
    return opened


def _changed_since(settings: Settings) -> bool:
    from kb_tools.sources.files import newest_change

    if not (current := settings.state_dir / "current").exists():
        return False  # indexed elsewhere
    indexed = current.stat().st_mtime_ns
    sources = (settings.docs_dir, settings.videos, settings.captions, settings.config_file)
    return newest_change(sources) > indexed


class _Day(click.DateTime):
    def convert(  # type: ignore[override]
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        return super().convert(value, param, ctx).date()


DAY = _Day(["%Y-%m-%d"])
"""The type of an option that names a day."""
