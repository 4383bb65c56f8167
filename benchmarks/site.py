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

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.request import urlopen

from benchmarks.site_lighthouse import measure_lighthouse
from benchmarks.site_lines import Slow, served
from benchmarks.site_meaning import measure_meaning
from benchmarks.site_pages import copy_sample, mkdocs, write_config, write_pages
from benchmarks.site_search import measure_search, slow_table

RUNS = 5


def main(what: str = "") -> None:
    """Print the tables asked for."""
    if what in ("", "build"):
        measure_building()
    if what in ("", "serve"):
        measure_serving()
    if what in ("", "search"):
        measure_search(mkdocs, served)
    if what in ("", "slow"):
        with TemporaryDirectory() as name:
            copy_sample(Path(name, "sample"), with_kb=True)
            mkdocs(Path(name, "sample"))
            with served(Path(name, "sample/site"), Slow) as address:
                print(slow_table(address))
    if what in ("", "meaning"):
        measure_meaning(mkdocs)
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


def _build(folder: Path, *, cold: bool = False) -> float:
    if cold:
        shutil.rmtree(folder / ".kb", ignore_errors=True)
    start = perf_counter()
    mkdocs(folder)
    return perf_counter() - start


def measure_serving() -> None:
    """Seconds from saving a file of the sample to the new page, the median of five edits each."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "sample"
        copy_sample(folder, with_kb=True)
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


if __name__ == "__main__":
    main(*sys.argv[1:2])
