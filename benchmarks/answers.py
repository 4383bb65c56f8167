"""`python -m benchmarks.answers [DIR]`: does a reply answer what was asked? Into benchmarks/answers.md, to be
read by people.

On the sample: messages in threads, messages that ask two things, sentences that stand in the place of an
article's reply, links to parts of a page. DIR holds more messages that ask two things or whose reply must
say something (`messages.jsonl` with `both` and `says`).
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kb_tools.desk.answering import answer
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.desk.thread import Turn
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

ROOT = Path(__file__).parents[1]
MESSAGES = ROOT / "tests" / "messages"
HEAD = "# Does a reply answer what was asked?\n\nMade by `python -m benchmarks.answers` from the sample."
PAGE = Path(__file__).with_name("answers.md")
Row = dict[str, Any]


def main() -> None:
    """Writes the page and prints its tables."""
    more = read_rows(Path(sys.argv[1]) / "messages.jsonl") if len(sys.argv) > 1 else []
    with tempfile.TemporaryDirectory() as folder:
        desk = open_sample(Path(folder) / "sample")
        questions = read_rows(ROOT / "tests" / "questions.jsonl")
        told = read_rows(MESSAGES / "fresh_a.jsonl") + read_rows(MESSAGES / "story.jsonl") + more
        parts = [
            HEAD,
            "\n".join(threads(desk, read_rows(MESSAGES / "threads.jsonl"))),
            "\n".join(pairs(desk, [*read_rows(MESSAGES / "pairs.jsonl"), *more], questions)),
            "\n".join(sentences(desk, [*questions, *told])),
        ]
    PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    sys.stdout.write("\n\n".join(parts[:1] + [part.partition("\n\n- ")[0] for part in parts[1:]]) + "\n")


def read_rows(file: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def open_sample(folder: Path) -> DeskSession:
    """A desk over a copy of the sample, indexed."""
    for name in ("docs", "captions"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "videos.yaml", "replies.yaml"):
        shutil.copy(ROOT / name, folder)
    settings, _ = read_settings(folder)
    refresh_index(settings)
    return open_session(settings, open_index(settings))


def threads(desk: DeskSession, rows: Sequence[Row]) -> Iterator[str]:
    """How often the last message of a thread gets the right first link, or the right silence, read alone and
    after what was said before it.
    """
    right: Counter[str] = Counter()
    missed = []
    for row in rows:
        history = [Turn(text=one["text"], ours=one["from"] == "us") for one in row["history"]]
        after = desk.ask(row["text"], history=history)
        right["alone"] += _is_right(desk.ask(row["text"]), row)
        right["in its thread"] += _is_right(after, row)
        if not _is_right(after, row):
            missed.append(f"- {row['text']} ({after.outcome}, {_first(after) or 'no link'})")
    yield "## Threads\n"
    yield from (f"    {n} of {len(rows)} right, read {read}" for read, n in right.items())
    yield from ["\nNot right in its thread:\n", *missed] if missed else []


def pairs(desk: DeskSession, rows: Sequence[Row], ordinary: Sequence[Row]) -> Iterator[str]:
    """How often both questions of a message get their link, and how often one is found where there is but
    one.
    """
    asking = [row for row in rows if "both" in row]
    wrong = [row for row in asking if not _answers_both(desk.ask(row["text"]), row["both"])]
    split, lost = 0, 0
    for row in ordinary:
        given = desk.ask(row["text"])
        split += any(one.question for one in given.suggestions)
        first = find_answers(row["text"], desk.index, row["lang"])[1][:1]
        was_right = any(hit.entry.id in row["expect"] for hit in first)
        lost += bool(was_right and given.suggestions and not _has_any(given, row["expect"]))
    yield "## Two questions\n"
    yield f"    {len(asking) - len(wrong)} of {len(asking)} messages that ask two things have each its answer"
    yield f"    {split} of {len(ordinary)} ordinary questions are taken for two"
    yield f"    {lost} of the ordinary questions that find their answer first are not offered it"
    yield from ["\nNot each with its answer:\n", *(f"- {row['text']}" for row in wrong)] if wrong else []


def sentences(desk: DeskSession, rows: Sequence[Row]) -> Iterator[str]:
    """Where the first suggestion is right, how many go out with a sentence of the passage in place of the
    article's reply, and how many are linked at a part of the page.
    """
    counts: Counter[str] = Counter()
    changed = []
    for row in rows:
        before, after = _answered(desk, row, compared=False), _answered(desk, row, compared=True)
        if _first(after) not in row.get("expect", ()):
            continue
        was, now = before.suggestions[0], after.suggestions[0]
        counts["right first suggestions"] += 1
        counts["linked at a part as found"] += "#" in was.hit.url
        counts["linked at a part that is meant"] += "#" in now.hit.url
        if pattern := row.get("says"):
            counts["must say something"] += 1
            counts["says it"] += bool(re.search(pattern, now.reply.text))
        if was.hit.entry.reply != now.hit.entry.reply:
            counts["with a sentence of the passage"] += 1
            changed.append(f"- *{row['text']}*<br>{was.reply.text}<br>**{now.reply.text}**")
    yield "## The words that answer\n"
    yield from (f"    {n} {name}" for name, n in counts.items())
    yield from ["\nReplies before and after:\n", *changed]


def _answered(desk: DeskSession, row: Row, *, compared: bool) -> Answer:
    if compared:
        return desk.ask(row["text"])
    return answer(
        row["text"],
        lambda text, lang: find_answers(text, desk.index, lang),
        desk.settings,
        desk.replies,
        desk.wish,
    )


def _is_right(given: Answer, row: Row) -> bool:
    if row.get("category"):
        return given.outcome == "escalate"
    return _first(given) in row["expect"] if row["expect"] else not given.suggestions


def _answers_both(given: Answer, both: Sequence[Sequence[str]]) -> bool:
    """Each question has a link of its own; one that nobody answers is told as such."""
    asked = {one.question: one.hit.entry.id for one in given.suggestions if not one.also}
    answerable = [right for right in both if right]
    if len(answerable) < len(both):
        return bool(given.unanswered) and _first(given) in answerable[0]
    return len(asked) == len(both) and all(
        name in right for name, right in zip(asked.values(), both, strict=True)
    )


def _has_any(given: Answer, right: Sequence[str]) -> bool:
    return any(one.hit.entry.id in right for one in given.suggestions)


def _first(given: Answer) -> str:
    return given.suggestions[0].hit.entry.id if given.suggestions else ""


if __name__ == "__main__":
    main()
