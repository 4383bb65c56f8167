"""What a sync with YouTube did: as editors read it, and as other programs do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from kb_tools.errors import KbError
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import Sentence, clean, counted, joined, say
from kb_tools.youtube.refusals import QuotaUsedUp
from kb_tools.youtube.sync import SyncReport, quota_begins_anew


def text(report: SyncReport, units: int, language: Reader, *, dry_run: bool = False) -> str:
    """A line for each video that is new, changed, lost or back; then the figures. `units` are those of the
    day's quota that were used.
    """
    hidden = counted(
        report.hidden,
        "{n:,} video in playlists cannot be watched by anybody, and stayed out.",
        "{n:,} videos in playlists cannot be watched by anybody, and stayed out.",
    )
    used = counted(units, "Used {n:,} unit of the day's quota.", "Used {n:,} units of the day's quota.")
    rows = [
        *_rows(report),
        *_kept(report),
        *([_figures(report, dry_run)] if report.checked or not report.stopped else []),
        *([hidden] if report.hidden else []),
        used,
    ]
    return clean("\n".join(tell(row, language) for row in rows))


def data(
    report: SyncReport, units: int, *, dry_run: bool = False, now: datetime | None = None
) -> dict[str, Any]:
    """What `kb videos sync --json` prints."""
    changed = {number: sorted(update.changes) for number, update in report.updates.items() if update.changes}
    resume = quota_begins_anew(now or _now()).isoformat() if isinstance(report.stopped, QuotaUsedUp) else None
    return {
        "added": [fields["id"] for fields in report.added],
        "changed": changed,
        "unavailable": dict(report.unavailable),
        "available_again": [number for number, update in report.updates.items() if update.back],
        "kept": {number: list(update.kept) for number, update in report.updates.items() if update.kept},
        "hidden": report.hidden,
        "missing": dict(report.missing),
        "checked": report.checked,
        "units": units,
        "complete": problem_of(report) is None,
        "resume": resume,
        "dry_run": dry_run,
    }


def problem_of(report: SyncReport, *, dry_run: bool = False, now: datetime | None = None) -> KbError | None:
    """Why a sync did not get to the end, and when to go on."""
    if isinstance(report.stopped, QuotaUsedUp):
        saved = (
            say("nothing was written")
            if dry_run
            else counted(
                report.checked,
                "what came before it ({n:,} video) is saved",
                "what came before it ({n:,} videos) is saved",
            )
        )
        fix = say(
            "run `kb videos sync` again from {anew:%Y-%m-%d %H:%M %Z} on: it goes on where it stopped",
            anew=quota_begins_anew(now or _now()),
        )
        return KbError(say("today's quota for YouTube is used up; {saved}", saved=saved), fix)
    if report.stopped is not None:
        return report.stopped
    if report.missing:
        first, more = next(iter(report.missing.items())), len(report.missing) - 1
        what = [joined([first[0][:100], first[1]], " ")]
        return KbError(joined(what + ([say(" (and {n:,} more like it)", n=more)] if more else []), ""))
    return None


def _now() -> datetime:
    return datetime.now().astimezone()


def _rows(report: SyncReport) -> Iterable[Sentence]:
    for fields in report.added:
        why = report.unavailable.get(str(fields["id"]))
        yield joined([
            f"+ {fields['id']}  {fields.get('title', '')}",
            *([say(" (not available: {why})", why=why)] if why else []),
        ], "")  # fmt: skip
    for number, update in report.updates.items():
        rest = sorted(set(update.changes) - {"available"})
        if update.lost:
            yield say("- {id}  not available any more: {why}", id=number, why=update.lost)
        if update.back:
            yield say("+ {id}  available again", id=number)
        if rest:
            yield joined([f"~ {number}  {', '.join(rest)}"])


def _kept(report: SyncReport) -> Iterable[Sentence]:
    fields = Counter(name for update in report.updates.values() for name in update.kept)
    if fields:
        yield say(
            "Kept where editors have something else than YouTube: {fields} (--overwrite {first} would take "
            "YouTube's).",
            fields=", ".join(f"{name} {number}x" for name, number in fields.items()),
            first=next(iter(fields)),
        )


def _figures(report: SyncReport, dry_run: bool) -> Sentence:
    changed = sum(bool(update.changes) for update in report.updates.values())
    checked = counted(report.checked, "Checked {n:,} video", "Checked {n:,} videos")
    if not (report.added or changed):
        return say("{checked}: nothing changed.", checked=checked)
    return say(
        "{checked}. {done}: {added:,} added, {changed:,} changed, {lost:,} of them not available any more.",
        checked=checked,
        done=say("Would be") if dry_run else say("Now"),
        added=len(report.added),
        changed=changed,
        lost=sum(bool(update.lost) for update in report.updates.values()),
    )
