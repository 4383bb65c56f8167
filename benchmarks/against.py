"""`python -m benchmarks.against COMMIT`: indexing, checking, asking warm and cold, with the code of a commit
and with this. Both take turns in one run, without an encoder where they have one: words alone are compared.

COMMIT may be a checkout's folder as well. Never a test.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.check import ARTICLES, write_articles
from benchmarks.cold import MESSAGE, REPO
from benchmarks.json_contract import checkout
from benchmarks.knowledge_bases import ENVIRONMENT
from benchmarks.pages import messages_of, passages_of, sentences_of, unpack_pages
from benchmarks.tables import table

KB = "import sys; from kb_tools.cli import main; sys.exit(main())"
ASK = """\
import json, sys, time
from pathlib import Path
from kb_tools.search.find import find_answers
from kb_tools.search import generations

# Until version 1.8 it was opened by another name.
open_files = getattr(generations, "open_files", None) or generations.open_index
index, times = open_files(Path(".kb").resolve()), []
for message in json.load(sys.stdin):
    begun = time.process_time()
    find_answers(message, index, None)
    times.append(1000 * (time.process_time() - begun))
times = sorted(times[5:])
print(times[int(0.95 * len(times))])
"""
"""Prints p95 of the processor's milliseconds for a message."""
MESSAGES = 105


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Seconds on the wall, and of the processor in all processes."""

    wall: float
    processor: float


class Side:
    """The code of a checkout, and knowledge bases of its own."""

    def __init__(self, code: Path, place: Path, sentences: Sequence[str]) -> None:
        self._environment = ENVIRONMENT | {"PYTHONPATH": str(code)}
        self._messages = messages_of(sentences, MESSAGES)
        self._pages = unpack_pages(place / "pages")
        self._articles = write_articles(place / "articles", sentences, ARTICLES)
        if (code / "kb_tools/search/meaning").is_dir():
            for config in (self._pages / "mkdocs.yml", self._articles / "mkdocs.yml"):
                text = config.read_text("utf-8").replace("search, kb", "search, {kb: {meaning: none}}")
                config.write_text(text, "utf-8")

    def index(self) -> Took:
        """Indexes the real pages."""
        return self._kb(self._pages, "index", "--rebuild")

    def check(self) -> Took:
        """Checks articles of which nothing is remembered and indexed."""
        shutil.rmtree(self._articles / ".kb", ignore_errors=True)
        return self._kb(self._articles, "check")

    def suggest(self) -> Took:
        """Answers one message from nothing."""
        return self._kb(self._pages, "suggest", MESSAGE)

    def ask_short(self) -> Took:
        """Answers many messages of 13 words in one program: p95, of the processor."""
        return self._ask(self._messages[0])

    def ask_long(self) -> Took:
        """The same with messages of 280 characters."""
        return self._ask(self._messages[1])

    def _ask(self, messages: Sequence[str]) -> Took:
        p95 = float(self._python(self._pages, ASK, given=json.dumps(messages))) / 1000
        return Took(wall=p95, processor=p95)

    def _kb(self, folder: Path, *words: str) -> Took:
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        self._python(folder, KB, *words)
        wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        return Took(
            wall=wall,
            processor=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        )

    def _python(self, folder: Path, program: str, *words: str, given: str = "") -> str:
        ran = subprocess.run(
            [sys.executable, "-P", "-c", program, *words],
            cwd=folder,
            env=self._environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        if ran.returncode not in (0, 1) or "Traceback" in ran.stderr:
            raise SystemExit(ran.stderr)
        return ran.stdout


KINDS: dict[str, tuple[str, Callable[[Side], Took]]] = {
    "index": ("kb index of 3,027 real pages", Side.index),
    "check": (f"kb check of {ARTICLES:,} articles, the first time", Side.check),
    "cold": ("kb suggest", Side.suggest),
    "short": ("13 words, warm, p95", Side.ask_short),
    "long": ("280 characters, warm, p95", Side.ask_long),
}


def main() -> None:
    """Prints the table."""
    parser = ArgumentParser(prog="python -m benchmarks.against", description=__doc__)
    parser.add_argument("commit", help="a commit of this repository, or a checkout")
    parser.add_argument("--only", choices=KINDS, help="measure this alone")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run, besides a first time")
    wanted = parser.parse_args()
    with TemporaryDirectory() as place, checkout(wanted.commit, Path(place, "code")) as before:
        sentences = sentences_of(passages_of(unpack_pages(Path(place, "pages"))))
        old, new = (
            Side(code, Path(place, name), sentences) for code, name in ((before, "old"), (REPO, "new"))
        )
        old.index(), new.index()
        kinds = [wanted.only] if wanted.only else [*KINDS]
        rows = [_row(kind, old, new, wanted.rounds) for kind in kinds]
    title = f"This code against {wanted.commit}: words alone, medians of {wanted.rounds}"
    header = ["", "wall: then", "now", "ratio", "processor: then", "now", "ratio"]
    sys.stdout.write(table(title, header, rows) + "\n")


def _row(kind: str, old: Side, new: Side, rounds: int) -> list[str]:
    """Both take turns; what each does first counts for nothing."""
    name, run = KINDS[kind]
    took = [(run(old), run(new)) for _ in range(rounds + 1)][1:]
    return [name, *_cells([one for one, _ in took], [other for _, other in took])]


def _cells(old: Sequence[Took], new: Sequence[Took]) -> list[str]:
    cells: list[str] = []
    for figure in ("wall", "processor"):
        then, now = (median(getattr(one, figure) for one in took) for took in (old, new))
        cells += [f"{then:.4g} s", f"{now:.4g} s", f"{now / then:.2f} x"]
    return cells


if __name__ == "__main__":
    main()
