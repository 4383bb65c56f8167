"""An index in PostgreSQL's tables against the same in files, on a server that this starts and stops.

    python -m benchmarks.postgresql same           every message of every set, the sample and the German pages
    python -m benchmarks.postgresql made 50000     so many made passages, by words alone
    python -m benchmarks.postgresql of FOLDER      what `benchmarks.large_index --folder FOLDER` made

`same` counts the messages whose hits are equal in everything: ids, order, passages, scores and confidences
to the last bit. `made` says besides what writing and answering cost: the processor's time of the database for
a message is that of its process for this client, from /proc.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import psycopg
from support.postgres import Postgres, running

from benchmarks.knowledge_bases import make_knowledge_base
from benchmarks.made_articles import made_articles, question, read_material
from benchmarks.made_index import make_folder, make_index
from benchmarks.pages import ARCHIVE, messages_of, passages_of, sentences_of, unpack_pages
from benchmarks.sets import DATA, SAMPLE, QuestionSet, read_sets
from benchmarks.tables import table
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.index import Index
from kb_tools.search.postgresql.reader import TableReader
from kb_tools.search.postgresql.tables import Tables
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import Settings, read_settings

REPO = Path(__file__).parents[1]
MESSAGES, EDITED, FAR_APART = 300, 7, 113
"""Messages that are asked, the page that `made` changes, how far apart those are that `of` asks for."""
TICKS = os.sysconf("SC_CLK_TCK")
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
                with both(there) as (files, tables):
                    equal = sum(find_answers(text, tables) == find_answers(text, files) for text in messages)
            rows.append([name, meaning, f"{len(messages):,}", f"{equal:,}"])
            print(*rows[-1], flush=True)
    return table(
        "Hits that are equal in everything", ["knowledge base", "meaning", "messages", "equal"], rows
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
        for engine in ("whoosh", "postgresql"):
            rows += [[f"{engine}: {name}", value] for name, value in _client(settings, engine, messages)]
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
    return table(f"{passages:,} made passages by words alone", ["", ""], rows)


def of(server: Postgres, folder: Path) -> str:
    """An index of made articles that is there, with its encoder."""
    material = read_material()
    messages = [question(material, FAR_APART * number) for number in range(MESSAGES)]
    there = replace(read_settings(folder)[0], engine="postgresql", store=server.new_database())
    begun = time.perf_counter()
    write_tables(there)
    rows = [["tables written", f"{time.perf_counter() - begun:.1f} s"]]
    for engine in ("whoosh", "postgresql"):
        rows += [[f"{engine}: {name}", value] for name, value in _client(there, engine, messages)]
    with both(there) as (files, tables):
        equal = sum(find_answers(text, tables) == find_answers(text, files) for text in messages)
    rows.append(["messages with equal hits", f"{equal:,} of {len(messages):,}"])
    return table(f"Made articles in {folder.name}", ["", ""], rows)


@contextmanager
def both(settings: Settings) -> Iterator[tuple[Index, Index]]:
    """The index of a knowledge base in files and in tables."""
    with open_files(settings.state_dir) as files, open_index(settings) as tables:
        yield files, tables


def _client(settings: Settings, engine: str, messages: Sequence[str]) -> Iterable[tuple[str, str]]:
    """What a process of its own needs that opens the index and asks."""
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks.postgresql", "ask", engine, settings.root, settings.store],
        input=json.dumps(messages),
        text=True,
        stdout=subprocess.PIPE,
        check=True,
        cwd=REPO,
    )
    found: dict[str, str] = json.loads(said.stdout)
    return found.items()


def ask(engine: str, root: str, store: str) -> dict[str, str]:
    """Asks what comes on standard input twice, and measures the second time."""
    settings = replace(read_settings(Path(root))[0], engine=engine, store=store)
    messages = json.load(sys.stdin)
    begun = time.perf_counter()
    with open_index(settings) as index:
        find_answers(messages[0], index)
        opened = time.perf_counter() - begun
        tables = index.reader.tables if isinstance(index.reader, TableReader) else None
        for text in messages[: len(messages) // 2]:
            find_answers(text, index)
        trips, server = (tables.trips, _server(tables)) if tables else (0, 0.0)
        times, begun, asked = [], time.process_time(), messages[len(messages) // 2 :]
        for text in asked:
            one = time.perf_counter()
            find_answers(text, index)
            times.append(1000 * (time.perf_counter() - one))
        worked = 1000 * (time.process_time() - begun) / len(asked)
        found = {
            "opened and asked once": f"{opened:.2f} s",
            "p50, p95 of a message": f"{quantiles(times, n=20)[9]:.1f}, {quantiles(times, n=20)[18]:.1f} ms",
            "the client's processor, a message": f"{worked:.1f} ms",
        }
        if tables:
            found["round trips, a message"] = f"{(tables.trips - trips) / len(asked):.2f}"
            spent = 1000 * (_server(tables) - server) / len(asked)
            found["the database's processor, a message"] = f"{spent:.2f} ms"
        status = Path("/proc/self/status").read_text()
        peak, held = (int(status.split(f"{name}:")[1].split()[0]) / 1000 for name in ("VmHWM", "VmRSS"))
        found["the client's memory, and at most"] = f"{held:.0f}, {peak:.0f} MB"
    return found


def _server(tables: Tables) -> float:
    """Seconds that the processor has worked for the process of the database that serves these tables."""
    ((process,),) = tables.rows("SELECT pg_backend_pid()")
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def main(words: Sequence[str]) -> None:
    if words[0] == "ask":
        print(json.dumps(ask(*words[1:])))
        return
    with running() as server:
        if words[0] == "of":
            print(of(server, Path(words[1]).resolve()))
        else:
            print(same(server) if words[0] == "same" else made(server, int(words[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
