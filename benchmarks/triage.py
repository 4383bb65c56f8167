"""`python -m benchmarks.triage`: how many messages a second `kb triage` drafts, whether its memory grows with
the inbox, and what a second process is worth. `python -m benchmarks.triage workers` measures only that.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cold import REPO, SAMPLE
from benchmarks.knowledge_bases import KB
from benchmarks.programs import Run, run
from benchmarks.tables import table

SIZES = (1_000, 10_000)
RUNS = 3
QUESTIONS = REPO / "tests" / "questions.jsonl"
EXTRAS = (
    "",
    " Danke!",
    " meine IBAN ist DE89 3704 0044 0532 0130 00",
    " #fail",
    " bitte um Antwort",
    " seit 3 Tagen",
    " +49 171 1234567",
)


def main() -> None:
    """Prints seconds, messages a second and memory for inboxes of growing size, and by processes."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name in SAMPLE:
            source = REPO / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
        run([KB, "index"], folder)
        if "workers" not in sys.argv[1:]:
            _print(_growth(folder))
        _print(_workers(folder))


def _growth(folder: Path) -> str:
    rows = []
    for size in SIZES:
        done = _triaged(folder, size, workers=1)
        rows.append(
            [f"{size:,}", f"{done.seconds:.1f} s", f"{size / done.seconds:.0f}", f"{done.memory:.0f} MB"]
        )
    head = ["messages", "time", "a second", "memory"]
    return table("Triage of the sample's questions, mixed and varied", head, rows)


def _workers(folder: Path) -> str:
    """The shortest of some runs, in turn: other programs slow down both alike."""
    times: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(RUNS):
        for workers, seconds in times.items():
            seconds.append(_triaged(folder, SIZES[0], workers=workers).seconds)
    best = {workers: min(seconds) for workers, seconds in times.items()}
    rows = [
        [str(workers), f"{seconds:.1f} s", f"{seconds / best[1]:.2f}"] for workers, seconds in best.items()
    ]
    head = ["processes", "time", "share"]
    return table(f"{SIZES[0]:,} different messages, meaning and kinds on; the best of {RUNS}", head, rows)


def _triaged(folder: Path, size: int, *, workers: int) -> Run:
    write_inbox(folder / "inbox.jsonl", size)
    words = ["--json", "--overwrite", "-o", "drafts.jsonl", "--workers", str(workers)]
    return run([KB, "triage", "inbox.jsonl", *words], folder)


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def write_inbox(file: Path, size: int) -> None:
    """Messages made of the sample's questions: two sentences each at most, no two the same."""
    chance = random.Random(1)
    texts = [json.loads(line)["text"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    messages: dict[str, None] = {}
    while len(messages) < size:
        text = " ".join([*chance.sample(texts, chance.choice((1, 1, 2)))]) + chance.choice(EXTRAS)
        messages.setdefault(text)
    with file.open("w", encoding="utf-8") as target:
        for number, text in enumerate(messages):
            target.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
