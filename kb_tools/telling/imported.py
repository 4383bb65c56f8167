"""What became of an import: as editors read it, and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kb_tools.importing.drafts import LeftOut
from kb_tools.importing.writing_drafts import ImportReport
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style, titled
from kb_tools.text import counted, joined, one_line, say


def text(report: ImportReport, language: Reader, *, dry_run: bool) -> str:
    """What came, what did not and why, and what to look at."""
    rows = [
        f"{one_line(one.file)}  {style(one_line(tell(one.place, language)), 'dim')}" for one in report.written
    ]
    noted = [
        f"   {one_line(one.file)}: {one_line(tell(note, language))}"
        for one in report.written
        for note in one.notes
    ]
    lists = (
        (say("Could not be brought in"), _lost(report.failed, language)),
        (say("Left out"), _lost(report.left_out, language)),
        (say("Look at"), noted),
    )
    parts = [titled(tell(title, language), found) for title, found in lists if found]
    return "\n\n".join([*(["\n".join(rows)] if rows else []), *parts, _verdict(report, language, dry_run)])


def _lost(lost: Sequence[LeftOut], language: Reader) -> list[str]:
    return [
        f"   {one_line(tell(one.place, language))}{f' ({one_line(one.title)})' if one.title else ''}: "
        f"{one_line(tell(one.why, language))}"
        for one in lost
    ]


def _verdict(report: ImportReport, language: Reader, dry_run: bool) -> str:
    n = len(report.written)
    told = [
        counted(n, "{n:,} article would be written", "{n:,} articles would be written")
        if dry_run
        else counted(n, "{n:,} article written", "{n:,} articles written")
    ]
    images = sum(one.images for one in (*report.written, *report.there))
    told += [counted(images, "{n:,} image", "{n:,} images")] if images else []
    told += [say("{n:,} there already", n=len(report.there))] if report.there else []
    told += [say("{n:,} left out", n=len(report.left_out))] if report.left_out else []
    told += [say("{n:,} could not be brought in", n=len(report.failed))] if report.failed else []
    return f"{tell(joined(told), language)}."


def data(report: ImportReport, *, dry_run: bool) -> dict[str, Any]:
    """What `kb import --json` prints."""
    return {"dry_run": dry_run, **asdict(report)}
