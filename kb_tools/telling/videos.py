"""Syncs and videos in words, and as JSON. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import click

from kb_tools.errors import KbError
from kb_tools.models import Video
from kb_tools.sources.editing.videos_file import VideoFields
from kb_tools.sources.editing.yaml_text import Flag
from kb_tools.telling.terminal import count, moment
from kb_tools.text import clean
from kb_tools.youtube.api import QuotaUsedUp
from kb_tools.youtube.merge import SIGN
from kb_tools.youtube.sync import Report, quota_begins_anew


def report_text(report: Report, units: int, *, dry_run: bool = False) -> str:
    """A line for each video that is new, changed, lost or back; then the figures."""
    rows = [
        *_rows(report),
        *_kept(report),
        *([_figures(report, dry_run)] if report.checked or not report.stopped else []),
    ]
    rows += (
        [f"{count(report.hidden, 'video')} in playlists cannot be watched by anybody, and stayed out."]
        if report.hidden
        else []
    )
    return clean("\n".join([*rows, f"Used {count(units, 'unit')} of the day's quota."]))


def report_json(
    report: Report, units: int, *, dry_run: bool = False, now: datetime | None = None
) -> dict[str, Any]:
    """The same for programs."""
    changed = {number: sorted(update.changes) for number, update in report.updates.items() if update.changes}
    resume = quota_begins_anew(now or _now()).isoformat() if isinstance(report.stopped, QuotaUsedUp) else None
    return {
        "added": [fields["id"] for fields in report.added],
        "changed": changed,
        "unavailable": _unavailable(report),
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


def problem_of(report: Report, *, dry_run: bool = False, now: datetime | None = None) -> KbError | None:
    """Why a sync did not get to the end, and when to go on."""
    if isinstance(report.stopped, QuotaUsedUp):
        anew = quota_begins_anew(now or _now())
        saved = (
            "nothing was written"
            if dry_run
            else f"what came before it ({count(report.checked, 'video')}) is saved"
        )
        fix = f"run `kb videos sync` again from {anew:%Y-%m-%d %H:%M %Z} on: it goes on where it stopped"
        return KbError(f"today's quota for YouTube is used up; {saved}", fix)
    if report.stopped is not None:
        return report.stopped
    if report.missing:
        first, more = next(iter(report.missing.items())), len(report.missing) - 1
        return KbError(f"{first[0][:100]} {first[1]}" + (f" (and {more} more like it)" if more else ""))
    return None


def _now() -> datetime:
    return datetime.now().astimezone()


def _rows(report: Report) -> Iterable[str]:
    for fields in report.added:
        yield f"+ {fields['id']}  {fields.get('title', '')}" + (
            f" (not available: {why})" if (why := _why(fields)) else ""
        )
    for number, update in report.updates.items():
        rest = sorted(set(update.changes) - {"available"})
        if update.lost:
            yield f"- {number}  not available any more: {update.lost}"
        if update.back:
            yield f"+ {number}  available again"
        if rest:
            yield f"~ {number}  {', '.join(rest)}"


def _unavailable(report: Report) -> dict[str, str]:
    new = {str(fields["id"]): why for fields in report.added if (why := _why(fields))}
    return new | {number: update.lost for number, update in report.updates.items() if update.lost}


def _why(fields: VideoFields) -> str:
    """Why a new video cannot be watched."""
    flag = fields.get("available")
    return flag.why.removeprefix(SIGN) if isinstance(flag, Flag) else ""


def _kept(report: Report) -> Iterable[str]:
    fields = Counter(name for update in report.updates.values() for name in update.kept)
    if fields:
        listed = ", ".join(f"{name} {number}x" for name, number in fields.items())
        yield (
            f"Kept where editors have something else than YouTube: {listed} (--overwrite "
            f"{next(iter(fields))} would take YouTube's)."
        )


def _figures(report: Report, dry_run: bool) -> str:
    changed = sum(bool(update.changes) for update in report.updates.values())
    lost = sum(bool(update.lost) for update in report.updates.values())
    done = "Would be" if dry_run else "Now"
    if not (report.added or changed):
        return f"Checked {count(report.checked, 'video')}: nothing changed."
    checked = f"Checked {count(report.checked, 'video')}."
    return (
        f"{checked} {done}: {len(report.added):,} added, {changed:,} changed, {lost:,} of them not "
        "available any more."
    )


def video_json(video: Video) -> dict[str, Any]:
    """A video of the list, for programs."""
    return {
        "id": video.id,
        "title": video.title,
        "lang": video.lang,
        "duration": video.duration,
        "published": video.published.isoformat() if video.published else None,
        "chapters": [{"start": chapter.start, "title": chapter.title} for chapter in video.chapters],
        "cues": len(video.cues),
        "articles": list(video.articles),
        "embeddable": video.embeddable,
        "available": video.available,
    }


def video_line(video: Video) -> str:
    """A video of the list on one line."""
    notes = [count(len(video.chapters), "chapter")] if video.chapters else []
    notes += ["captions"] if video.cues else []
    notes += [] if video.available else [click.style("not available", fg="red")]
    length = moment(video.duration) if video.duration else "?"
    return f"{video.id}  {length:>8}  {clean(video.title)}" + (
        click.style(f"  ({', '.join(notes)})", dim=True) if notes else ""
    )
