"""Asking an index of very many made passages, in this process.

python -m benchmarks.large_index [passages] [--quick] [--tables] [--folder FOLDER]   50,000 if not said

Builds the index, unless FOLDER has it already, and asks it: by words alone, with the encoder among what
leads, and with the encoder among all. With --quick the vector of a whole article is the mean of its
sentences', which takes half the time; everything else is encoded either way. With --tables the same index is
copied into a PostgreSQL server of its own as well, and asked there.
"""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import click
import numpy as np
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
from benchmarks.tables import share, table
from kb_tools.models import IndexedPassage
from kb_tools.search.compiling import Gathered, compile_lexicon
from kb_tools.search.documents import entry_phrasings, word_weights
from kb_tools.search.engine import Writer
from kb_tools.search.find import find
from kb_tools.search.generations import (
    building,
    open_folder,
    open_index,
    switch_to,
    write_manifest,
)
from kb_tools.search.index import Index
from kb_tools.search.lexicon import lexicon_file, write_lexicon
from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.encoding import Draft
from kb_tools.search.meaning.kept import digest, vectors_file
from kb_tools.search.meaning.many import encode_all
from kb_tools.search.meaning.rows import Small, quantise
from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.postings import BOUNDS, Bounds
from kb_tools.search.sentences import split_sentences
from kb_tools.search.tally import Tally, write_tally
from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import Settings, read_settings

QUESTIONS, WARM_UP = 200, 5
FIRST = 3
CONFIG = """\
site_name: Made
site_url: https://help.example.com/
theme: {name: material, language: de}
plugins: [kb]
"""
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
            build(folder, made_articles(material, passages), quick=quick)
            click.echo(f"built in {time.perf_counter() - begun:.0f} s")
        with running() if tables else nullcontext() as server:
            if server:
                settings = _settings(folder, store := server.new_database())
                write_tables(settings)
            click.echo(_measured(folder, store if server else "", material, passages))


def build(folder: Path, articles: Iterable[tuple[IndexedPassage, ...]], *, quick: bool = False) -> None:
    """A knowledge base of these articles and its index, which an engine of tables may be filled from."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    encoder = PackagedEncoder(Constants())
    tally, gathered, new = Tally(""), Gathered(), list[tuple[int, Sequence[IndexedPassage]]]()
    with building(folder / ".kb"):
        made = folder / ".kb" / f"index-{secrets.token_hex(6)}"
        with Writer(made) as writer:
            for passages in articles:
                entry = passages[0].entry
                new.append((tally.learn(entry.source, entry.id, passages), passages))
                writer.add(passages, new[-1][0])
                gathered.add_source(new[-1][0], map(word_weights, passages), entry_phrasings(entry))
            source_of = writer.commit()
        write_lexicon(compile_lexicon(gathered, source_of), lexicon_file(made, LANG))
        draft = Draft(None, None, new)
        draft.write(vectors_file(made, LANG), encoder, _rows(draft.missing, encoder, quick))
        write_tally(tally, made)
        meaning = {"setting": encoder.meaning, "fit": None, "encoder": encoder.name}
        values = {"languages": [LANG], "passages": tally.passages(), "synonyms": {}, "distinct": []}
        write_manifest(made, values | {"meaning": meaning})
        switch_to(made)


def _rows(texts: Mapping[int, str], encoder: Encoder, quick: bool) -> dict[int, Small]:
    """The vector of each text by its digest."""
    single = {key: text for key, text in texts.items() if not (quick and "\n" in text)}
    rows = dict(zip(single, encode_all([*single.values()], encoder), strict=True))
    for key in texts.keys() - single.keys():
        parts = [rows[one] for one in map(digest, split_sentences(texts[key])) if one in rows]
        rows[key] = quantise(np.mean(parts, axis=0, keepdims=True))[0]
    return rows


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
