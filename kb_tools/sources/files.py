"""Reading what editors saved: folders without end, files that are no text."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kb_tools.errors import reason
from kb_tools.models import Problem
from kb_tools.text import say

LARGEST = 1_000_000
"""Bytes. A longer article is a book, and takes MkDocs minutes."""
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names end of what MkDocs takes for Markdown."""


def decode_utf8(data: bytes) -> str:
    """What we write ourselves. Raises UnicodeDecodeError."""
    return data.decode("utf-8-sig")


def decode_any(data: bytes) -> str:
    """What other programs write: UTF-8, UTF-16 with its mark or with every other byte zero, else the encoding
    of Western Windows.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    for encoding, first in (("utf-16-be", 0), ("utf-16-le", 1)):
        if len(data) > 1 and not any(data[first:100:2]):
            return data.decode(encoding, "replace")
    try:
        return decode_utf8(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_text(
    root: Path, name: str, largest: int = LARGEST, decode: Callable[[bytes], str] = decode_utf8
) -> tuple[str, Problem | None]:
    """The text of the file `name` below `root`, with unified line ends, or the problem that keeps it from
    being read.
    """
    path = root / name
    try:
        if not path.is_file():
            return "", _problem(
                name, say("is no file"), say("delete it, or put a text file in its place"), "unreadable"
            )
        if path.stat().st_size > largest:
            what = say("is larger than {n} MB", n=largest // 1_000_000)
            return "", _problem(name, what, say("split it, or move data out of it"), "size")
        return decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n"), None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return "", Problem(
            file=name,
            line=line,
            what=say("is not UTF-8 text from here on"),
            fix=say("save the file as UTF-8"),
            rule="encoding",
        )
    except OSError as error:
        what = say("cannot be read ({error})", error=reason(error))
        return "", _problem(name, what, say("check the file and its permissions"), "unreadable")


UNREAD = frozenset({"encoding", "markdown", "size", "symlink", "unreadable", "yaml"})
"""The rules that tell of a file that it could not be read, or not wholly: what it lacks is not known then."""


def are_read(problems: Iterable[Problem]) -> bool:
    """Whether all could be read that these problems were found in."""
    return UNREAD.isdisjoint(problem.rule for problem in problems if problem.severity == "error")


def is_there(path: Path) -> bool:
    """Whether there is such a file; a name that no disk can hold names none."""
    try:
        return path.exists()
    except OSError:
        return False


def walk_markdown(folder: Path, root: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Every file below `folder` that MkDocs takes for Markdown, sorted; hidden ones left out as MkDocs does.
    Problems name files by their path from `root`.

    A link into one of its own parents is a problem, and so is one that leads out of both folders: whoever
    sends a link must not get at what else is on the disk.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    tree = (Path(os.path.realpath(root)), Path(os.path.realpath(folder)))
    for path, problem in _walk(folder, (os.path.realpath(folder),), tree):
        if problem is None:
            found.append(path)
        else:
            problems.append(_problem(path.relative_to(root).as_posix(), *problem))
    return tuple(sorted(found)), tuple(problems)


def _walk(
    folder: Path, parents: tuple[str, ...], tree: tuple[Path, ...]
) -> Iterator[tuple[Path, tuple[str, str, str] | None]]:
    """Files, and what is wrong with a place: what, fix and rule. Links may lead anywhere in the `tree`."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        what = say("cannot be read ({error})", error=reason(error))
        yield folder, (what, say("check its permissions"), "unreadable")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.name != os.fsencode(entry.name).decode(errors="replace"):
            fix = say("rename it: no address can be made of it")
            yield path, (say("has a name that is not UTF-8"), fix, "encoding")
        elif entry.is_symlink() and not path.exists():
            fix = say("delete it or point it at a file")
            yield path, (say("is a link that leads nowhere"), fix, "symlink")
        elif entry.is_symlink() and all(leads_out(path, place) for place in tree):
            fix = say("put a copy there, or delete it")
            yield path, (say("is a link out of the knowledge base"), fix, "symlink")
        elif entry.is_dir():
            real = os.path.realpath(path)
            if real in parents:
                what = say("is a link into its own parent folder, which never ends")
                yield path, (what, say("delete the link"), "symlink")
            else:
                yield from _walk(path, (*parents, real), tree)
        elif path.suffix in MARKDOWN:
            yield path, None


def leads_out(path: Path, root: Path) -> bool:
    """Whether the file is not below the folder once its links, and the folder's own, have been followed."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def _problem(name: str, what: str, fix: str, rule: str) -> Problem:
    return Problem(file=name, line=0, what=what, fix=fix, rule=rule)


def newest_change(paths: Iterable[Path]) -> int:
    """When any of these files, or any file below these folders, was last changed, in nanoseconds; 0 when
    there is none.
    """
    return max((_newest(path, 0) for path in paths if path.exists()), default=0)


def _newest(path: Path | os.DirEntry[str], depth: int) -> int:
    newest = path.stat().st_mtime_ns
    if path.is_dir() and depth < 20:
        with os.scandir(path) as entries:
            newest = max(
                [newest, *(_newest(entry, depth + 1) for entry in entries if not entry.is_symlink())]
            )
    return newest
