"""`python -m benchmarks.guard`: how much personal data the guard finds, how often it raises a false alarm,
and how its time grows with a message.

The messages are in tests/guard.jsonl, tests/guard_forms.jsonl and tests/messages/guard_*.jsonl, one
`{"marked": "Meine IBAN [[iban|DE89 ...]] geht nicht"}` a line: half of them with personal data, half with
what only looks like it. Those of the half `report`, and each of tests/messages, were written and set aside
before their author had looked at the rules. With ../shared/data, its messages and customers' texts are judged
as well, and each alarm among the latter is printed.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sets import DATA, PHRASINGS, read_sets
from benchmarks.tables import percent, table
from kb_tools.desk.answers import Finding
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.proof import own_contacts
from kb_tools.settings.settings import read_settings
from kb_tools.usage.special import is_special

ROOT = Path(__file__).parents[1]
LABELLED, FORMS = ROOT / "tests" / "guard.jsonl", ROOT / "tests" / "guard_forms.jsonl"
BATCHES = tuple(sorted((ROOT / "tests" / "messages").glob("guard_*.jsonl")))
"""Each written before its author had looked at a rule; README.md there says what the first run found."""
MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\](?!\])", re.DOTALL)
HOSTILE = {
    "plain words": "Wie sperre ich meine Karte am besten? ", "DE89": "DE89 ", "digits": "1", "zeros": "0 ",
    "letters": "a", "capitals": "A1 ", "spaced letters": "D E 8 9 ", "at": "a@b.",
    "(at)": "max (at) gmx punkt ", "underscores": "a_", "brackets": "(0",
    "words for digits": "null eins sieben ", "labels": "Kontonummer ", "streets": "Am Alten Markt 3 ",
    "streets in a row": "Straße 1, ", "passwords": "Passwort ist ", "colons": "ab:", "dots": "1.",
    "spaces": " ", "ending": "endet auf ", "phone": "Tel. 0171 ",
}  # fmt: skip
"""What is repeated to see how time grows."""
SIZES = (10_000, 20_000, 40_000)


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
    """Prints the shares by kind, every mistake, and the times."""
    own = own_contacts(read_settings(ROOT)[0])
    forms = FORMS.read_text(encoding="utf-8").splitlines()
    halves = {
        half: [line for line in forms if json.loads(line)["half"] == half] for half in ("build", "report")
    }
    sets = {
        "tests/guard.jsonl": read_labelled(),
        **{
            f"tests/guard_forms.jsonl, {half}": tuple(map(_labelled, lines)) for half, lines in halves.items()
        },
        **{f"tests/messages/{file.name}": read_labelled(file) for file in BATCHES},
    }
    for name, messages in sets.items():
        judged = tuple(judge(message, own) for message in messages)
        sys.stdout.write("\n".join([_shares(name, judged), *_mistakes(judged), ""]) + "\n")
    if (DATA / "desk").is_dir():
        sys.stdout.write("\n".join([*_handed(own), *_asked(own), ""]) + "\n")
    sys.stdout.write(_growth() + "\n")


def _labelled(line: str) -> Labelled:
    return parse_marked(json.loads(line)["marked"])


def _shares(name: str, judged: tuple[Judged, ...]) -> str:
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
    return table(f"Personal data in {len(judged)} messages: {name}", ["kind", "data", "found"], rows)


def _mistakes(judged: tuple[Judged, ...]) -> Iterator[str]:
    for each in judged:
        yield from (f"missed {one.kind}: {each.message.text}" for one in each.missed)
        yield from (
            f"false {one.kind}: {each.message.text!r}: {each.message.text[one.start : one.end]!r}"
            for one in each.false
        )


def _handed(own: tuple[str, ...]) -> Iterator[str]:
    """The messages of ../shared/data/desk: which secrets are left after redaction, and what is alarmed."""
    personal = [json.loads(line) for line in _lines("guard_personal.jsonl")]
    left = [one for one in personal if any(part in _redacted(one["text"], own) for part in one["secrets"])]
    innocent = [json.loads(line)["text"] for line in _lines("guard_innocent.jsonl")]
    alarmed = [text for text in innocent if find_personal_data(text, own)]
    yield f"guard_personal.jsonl: {len(personal) - len(left)} of {len(personal)} found whole"
    yield from (f"left: {one['text']!r}: {_redacted(one['text'], own)!r}" for one in left)
    yield f"guard_innocent.jsonl: {len(alarmed)} of {len(innocent)} alarmed"
    yield from (f"alarmed: {text!r}: {_redacted(text, own)!r}" for text in alarmed)


def _asked(own: tuple[str, ...]) -> Iterator[str]:
    """Every alarm in real customers' texts and the sample's questions."""
    asked = [json.loads(line)["text"] for line in (ROOT / "tests" / "questions.jsonl").open(encoding="utf-8")]
    for name, texts in (("retrieval/", [*_customers()]), ("tests/questions.jsonl", asked)):
        alarmed = [text for text in texts if find_personal_data(text, own)]
        special = sum(map(is_special, texts))
        yield f"{name}: {len(alarmed)} of {len(texts)} texts alarmed, {special} of a special category"
        yield from (f"alarmed: {text!r}: {_redacted(text, own)!r}" for text in alarmed)


def _customers() -> Iterable[str]:
    """The texts of the question sets that customers wrote: queries, titles and phrasings, each once."""
    sets = read_sets(DATA / "retrieval")
    queries = [query.text for one in sets for query in one.queries]
    titles = [document.title for one in sets for document in one.documents]
    asking = [one for one in sets if one.name.startswith(PHRASINGS)]
    phrasings = [words for one in asking for document in one.documents for words in document.questions]
    return dict.fromkeys((*queries, *titles, *phrasings))


def _lines(name: str) -> list[str]:
    return (DATA / "desk" / name).read_text(encoding="utf-8").splitlines()


def _redacted(text: str, own: tuple[str, ...]) -> str:
    return redact(text, find_personal_data(text, own))


def _growth() -> str:
    """Milliseconds for hostile texts of doubled length, and how many times as long the longest takes as one
    of half its length: 2 where time grows in proportion.
    """
    rows = []
    for name, piece in HOSTILE.items():
        times = [_seconds((piece * (size // len(piece) + 1))[:size]) for size in SIZES]
        rows.append([name, *(f"{1000 * one:.0f}" for one in times), f"{times[-1] / times[-2]:.1f}"])
    return table("Milliseconds by characters", ["repeated", *(f"{size:,}" for size in SIZES), "growth"], rows)


def _seconds(text: str) -> float:
    start = time.process_time()
    find_personal_data(text)
    is_special(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
