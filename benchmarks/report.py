"""`python -m benchmarks.report`: how long `kb report` takes over a million remembered messages, and how much
memory it needs.

The messages are those of tests/questions.jsonl with some of their words changed, so that most are said once;
they are written straight into the store's file, as a million real commands would take days.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cold import REPO, SAMPLE
from benchmarks.knowledge_bases import KB
from benchmarks.programs import run
from benchmarks.tables import table
from kb_tools.settings.settings import Settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state

MILLION, DAYS = 1_000_000, 90
UNTIL = date(2026, 11, 22)
QUESTIONS = Path(__file__).parents[1] / "tests" / "questions.jsonl"
Row = tuple[str, int, str, str, str, str, str]


def main() -> None:
    """Prints one table."""
    with TemporaryDirectory() as place:
        folder = copy_sample(Path(place))
        fill(folder, MILLION)
        sys.stdout.write(measure_report(folder) + "\n")


def copy_sample(folder: Path) -> Path:
    """The project's own help centre, indexed, in an empty folder."""
    for name in SAMPLE:
        source = REPO / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    run([KB, "index"], folder)
    return folder


def measure_report(folder: Path) -> str:
    """Seconds and megabytes: over all days, which have nothing to compare with, and over four weeks beside
    the four before.
    """
    spans = {
        "all 90 days": (UNTIL - timedelta(days=DAYS - 1), UNTIL),
        "four weeks": (UNTIL - timedelta(days=27), UNTIL),
    }
    rows = []
    for name, (since, until) in spans.items():
        for command in ("report", "gaps"):
            words = [
                KB,
                command,
                "--since",
                since.isoformat(),
                "--until",
                until.isoformat(),
                *(["--json"] if command == "report" else []),
            ]
            ran = run(words, folder)
            rows.append([f"kb {command}, {name}", f"{ran.seconds:.1f} s", f"{ran.memory:.0f} MB"])
    return table(
        f"{MILLION:,} messages in {DAYS} days (`kb report` holds the work of `kb gaps`)",
        ["", "time", "memory"],
        rows,
    )


def fill(folder: Path, count: int) -> None:
    """So many messages in the store of a knowledge base, the oldest first."""
    with open_state(Settings(root=folder)):
        pass
    connection = sqlite3.connect(Settings(root=folder).state_dir / FILE)
    with connection as writing:
        names = "day, hour, language, outcome, offered, chosen, message"
        writing.executemany(
            f"INSERT INTO asked ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", made_up(count, random.Random(7))
        )
    connection.close()


def made_up(count: int, chance: random.Random) -> Iterator[Row]:
    """Rows as the store keeps them: an eighth unanswered, the others with the right id and two of five like
    it, mostly one chosen.
    """
    asked = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    words = sorted({word for one in asked for word in one["text"].split()})
    ids = sorted({name for one in asked for name in one["expect"]})
    near = {name: [ids[(place + step) % len(ids)] for step in range(1, 6)] for place, name in enumerate(ids)}
    for number in range(count):
        day = (UNTIL - timedelta(days=DAYS - 1 - number * DAYS // count)).isoformat()
        question = chance.choice(asked)
        outcome = chance.choices(("answer", "none", "private", "phone", "escalate"), (76, 13, 6, 3, 2))[0]
        right = question["expect"][0] if question["expect"] else chance.choice(ids)
        offered = (right, *chance.sample(near[right], 2)) if outcome == "answer" else ()
        chosen = chance.choice(offered) if offered and chance.random() < 0.6 else ""
        packed = json.dumps(offered, ensure_ascii=False) if offered else ""
        yield day, 8 + number % 12, "de", outcome, packed, chosen, changed(question["text"], words, chance)


def changed(text: str, words: Sequence[str], chance: random.Random) -> str:
    """The text with every fourth word or so another one."""
    return " ".join(chance.choice(words) if chance.random() < 0.25 else word for word in text.split())


if __name__ == "__main__":
    main()
