"""The help site beside plain Material for MkDocs with the same text: building time, and Lighthouse on a
phone.

python -m benchmarks.site WHAT, or all of it:

build       1,000 pages, cold (no pictures kept) and again, against plain Material
serve       an edit of the sample until `mkdocs serve` shows it
search      our search box beside Material's own, and what it costs on 1,000 and 3,027 pages (needs Chromium)
slow        the sample's first question on a slow line (needs Chromium)
meaning     what its vectors find on every question set, and how often it answers as an agent's search does
lighthouse  home, an article and a video page, the median of five runs (needs npm and Chromium)
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from socket import socket
from statistics import median
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from time import perf_counter, sleep
from urllib.request import urlopen

from benchmarks.site_meaning import measure_meaning
from benchmarks.site_search import chromium_path, measure_search, slow_table

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = ROOT / ".venv/lighthouse"
RUNS = 5
LATENCY, BANDWIDTH, PIECE = 0.4, 50_000, 500
"""Of a slow line: seconds until an answer begins, bytes a second, and bytes that come at once."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {"home": "", "article": "karten/karte-verloren/", "video": "videos/mbSperre001/"}
WORDS = (
    "Karte",
    "Konto",
    "Gebühr",
    "Überweisung",
    "TAN",
    "App",
    "Bargeld",
    "Zins",
    "Kredit",
    "Filiale",
    "Ausland",
    "Limit",
    "sperren",
    "Auszug",
)
FEATURES = (
    "[navigation.indexes, navigation.prune, navigation.tabs, navigation.top, toc.integrate, "
    "search.suggest, search.highlight, search.share]"
)
LOOK = f"theme: {{name: material, language: de, font: false, features: {FEATURES}}}"


def main(what: str = "") -> None:
    """Print the tables asked for."""
    if what in ("", "build"):
        measure_building()
    if what in ("", "serve"):
        measure_serving()
    if what in ("", "search"):
        measure_search(_mkdocs, _served)
    if what in ("", "slow"):
        with TemporaryDirectory() as name:
            _copy_sample(Path(name, "sample"), with_kb=True)
            _mkdocs(Path(name, "sample"))
            with _served(Path(name, "sample/site"), _Slow) as address:
                print(slow_table(address))
    if what in ("", "meaning"):
        measure_meaning(_mkdocs)
    if what in ("", "lighthouse"):
        measure_lighthouse()


def measure_building(pages: int = 1000) -> None:
    """Seconds for a site of `pages` articles in twenty folders: plain, with the plugin, and with the plugin
    once more.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_pages(folder / "docs", pages)
        write_config(folder / "plain" / "mkdocs.yml", "search", folder / "docs")
        write_config(folder / "mkdocs.yml", "search, kb", folder / "docs")
        plain = median(_build(folder / "plain") for _ in range(3))
        cold = median(_build(folder, cold=True) for _ in range(3))
        warm = median(_build(folder) for _ in range(3))
    print(
        f"{pages:,} pages: plain {plain:.1f} s, with kb {cold:.1f} s ({cold / plain:.2f} times), "
        f"again {warm:.1f} s ({warm / plain:.2f})"
    )


def write_pages(docs: Path, pages: int, topics: int = 20) -> None:
    """Articles of random words in so many folders."""
    chance = random.Random(1)

    def text(words: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(words))

    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Hilfe\n\nWillkommen.\n", encoding="utf-8")
    for number in range(pages):
        folder = docs / f"thema-{number % topics}"
        folder.mkdir(exist_ok=True)
        front = (
            f"---\ntitle: {text(5)} {number}\nsummary: {text(15)}\ntags: [{text(1)}, "
            f"{text(1)}]\nreviewed: 2026-10-01\n---\n"
        )
        parts = "".join(f"## {text(3)}\n\n{text(80)}.\n\n1. {text(9)}\n2. {text(9)}\n\n" for _ in range(3))
        (folder / f"seite-{number}.md").write_text(
            f"{front}# {text(5)}\n\n{text(25)}.\n\n{parts}", encoding="utf-8"
        )


def write_config(file: Path, plugins: str, docs: Path) -> None:
    """A mkdocs.yml with these plugins, for the pages in `docs`."""
    file.parent.mkdir(exist_ok=True)
    extensions = "markdown_extensions: [admonition, attr_list, tables, toc: {permalink: true}]"
    lines = (
        "site_name: Hilfe",
        "site_url: https://help.example.com/",
        LOOK,
        f"plugins: [{plugins}]",
        extensions,
    )
    where = "docs" if docs.parent == file.parent else "../docs"
    file.write_text("\n".join((*lines, f"docs_dir: {where}\n")), encoding="utf-8")


def _build(folder: Path, *, cold: bool = False) -> float:
    if cold:
        shutil.rmtree(folder / ".kb", ignore_errors=True)
    start = perf_counter()
    _mkdocs(folder)
    return perf_counter() - start


def _mkdocs(folder: Path, *options: str) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", *options], cwd=folder, env=environment, check=True
    )


def measure_serving() -> None:
    """Seconds from saving a file of the sample to the new page, the median of five edits each."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "sample"
        _copy_sample(folder, with_kb=True)
        with _serving(folder) as address:
            for file, page, old in (
                ("docs/de/karten/karte-verloren.md", "karten/karte-verloren/", "Das Schloss "),
                ("videos.yaml", "videos/mbSperre001/", "Karte sperren in "),
            ):
                shown = median(_seconds_until_shown(folder / file, address + page, old) for _ in range(RUNS))
                print(f"edit of {file}: {shown:.1f} s")


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--livereload", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        _wait_for(f"http://127.0.0.1:{port}/", "<html")
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _seconds_until_shown(file: Path, page: str, before: str) -> float:
    """`before` is what stands in the file where a new word is put."""
    source, word = file.read_text(encoding="utf-8"), f"Neu{random.getrandbits(40)}"
    at = source.index(before) if before in source else source.index("\n\n", source.index("\n# ")) + 2
    sleep(1)
    file.write_text(f"{source[:at]}{word} {source[at:]}", encoding="utf-8")
    return _wait_for(page, word)


def _wait_for(address: str, text: str) -> float:
    start = perf_counter()
    while perf_counter() - start < 60:
        try:
            with urlopen(address) as response:
                if text in response.read().decode():
                    return perf_counter() - start
        except OSError:
            pass
        sleep(0.02)
    raise SystemExit(f"{address} never showed {text}")


def measure_lighthouse() -> None:
    """Lighthouse's scores in its phone setting, ours and those of plain Material with the same text."""
    program = _lighthouse()
    with TemporaryDirectory() as name:
        ours, plain = Path(name) / "ours", Path(name) / "plain"
        for folder in (ours, plain):
            _copy_sample(folder, with_kb=folder is ours)
            _mkdocs(folder)
        print(f"{'':24}" + "".join(f"{category:>16}" for category in CATEGORIES))
        for label, folder in (("with kb", ours), ("plain Material", plain)):
            with _served(folder / "site") as address:
                for page, path in PAGES.items():
                    if folder is ours or page != "video":
                        _print_scores(f"{label}, {page}", program, address + path)


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed, as every host of static sites does."""

    def do_GET(self) -> None:
        """A file, packed when it is text."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix not in (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt") or not file.is_file():
            return super().do_GET()
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(str(file))),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is http.server's
        """Say nothing."""


class _Slow(_Compressing):
    """A line that all answers share, each of which begins late."""

    line = Lock()

    def do_GET(self) -> None:
        """The same, slowly."""
        sleep(LATENCY)
        whole, self.wfile = self.wfile, BytesIO()
        super().do_GET()
        body = self.wfile.getvalue()
        with suppress(ConnectionError):  # the browser may be closed by now
            for start in range(0, len(body), PIECE):
                with self.line:
                    sleep(PIECE / BANDWIDTH)
                whole.write(body[start : start + PIECE])
        self.wfile = whole


@contextmanager
def _served(site: Path, handler: type[SimpleHTTPRequestHandler] = _Compressing) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _copy_sample(folder: Path, *, with_kb: bool) -> None:
    folder.mkdir()
    for name in ("docs", "captions"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("videos.yaml", "replies.yaml", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder)
    if not with_kb:
        config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        start, end = config.index("  - kb:"), config.index("markdown_extensions:")
        (folder / "mkdocs.yml").write_text(config[:start] + config[end:], encoding="utf-8")


def _lighthouse() -> Path:
    program = LIGHTHOUSE / "node_modules/.bin/lighthouse"
    if not program.is_file():
        subprocess.run(
            ["npm", "install", "--silent", "--no-save", "--prefix", LIGHTHOUSE, "lighthouse@12"], check=True
        )
    return program


def _print_scores(label: str, program: Path, address: str) -> None:
    runs = [_scores(program, address) for _ in range(RUNS)]
    scores = {category: median(run[category] for run in runs) for category in CATEGORIES}
    print(f"{label:24}" + "".join(f"{scores[category]:16.0f}" for category in CATEGORIES))
    for lack in sorted({lack for run in runs for lack in run["lacks"]}):
        print(f"{'':24}  {lack}")


def _scores(program: Path, address: str) -> dict[str, object]:
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = [
        program,
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        flags,
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chromium_path()},
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(done.stdout)
    graded = {
        ref["id"]
        for name in CATEGORIES[1:]
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"]
    }
    lacks = [
        f"{key}: {audit['title']}"
        for key, audit in report["audits"].items()
        if key in graded and audit["score"] == 0
    ]
    return {**{name: 100 * report["categories"][name]["score"] for name in CATEGORIES}, "lacks": lacks}


if __name__ == "__main__":
    main(*sys.argv[1:2])
