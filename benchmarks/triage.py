"""`python -m benchmarks.triage`: how many messages a second `kb triage` drafts, and whether its memory grows
with the inbox.
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
from benchmarks.programs import run
from benchmarks.tables import table

SIZES = (1_000, 10_000)
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
    """Prints seconds, messages a second and memory for inboxes of growing size."""
    rows = []
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name in SAMPLE:
            source = REPO / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
        run([KB, "index"], folder)
        for size in SIZES:
            write_inbox(folder / "inbox.jsonl", size)
            done = run([KB, "triage", "inbox.jsonl", "--json", "-o", "drafts.jsonl"], folder)
            rows.append(
                [f"{size:,}", f"{done.seconds:.1f} s", f"{size / done.seconds:.0f}", f"{done.memory:.0f} MB"]
            )
    sys.stdout.write(
        table(
            "Triage of the sample's questions, mixed and varied",
            ["messages", "time", "a second", "memory"],
            rows,
        )
        + "\n"
    )


def write_inbox(file: Path, size: int) -> None:
    """Messages made of the sample's questions: two sentences each at most, hardly two alike."""
    chance = random.Random(1)
    texts = [json.loads(line)["text"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    with file.open("w", encoding="utf-8") as target:
        for number in range(size):
            text = " ".join([*chance.sample(texts, chance.choice((1, 1, 2)))]) + chance.choice(EXTRAS)
            target.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
