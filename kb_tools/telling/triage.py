"""A worked inbox: what it amounts to, as people read it, and its rows for spreadsheets and programs."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import IO, Any

from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.kinds.built_in import name_category
from kb_tools.desk.preview import Preview
from kb_tools.desk.triage import Row, Summary, harmless_cell
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import counted, one_line, say

COLUMNS = (
    "id", "text", "language", "outcome", "category", "url", "draft", "confidence", "findings", "duplicate_of",
    "team", "second_pair_of_eyes", "alert", "thread", "why",
)  # fmt: skip
OUTCOMES = {
    "answer": say("answer"),
    "private": say("private"),
    "phone": say("phone call"),
    "escalate": say("escalate"),
    "none": say("none"),
    "no_reply": say("no reply"),
}
"""What became of a message, in a word."""
SILENT = {
    "own": say("the company's own"),
    "internal": say("notes and events"),
    "earlier_turn": say("the customer wrote again"),
}
"""Why a row has no draft, in some words."""


def text(summary: Summary, language: Reader) -> str:
    """How much got which outcome, by topic, and what was asked most and not answered."""
    total = counted(
        summary.total,
        "{n:,} message, {repeats:,} said before.",
        "{n:,} messages, {repeats:,} said before.",
        repeats=summary.repeats,
    )
    outcomes = ((OUTCOMES[outcome], n) for outcome, n in summary.outcomes.most_common())
    topics = ((name_category(topic), n) for topic, n in summary.topics.most_common(12))
    unanswered = [
        f"   {tell(say('{n:>5,}', n=n), language)}  {one_line(asked)[:90]}"
        for asked, n in summary.unanswered.most_common(5)
    ]
    tables = (
        (say("Outcome"), shares(outcomes, summary.total, language)),
        (say("Topic"), shares(topics, summary.total, language)),
        (say("Asked most and not answered"), unanswered),
        (say("Rows without a draft"), _silent(summary.silent, language)),
        _bad(summary.bad, language),
    )
    return _tables(total, tables, language)


def preview_text(seen: Preview, language: Reader) -> str:
    """What would be drafted, and the first messages, to see whether the columns are right."""
    total = counted(
        seen.total,
        "{n:,} message would get a draft, {threads:,} in a thread.",
        "{n:,} messages would get a draft, {threads:,} in a thread.",
        threads=seen.in_threads,
    )
    first = [
        f"   {tell(say('row {number}', number=number), language)}{f', {name}' if name else ''}: {text[:90]}"
        for number, name, text in seen.first
    ]
    tables = (
        (say("The first"), first),
        (say("Rows without a draft"), _silent(seen.silent, language)),
        _bad(seen.bad, language),
    )
    return _tables(total, tables, language)


def preview_data(seen: Preview) -> dict[str, Any]:
    """The same for programs."""
    return {
        "messages": seen.total,
        "in_threads": seen.in_threads,
        "no_reply": dict(seen.silent),
        "first": [{"row": number, "name": name, "text": text} for number, name, text in seen.first],
        "bad": [{"row": one.number, "why": one.why} for one in seen.bad],
    }


def _tables(total: str, tables: Iterable[tuple[str, Sequence[str]]], language: Reader) -> str:
    parts = ("\n".join([tell(title, language), *rows]) for title, rows in tables if rows)
    return "\n\n".join([tell(total, language), *parts])


def _silent(counts: Counter[str], language: Reader) -> list[str]:
    return [
        f"   {tell(say('{n:>5,}', n=n), language)}  {tell(SILENT[why], language)}"
        for why, n in counts.most_common()
    ]


def _bad(bad: Sequence[BadRow], language: Reader) -> tuple[str, list[str]]:
    title = counted(len(bad), "{n:,} row could not be read", "{n:,} rows could not be read")
    rows = [
        f"   {tell(say('row {number}', number=one.number), language)}: {one_line(tell(one.why, language))}"
        for one in bad[:20]
    ]
    return title, rows


def shares(counts: Iterable[tuple[str, int]], total: int, language: Reader) -> list[str]:
    """A row for each name: how many, which share of the total, and the name."""
    return [
        f"   {tell(say('{n:>5,}  {share:>4.0%}', n=n, share=n / total), language)}  "
        f"{one_line(tell(name, language))}"
        for name, n in counts
    ]


def write_rows(rows: Iterable[Row], target: IO[str], *, as_json: bool) -> None:
    """The rows as they come, as a table or as a JSON object a line."""
    if as_json:
        target.writelines(f"{json.dumps(asdict(row), ensure_ascii=False)}\n" for row in rows)
        return
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(cells, rows))


def cells(row: Row) -> list[str]:
    """A row for a spreadsheet, by COLUMNS, with cells made harmless that it would take for formulas."""
    values = {
        **{name: str(getattr(row, name)) for name in COLUMNS},
        "confidence": f"{row.confidence:.2f}",
        "findings": ", ".join(dict.fromkeys(finding.kind for finding in row.findings)),
        "second_pair_of_eyes": "yes" if row.second_pair_of_eyes else "",
    }
    return [harmless_cell(values[name]) for name in COLUMNS]
