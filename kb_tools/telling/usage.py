"""What the usage store holds: as people read it, as other programs do, and as a file to give out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from kb_tools.desk.triage import harmless_cell
from kb_tools.settings.settings import Settings
from kb_tools.store.usage import UsageRow
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.triage import OUTCOMES
from kb_tools.text import Sentence, clean, counted, one_line, say
from kb_tools.usage.summary import UsageSummary

KEPT = {
    "off": say("Nothing is remembered (`usage: off`); what stands below is from before."),
    "counts": say(
        "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was sent, "
        "and what kind of message an agent called it. No words."
    ),
    "redacted": say(
        "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was sent, "
        "what kind of message an agent called it, and its words without personal data, names and handles; no "
        "words where there was much of that."
    ),
}
"""What is remembered, by the setting `usage`."""
COLUMNS = ("day", "hour", "language", "outcome", "offered", "chosen", "message", "kind")


def text(summary: UsageSummary, file: str, settings: Settings, language: Reader) -> str:
    """What is remembered, where and how long, and in numbers."""
    head = f"{tell(KEPT[settings.usage], language)}\n{tell(_kept(file, settings), language)}\n"
    if not summary.total:
        return f"{head}\n{tell(say('No messages.'), language)}"
    messages = counted(
        summary.total,
        "{n:,} message from {first} to {last}, {kept:,} of them with words.",
        "{n:,} messages from {first} to {last}, {kept:,} of them with words.",
        first=summary.first,
        last=summary.last,
        kept=summary.kept,
    )
    counts = [*((OUTCOMES.get(outcome, outcome), n) for outcome, n in summary.outcomes)]
    rows = (
        f"   {tell(say('{n:>7,}  {share:>4.0%}', n=n, share=n / summary.total), language)}  "
        f"{one_line(tell(name, language))}"
        for name, n in [*counts, (say("with a link that was sent"), summary.chosen)]
    )
    return "\n".join([head, tell(messages, language), *rows])


def _kept(file: str, settings: Settings) -> Sentence:
    days, place = settings.keep_days, one_line(file)
    if settings.store:
        return counted(days, "Kept for {n:,} day in {store}.", "Kept for {n:,} days in {store}.", store=place)
    return counted(
        days,
        "Kept for {n:,} day in {file}, on this machine only.",
        "Kept for {n:,} days in {file}, on this machine only.",
        file=place,
    )


def data(summary: UsageSummary, file: str, settings: Settings) -> dict[str, Any]:
    """What `kb usage show --json` prints."""
    return {
        "file": file,
        "usage": settings.usage,
        "keep_days": settings.keep_days,
        "first": summary.first.isoformat() if summary.first else None,
        "last": summary.last.isoformat() if summary.last else None,
        "messages": summary.total,
        "outcomes": dict(summary.outcomes),
        "chosen": summary.chosen,
        "with_words": summary.kept,
    }


def csv_lines(stored: Iterable[UsageRow]) -> Iterator[str]:
    """Lines of a CSV with a header; ids stand behind one another with blanks between. No cell is a formula to
    a spreadsheet.
    """
    yield _line(COLUMNS)
    for asked in stored:
        row = _row(asked) | {"offered": " ".join(asked.offered)}
        yield _line(harmless_cell(str(row[name])) for name in COLUMNS)


def json_lines(stored: Iterable[UsageRow]) -> Iterator[str]:
    """A JSON object for each message."""
    for asked in stored:
        yield json.dumps(_row(asked), ensure_ascii=False) + "\n"


def _row(asked: UsageRow) -> dict[str, Any]:
    return {
        "day": asked.day.isoformat(),
        "hour": asked.hour,
        "language": clean(asked.language),
        "outcome": clean(asked.outcome),
        "offered": [clean(one) for one in asked.offered],
        "chosen": clean(asked.chosen),
        "message": clean(asked.message),
        "kind": clean(asked.kind),
    }


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
