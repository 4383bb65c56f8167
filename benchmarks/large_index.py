"""Asking an index of very many made passages, in this process.

python -m benchmarks.large_index [passages] [--quick] [--tables] [--folder FOLDER]   50,000 if not said

Builds the index, unless FOLDER has it already, and asks it: by words alone, with the encoder among what
leads, and with the encoder among all. With --quick the vector of a whole article is the mean of its
sentences', which takes half the time; everything else is encoded either way. With --tables the same index is
copied into a PostgreSQL server of its own as well, and asked there.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import click
from support.postgres import running

from benchmarks.made_articles import (
    LANG,
    PASSAGES,
    QUESTION,
    Material,
    made_articles,
    question,
    read_material,
)
from benchmarks.made_index import make_folder, make_index
from benchmarks.tables import share, table
from kb_tools.search.find import find
from kb_tools.search.generations import open_folder, open_index
from kb_tools.search.index import Index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.postings import BOUNDS, Bounds
from kb_tools.settings.settings import Settings, read_settings

QUESTIONS, WARM_UP = 200, 5
FIRST = 3
NO_ENCODER = {"setting": "none", "fit": None, "encoder": None}


@click.command()
@click.argument("passages", type=int, default=50_000)
@click.option("--quick", is_flag=True, help="Vectors of whole articles from those of their sentences.")
@click.option("--tables", is_flag=True, help="Ask an index in tables too.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where the index stays.")
def main(passages: int, quick: bool, tables: bool, folder: Path | None) -> None:
    """Build, ask, print."""
    material = read_material()
    with TemporaryDirectory() as place:
        folder = folder or Path(place)
        if not (folder / ".kb" / "current").exists():
            begun = time.perf_counter()
            make_index(make_folder(folder, "use"), made_articles(material, passages), quick=quick)
            click.echo(f"built in {time.perf_counter() - begun:.0f} s")
        with running() if tables else nullcontext() as server:
            if server:
                settings = _settings(folder, store := server.new_database())
                write_tables(settings)
            click.echo(_measured(folder, store if server else "", material, passages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What came of the questions: the first hits of each by id and score; seconds on the clock, and of the
    processor, sorted; the megabytes that the process then had of its own, and of mapped files.
    """

    first: list[list[tuple[str, float]]]
    took: list[float]
    worked: list[float]
    own: float
    mapped: float


def _measured(folder: Path, store: str, material: Material, passages: int) -> str:
    articles = passages // PASSAGES
    numbers = [number * articles // QUESTIONS for number in range(min(QUESTIONS, articles))]
    questions = [question(material, number) for number in numbers]
    modes: dict[str, tuple[Bounds | None, str]] = {
        "words alone": (None, ""),
        "among what leads": (Bounds(passages=0), ""),
        "among all": (Bounds(passages=passages), ""),
    }
    if store:
        modes["among what leads, in tables"] = (Bounds(passages=0), store)
    asked = {name: _in_a_process(folder, *mode, questions) for name, mode in modes.items()}
    right = [f"{number:06}" for number in numbers]
    rows = [[name, *_cells(one, right, asked["among all"])] for name, one in asked.items()]
    title = (
        f"{len(questions):,} questions of {QUESTION} words, {passages:,} passages of {articles:,} articles"
    )
    header = [
        "",
        "hit@3",
        "same hits and scores as among all",
        "p95 ms",
        "processor ms",
        "p95",
        "own MB",
        "mapped MB",
    ]
    return table(title, header, rows)


def _in_a_process(folder: Path, bounds: Bounds | None, store: str, questions: Sequence[str]) -> Asked:
    """What it needs is counted for itself alone."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(ask, folder, bounds, store, questions).result()


def ask(folder: Path, bounds: Bounds | None, store: str, questions: Sequence[str]) -> Asked:
    """Asks an index within bounds, without encoder where there are none; that of tables where a store is
    named.
    """
    first, took, worked = [], list[float](), list[float]()
    with _opened(folder, store, encoder=bounds is not None) as index:
        index.bounds = bounds or BOUNDS
        for text in (*questions[:WARM_UP], *questions):
            begun = time.perf_counter(), time.process_time()
            hits = find(text, index, LANG)[:FIRST]
            took.append(time.perf_counter() - begun[0])
            worked.append(time.process_time() - begun[1])
            first.append([(hit.entry.id, hit.score) for hit in hits])
    return Asked(
        first=first[WARM_UP:],
        took=sorted(took[WARM_UP:]),
        worked=sorted(worked[WARM_UP:]),
        own=_memory("RssAnon"),
        mapped=_memory("RssFile"),
    )


def _opened(folder: Path, store: str, *, encoder: bool) -> Index:
    index = open_index(_settings(folder, store))
    if encoder:
        return index
    with index:
        return open_folder(folder / ".kb" / index.name, {**index.manifest, "meaning": NO_ENCODER})


def _settings(folder: Path, store: str) -> Settings:
    return replace(read_settings(folder)[0], engine="postgresql" if store else "whoosh", store=store)


def _cells(one: Asked, right: Sequence[str], full: Asked) -> list[str]:
    hits = [number in dict(first) for number, first in zip(right, one.first, strict=True)]
    same = [mine == theirs for mine, theirs in zip(one.first, full.first, strict=True)]
    return [
        share(sum(hits) / len(hits)),
        share(sum(same) / len(same)),
        f"{1000 * one.took[int(0.95 * len(one.took))]:.1f}",
        f"{1000 * sum(one.worked) / len(one.worked):.1f}",
        f"{1000 * one.worked[int(0.95 * len(one.worked))]:.1f}",
        f"{one.own:.0f}",
        f"{one.mapped:.0f}",
    ]


def _memory(kind: str) -> float:
    """Megabytes of this process, as Linux counts them."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{kind}:"))


if __name__ == "__main__":
    main()
