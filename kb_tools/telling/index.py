"""What became of the search index: as people read it, and as other programs do."""

from __future__ import annotations

from typing import Any

from kb_tools.search.refresh import IndexReport
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import Sentence, counted, say


def text(report: IndexReport, language: Reader) -> str:
    """What was done, what the index holds, and which pages are not in it though they are there."""
    samples = counted(
        report.samples,
        "{n:,} sample page is left out, as there are pages of your own.",
        "{n:,} sample pages are left out, as there are pages of your own.",
    )
    told = [_done(report), samples] if report.samples else [_done(report)]
    return "\n".join(tell(one, language) for one in told)


def _done(report: IndexReport) -> Sentence:
    holds = say(
        "{articles} and {videos} in {passages}",
        articles=counted(report.articles, "{n:,} article", "{n:,} articles"),
        videos=counted(report.videos, "{n:,} video", "{n:,} videos"),
        passages=counted(report.passages, "{n:,} passage", "{n:,} passages"),
    )
    if report.rebuilt:
        return say("Indexed everything anew: {holds}.", holds=holds)
    if not (report.added or report.changed or report.deleted):
        return say("Nothing changed: {holds}.", holds=holds)
    return say(
        "Indexed {added} added, {changed} changed, {deleted} deleted: {holds}.",
        added=report.added,
        changed=report.changed,
        deleted=report.deleted,
        holds=holds,
    )


def data(report: IndexReport) -> dict[str, Any]:
    """What `kb index --json` prints."""
    names = ("added", "changed", "deleted", "articles", "videos", "passages", "rebuilt")
    lost = sum(problem.severity == "error" for problem in report.problems)
    return {**{name: getattr(report, name) for name in names}, "problems": lost}
