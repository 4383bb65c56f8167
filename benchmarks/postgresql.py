"""An index in PostgreSQL's tables against the same in files, on a server that this starts and stops.

    python -m benchmarks.postgresql same           every message of every set, the sample and the German pages
    python -m benchmarks.postgresql made 50000     so many made passages, by words alone
    python -m benchmarks.postgresql of FOLDER      what `benchmarks.large_index --folder FOLDER` made

`same` counts the messages whose hits are equal in everything, among all and among few that lead: ids, order,
passages, scores and confidences to the last bit. The others say besides what a message costs, asked of a
process that knows half of the messages already: on the clock, beside the same index in files; of the
processor, for the database that of its process for this client, from /proc; and of memory. With an encoder,
how often the right article is among the first three, among what leads and among all.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import psycopg
from support.postgres import Postgres, running

from benchmarks.engines import MODES, engines
from benchmarks.knowledge_bases import make_knowledge_base
from benchmarks.made_articles import PASSAGES, made_articles, question, read_material
from benchmarks.made_index import make_folder, make_index
from benchmarks.pages import ARCHIVE, messages_of, passages_of, sentences_of, unpack_pages
from benchmarks.sets import DATA, SAMPLE, QuestionSet, read_sets
from benchmarks.tables import table
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.index import Index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.postings import BOUNDS, Bounds
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import Settings, read_settings

REPO = Path(__file__).parents[1]
MESSAGES, EDITED, FAR_APART = 300, 7, 113
"""Messages that are asked, the page that `made` changes, how far apart those are that `of` asks for."""
FEW = Bounds(passages=0, by_words=100, by_meaning=100, compared=30)
"""By words alone this changes nothing."""
Bases = Iterator[tuple[str, Callable[[Path], Path], Sequence[str]]]
"""Names of knowledge bases, how each is made in a folder, and its messages."""


def bases() -> Bases:
    """Every set that is there, the sample and the German pages."""
    for one in read_sets(DATA / "retrieval"):
        yield (
            f"{one.name}",
            partial(_set, one),
            [query.text for query in one.queries],
        )
    asked = [json.loads(line)["text"] for line in SAMPLE.read_text("utf-8").splitlines()]
    yield "the sample", _sample, asked
    if ARCHIVE.is_file():
        with tempfile.TemporaryDirectory() as folder:
            sentences = sentences_of(passages_of(unpack_pages(Path(folder))))
        yield "alchemy_de", unpack_pages, messages_of(sentences, MESSAGES)[0]


def _set(one: QuestionSet, folder: Path) -> Path:
    return make_knowledge_base(folder / "base", one.lang, one.documents)


def _sample(folder: Path) -> Path:
    for name in ("docs", "mkdocs.yml", "videos.yaml", "replies.yaml", "captions"):
        if (REPO / name).exists():
            (folder / name).symlink_to(REPO / name)
    return folder


def same(server: Postgres) -> str:
    rows = []
    for name, make, messages in bases():
        for meaning in ("none", "use"):
            with tempfile.TemporaryDirectory() as place:
                settings = replace(read_settings(make(Path(place)))[0], meaning=meaning)
                refresh_index(settings)
                there = replace(settings, engine="postgresql", store=server.new_database())
                write_tables(there)
                for among, bounds in {"all": BOUNDS, "what leads": FEW}.items():
                    with both(there) as (files, tables):
                        files.bounds = tables.bounds = bounds
                        equal = sum(find_answers(one, tables) == find_answers(one, files) for one in messages)
                    rows.append([name, meaning, among, f"{len(messages):,}", f"{equal:,}"])
                    print(*rows[-1], flush=True)
    return table(
        "Hits that are equal in everything", ["knowledge base", "meaning", "among", "messages", "equal"], rows
    )


def made(server: Postgres, passages: int) -> str:
    material = read_material()
    messages = [question(material, FAR_APART * number) for number in range(MESSAGES)]
    articles = [*made_articles(material, passages)]
    rows: list[list[str]] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "base"
        begun = time.perf_counter()
        make_index(local := make_folder(folder), articles)
        settings = replace(local, engine="postgresql", store=server.new_database())
        rows.append(["files built", f"{time.perf_counter() - begun:.1f} s"])
        begun = time.perf_counter()
        write_tables(settings)
        rows.append(["tables written", f"{time.perf_counter() - begun:.1f} s"])
        with psycopg.connect(settings.store) as connection:
            ((size,),) = connection.execute("SELECT pg_database_size(current_database())").fetchall()
        rows.append(["size of the tables", f"{size / 1e6:,.0f} MB"])
        costs = engines(settings, ("leading",), messages)
        with both(settings) as (files, tables):
            equal = sum(find_answers(text, tables) == find_answers(text, files) for text in messages)
        rows.append(["messages with equal hits", f"{equal:,} of {len(messages):,}"])
        articles[EDITED] = (replace(articles[EDITED][0], text="geändert"), *articles[EDITED][1:])
        begun = time.perf_counter()
        make_index(local, articles)
        rows.append(["one page changed: files built", f"{time.perf_counter() - begun:.1f} s"])
        begun = time.perf_counter()
        write_tables(settings)
        rows.append(["one page changed: tables written", f"{time.perf_counter() - begun:.1f} s"])
        begun = time.perf_counter()
        with open_index(settings) as index:
            find_answers(messages[0], index)
            rows.append(["opened and asked once", f"{time.perf_counter() - begun:.1f} s"])
    return table(f"{passages:,} made passages by words alone", ["", ""], rows) + "\n" + costs


def of(server: Postgres, folder: Path) -> str:
    """An index of made articles that is there, with its encoder."""
    material = read_material()
    there = replace(read_settings(folder)[0], engine="postgresql", store=server.new_database())
    with open_files(there.state_dir) as files:
        articles = files.manifest["passages"][files.languages[0]] // PASSAGES
    numbers = [FAR_APART * number % articles for number in range(MESSAGES)]
    messages = [question(material, number) for number in numbers]
    begun = time.perf_counter()
    write_tables(there)
    rows = [["tables written", f"{time.perf_counter() - begun:.1f} s"]]
    costs = engines(there, MODES, messages, [f"{number:06}" for number in numbers])
    with both(there) as (files, tables):
        equal = sum(find_answers(text, tables) == find_answers(text, files) for text in messages)
    rows.append(["messages with equal hits", f"{equal:,} of {len(messages):,}"])
    return table(f"Made articles in {folder.name}", ["", ""], rows) + "\n" + costs


@contextmanager
def both(settings: Settings) -> Iterator[tuple[Index, Index]]:
    """The index of a knowledge base in files and in tables."""
    with open_files(settings.state_dir) as files, open_index(settings) as tables:
        yield files, tables


def main(words: Sequence[str]) -> None:
    with running() as server:
        if words[0] == "of":
            print(of(server, Path(words[1]).resolve()))
        else:
            print(same(server) if words[0] == "same" else made(server, int(words[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
