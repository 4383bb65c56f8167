"""What git knows of the articles. Where there is no git, no repository or no history, it knows nothing, and
nothing is complained about.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from kb_tools.review.pages import ReviewedPage
from kb_tools.settings.settings import Settings
from kb_tools.sources.front_matter import split_front_matter

SECONDS = 60.0
NOT_THE_TEXT = (
    "questions",
    "reply",
    "tags",
    "videos",
    "reviewed",
    "review_every",
    "owner",
    "moved_from",
    "handling",
)
"""Front matter that a translation need not follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """The last commit of a file: its hash, and when it was committed (seconds since 1970)."""

    hash: str
    when: int


def head(root: Path) -> str:
    """The commit that is checked out in a folder, "" where there is none."""
    return _git(root, ["rev-parse", "HEAD"]).decode(errors="replace").strip()


def last_commits(settings: Settings) -> Mapping[str, Commit]:
    """The last commit of each article's file, by its path from the root: one call for all of them."""
    how = ("--no-renames", "--relative", "--name-only", "--format=%x00%H %ct")
    said = _git(settings.root, ["-c", "core.quotePath=false", "log", *how, "--", str(settings.docs_dir)])
    commits: dict[str, Commit] = {}
    for entry in said.decode(errors="replace").split("\0")[1:]:
        first, *names = entry.splitlines()
        number, when = first.split()
        for name in filter(None, names):
            commits.setdefault(name, Commit(hash=number, when=int(when)))
    return commits


def changed_since(
    pairs: Sequence[tuple[ReviewedPage, ReviewedPage]], settings: Settings
) -> tuple[tuple[ReviewedPage, ReviewedPage, date], ...]:
    """The pairs of original and translation of which the original was committed later, and says something
    else than it did when the translation was last committed; with the day of the original's commit.
    """
    commits = last_commits(settings) if pairs else {}
    later = [
        (original, translation, commits[original.file], commits[translation.file])
        for original, translation in pairs
        if original.file in commits
        and translation.file in commits
        and commits[original.file].when > commits[translation.file].when
    ]
    then = _contents(settings.root, [(theirs.hash, original.file) for original, _, _, theirs in later])
    return tuple(
        (original, translation, datetime.fromtimestamp(ours.when, UTC).date())
        for (original, translation, ours, _), text in zip(later, then, strict=True)
        if text is not None and _text(text) != _text(_now(settings.root / original.file))
    )


def _now(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _text(source: str) -> tuple[tuple[str, ...], str]:
    """What a translation has to follow: the Markdown, and the front matter that readers see."""
    front, body, _ = split_front_matter(source.removeprefix("\ufeff").replace("\r\n", "\n"))
    return tuple(_seen(front.split("\n"))), " ".join(body.split())


def _seen(rows: Iterable[str]) -> Iterator[str]:
    skipping = False
    for row in rows:
        if row[:1] not in (" ", "-", "#", ""):
            skipping = row.partition(":")[0] in NOT_THE_TEXT
        if not skipping and row.strip() and not row.lstrip().startswith("#"):
            yield " ".join(row.split())


def _contents(root: Path, wanted: Sequence[tuple[str, str]]) -> tuple[str | None, ...]:
    """What files said in some commits, None where they were not there."""
    if not wanted:
        return ()
    asked = "".join(f"{number}:./{file}\n" for number, file in wanted)
    said = _git(root, ["cat-file", "--batch"], asked.encode())
    found: list[str | None] = []
    while said and len(found) < len(wanted):
        first, _, rest = said.partition(b"\n")
        if first.endswith(b"missing"):
            found.append(None)
            said = rest
        else:
            size = int(first.split()[-1])
            found.append(rest[:size].decode(errors="replace"))
            said = rest[size + 1 :]
    return (*found, *[None] * (len(wanted) - len(found)))


def _git(root: Path, words: Sequence[str], told: bytes = b"") -> bytes:
    try:
        return subprocess.run(  # noqa: S603 - fixed words
            ["git", "-C", str(root), *words],  # noqa: S607 - whichever git the editor uses
            input=told,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return b""
