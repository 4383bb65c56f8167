"""A site replaced in two renames: whoever reads it finds the old one or the new one, whole.

The new one is built beside the old, in a hidden folder. A build that was killed leaves that folder, which the
next one begins anew; one that was killed between the two renames is completed by the next command.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def beside(site_dir: Path) -> Iterator[Path]:
    """An empty folder to build in, gone afterwards unless it was put in the site's place."""
    complete_swap(site_dir)
    new, _ = _places(site_dir)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def swap(site_dir: Path) -> None:
    """Puts what was built beside in the site's place. Raises OSError."""
    new, old = _places(site_dir)
    shutil.rmtree(old, ignore_errors=True)
    if site_dir.exists():
        site_dir.rename(old)
        complete_swap(site_dir)
    if new.exists():
        new.rename(site_dir)
    shutil.rmtree(old, ignore_errors=True)


def complete_swap(site_dir: Path) -> None:
    """Does the second rename where a build was killed after the first, or is just about to do it."""
    new, old = _places(site_dir)
    if old.is_dir() and not site_dir.exists():
        with suppress(OSError):  # another process was quicker
            (new if new.is_dir() else old).rename(site_dir)
        if site_dir.exists():
            shutil.rmtree(old, ignore_errors=True)


def _places(site_dir: Path) -> tuple[Path, Path]:
    return site_dir.with_name(f".{site_dir.name}.new"), site_dir.with_name(f".{site_dir.name}.old")
