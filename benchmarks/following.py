"""How long after one article has changed three servers answer with it.

    python -m benchmarks.following [passages] [--engine whoosh] [--meaning use] [--folder FOLDER]

Real `kb index --publish` and three real `kb serve --state`, on a PostgreSQL server that this starts, or
that of KB_STORE. So many made passages (50,000) are in the tables of that database, or in files that travel;
FOLDER has them already, or has them then. Pages change one after the other.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import click
from support.postgres import running
from support.running import KB
from support.served import Server, served

from benchmarks.made_articles import PASSAGES, made_articles, read_material
from benchmarks.made_index import make_folder, make_index
from benchmarks.tables import table
from kb_tools.links.built_site import FORMAT, RECORD
from kb_tools.search.publishing.signing import PUBLIC, SECRET, make_key
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import POSTGRESQL, WHOOSH
from kb_tools.sources.seals import write_sealed
from kb_tools.store.generations import Generations
from kb_tools.store.state import open_database, open_state
from kb_tools.store.tokens import make_token

SERVERS, CHANGES, EACH = 3, 3, 0.02
"""Servers, articles that change, and seconds between two looks at who serves what."""


@click.command()
@click.argument("passages", type=int, default=50_000)
@click.option("--engine", type=click.Choice([WHOOSH, POSTGRESQL]), default=POSTGRESQL)
@click.option("--meaning", default="none", help="`use`: with the sentence encoder.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where the knowledge base stays.")
def main(passages: int, engine: str, meaning: str, folder: Path | None) -> None:
    """Publish, change, publish, print."""
    with ExitStack() as stack:
        place = Path(stack.enter_context(TemporaryDirectory()))
        os.environ.setdefault("KB_STORE", stack.enter_context(_address()))
        settings = _made(folder or place / "kb", passages, engine, meaning)
        key = make_key(place / "key.pem")
        os.environ |= {SECRET: str(place / "key.pem"), PUBLIC: key.public}
        begun = time.perf_counter()
        _publish(settings).wait()
        click.echo(f"all published in {time.perf_counter() - begun:.1f} s")
        secret, token = make_token("bot one", "bot")
        with open_state(settings) as state:
            state.tokens.add(replace(token, name=f"bot {secret[-8:]}"))
        servers = [stack.enter_context(_server(place / str(number), secret)) for number in range(SERVERS)]
        rows = [_changed(settings, servers, 7 * number + 3) for number in range(CHANGES)]
    header = ["article", "`kb index` to commit", "commit to served on all", "from `kb index`", "load"]
    click.echo(table(f"{passages:,} passages, engine {engine}, meaning {meaning}: seconds", header, rows))


@contextmanager
def _address() -> Iterator[str]:
    if store := os.environ.get("KB_STORE"):
        yield store
        return
    with running() as server:
        yield server.new_database()


def _made(folder: Path, passages: int, engine: str, meaning: str) -> Settings:
    """The knowledge base of made articles, with the record of a site that has all of them."""
    if not (folder / ".kb" / "current").exists():
        settings = make_folder(folder, meaning, engine)
        make_index(settings, made_articles(read_material(), passages), quick=True, pages=True)
    settings = read_settings(folder)[0]
    anchors = "\t".join(map(str, range(1, PASSAGES)))
    pages = "".join(f"{number:06}/index.html\t{anchors}\t\n" for number in range(passages // PASSAGES))
    write_sealed(settings.state_dir / RECORD, f"{FORMAT}\n\n{pages}".encode())
    return settings


def _publish(settings: Settings) -> subprocess.Popen[bytes]:
    return subprocess.Popen([KB, "index", "--publish", "--offline"], cwd=settings.root)


@contextmanager
def _server(folder: Path, secret: str) -> Iterator[Server]:
    folder.mkdir()
    options = ("--state", ".", "--rate", "100000")
    with served(folder, *options, store=os.environ["KB_STORE"], tokens={"bot": secret}) as server:
        yield server


def _changed(settings: Settings, servers: Sequence[Server], number: int) -> list[str]:
    """The times of one change."""
    page = settings.docs_dir / f"{number:06}.md"
    page.write_text(f"{page.read_text('utf-8')}\nNeuerdings auch per Zeppelin {time.time_ns()}.\n", "utf-8")
    with open_database(settings) as database:
        store = Generations(database)
        before, committed, served_at = store.latest()[0], 0.0, dict[int, float]()
        begun = time.time()
        publishing = _publish(settings)
        while len(served_at) < len(servers):
            if not committed and store.latest()[0] > before:
                committed = time.time()
            for place, server in enumerate(servers):
                if committed and place not in served_at and _number(server) > before:
                    served_at[place] = time.time()
            time.sleep(EACH)
        publishing.wait()
    last = max(served_at.values())
    times = (committed - begun, last - committed, last - begun)
    return [f"{number:06}", *(f"{one:.2f}" for one in times), f"{os.getloadavg()[0]:.1f}"]


def _number(server: Server) -> int:
    return int(server.ask("GET", "/readyz", role="bot").data["published"])


if __name__ == "__main__":
    main()
