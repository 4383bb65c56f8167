"""`python -m benchmarks.guard`: how much personal data the guard finds, and how often it raises a false
alarm, on labelled messages.

The messages are in tests/guard.jsonl, one `{"marked": "Meine IBAN [[iban|DE89 ...]] geht nicht"}` a line:
half of them with personal data, half with what only looks like it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.tables import percent, table
from kb_tools.desk.answers import Finding
from kb_tools.desk.guard import find_personal_data

LABELLED = Path(__file__).parents[1] / "tests" / "guard.jsonl"
MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\](?!\])", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A message and the personal data in it, positions in characters."""

    text: str
    wanted: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the guard made of a message: data it left standing in part or whole, and alarms where there is
    none.
    """

    message: Labelled
    missed: tuple[Finding, ...]
    false: tuple[Finding, ...]


def read_labelled(file: Path = LABELLED) -> tuple[Labelled, ...]:
    """The messages of the labelled set."""
    return tuple(
        parse_marked(json.loads(line)["marked"]) for line in file.read_text(encoding="utf-8").splitlines()
    )


def parse_marked(marked: str) -> Labelled:
    """`Meine IBAN [[iban|DE89 ...]] geht nicht` as the plain message and its data."""
    text, wanted = "", []
    position = 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        wanted.append(Finding(kind=mark[1], start=len(text), end=len(text) + len(mark[2])))
        text += mark[2]
        position = mark.end()
    return Labelled(text=text + marked[position:], wanted=tuple(wanted))


def judge(message: Labelled, own: tuple[str, ...] = ()) -> Judged:
    """A datum counts as found when no digit or letter of it is left; what kind it was taken for does not
    matter.
    """
    found = find_personal_data(message.text, own)
    missed = (one for one in message.wanted if _left(message.text, one, found))
    false = (
        one
        for one in found
        if not any(one.start < wanted.end and wanted.start < one.end for wanted in message.wanted)
    )
    return Judged(message=message, missed=tuple(missed), false=tuple(false))


def _left(text: str, wanted: Finding, found: tuple[Finding, ...]) -> bool:
    covered = {position for one in found for position in range(one.start, one.end)}
    return any(
        text[position].isalnum() and position not in covered for position in range(wanted.start, wanted.end)
    )


def main() -> None:
    """Prints both shares by kind, and every mistake."""
    judged = tuple(map(judge, read_labelled()))
    sys.stdout.write("\n".join([_shares(judged), *_mistakes(judged)]) + "\n")


def _shares(judged: tuple[Judged, ...]) -> str:
    wanted = Counter(one.kind for each in judged for one in each.message.wanted)
    missed = Counter(one.kind for each in judged for one in each.missed)
    rows = [
        [kind, str(number), percent([True] * (number - missed[kind]) + [False] * missed[kind])]
        for kind, number in sorted(wanted.items())
    ]
    total, lost = sum(wanted.values()), sum(missed.values())
    rows.append(["all", str(total), percent([True] * (total - lost) + [False] * lost)])
    rows.append(["false alarms", "", percent([bool(each.false) for each in judged])])
    rows.append(
        ["  among look-alikes", "", percent([bool(each.false) for each in judged if not each.message.wanted])]
    )
    return table(f"Personal data in {len(judged)} labelled messages", ["kind", "data", "found"], rows)


def _mistakes(judged: tuple[Judged, ...]) -> Iterator[str]:
    for each in judged:
        yield from (f"missed {one.kind}: {each.message.text}" for one in each.missed)
        yield from (
            f"false {one.kind}: {each.message.text!r}: {each.message.text[one.start : one.end]!r}"
            for one in each.false
        )


if __name__ == "__main__":
    main()
