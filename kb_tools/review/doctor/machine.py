"""What a machine gives: a clock that is right, room on the disk, and files that are their owner's alone."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from stat import S_IRWXG, S_IRWXO, S_IWOTH

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import has_state, open_database
from kb_tools.text import Sentence, say

SET = say("set the clock, and let it be kept right (timedatectl set-ntp true)")
ASKEW = 60.0
"""Seconds by which two clocks may differ: tokens, sessions and what waits for a colleague end by them."""
SPARE = 100_000_000
"""Bytes for the log, drafts and whatever else is written, besides another index."""


def look_at_clock(settings: Settings) -> Sentence:
    """Raises KbError for a clock that stands before what was written by it, or differs from the store's."""
    written = max(
        ((file.stat().st_mtime, file) for file in _files(settings.state_dir)), default=(0.0, settings.root)
    )
    if written[0] > time.time() + ASKEW:
        what = say("{file} was written in the future", file=settings.name(written[1]))
        raise KbError(what, SET)
    if stored := _time_of_store(settings):
        compare_clocks(stored)
    return say("{time}, and nothing is newer", time=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC")


def _time_of_store(settings: Settings) -> datetime | None:
    """None where the store has no clock, or cannot be asked: that is told of the store itself."""
    if has_state(settings):  # looking makes no file
        with suppress(KbError), open_database(settings) as database:
            return database.now()
    return None


def compare_clocks(other: datetime) -> None:
    """Raises KbError where our clock differs from another one."""
    seconds = (datetime.now(UTC) - other).total_seconds()
    if abs(seconds) > ASKEW:
        raise KbError(say("its clock and ours differ by {n:,.0f} seconds", n=abs(seconds)), SET)


def look_at_disk(settings: Settings) -> Sentence:
    """Raises KbError where another index would find no room, nothing can be written, or others may read what
    customers wrote.
    """
    state, name = settings.state_dir, settings.name(settings.state_dir)
    place = state if state.exists() else settings.root
    if not os.access(place, os.W_OK | os.X_OK):
        raise KbError(say("{folder}/ cannot be written", folder=place.name), say("check its permissions"))
    free, needed = shutil.disk_usage(place).free, SPARE + sum(one.stat().st_size for one in _files(state))
    if free < needed:
        what = say(
            "{free:,} MB are free, and another index needs {needed:,}",
            free=free // 10**6,
            needed=needed // 10**6,
        )
        raise KbError(what, say("make room on the disk"))
    if os.name == "posix":
        _look_at_permissions(settings)
    return say(
        "{free:,} MB are free, and {folder}/ is written by its owner alone", free=free // 10**6, folder=name
    )


def _look_at_permissions(settings: Settings) -> None:
    state = settings.state_dir
    if state.exists() and state.stat().st_mode & S_IWOTH:
        what = say("others may write into {folder}/", folder=settings.name(state))
        raise KbError(what, say("run `chmod o-w {name}`", name=settings.name(state)))
    for file in sorted(state.glob(f"{FILE}*")):
        if file.stat().st_mode & (S_IRWXG | S_IRWXO):
            what = say("others may read {file}", file=settings.name(file))
            raise KbError(what, say("run `chmod 600 {name}`", name=settings.name(file)))


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file()) if folder.exists() else iter(())
