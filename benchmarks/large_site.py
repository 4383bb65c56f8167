"""A large help site beside plain Material for MkDocs with the same text and the same pruning of its menu.

python -m benchmarks.large_site [articles] [topics]      1,000 articles in 20 topics where nothing is said

Of every page: bytes of HTML, elements, links. Of the site: megabytes. Of building it: seconds, and those of
processors, which a busy machine changes less; the first build draws the pictures and makes the vectors.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.programs import Run, run, size_of
from benchmarks.site_pages import write_config, write_pages
from benchmarks.tables import table

MOST_BYTES, MOST_ELEMENTS, MOST_SITE = 60_000, 2_000, 300


class _Counted(HTMLParser):
    """How many elements and links a page has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements = self.links = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 the signature is html.parser's
        """Counts it."""
        self.elements += 1
        self.links += tag == "a"


def main(articles: int = 1000, topics: int = 20) -> None:
    """Print both tables."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_pages(folder / "docs", articles, topics)
        write_config(folder / "plain" / "mkdocs.yml", "search", folder / "docs")
        write_config(folder / "mkdocs.yml", "search, kb", folder / "docs")
        plain, first, again = _build(folder / "plain"), _build(folder), _build(folder)
        print(
            table(
                f"Building {articles:,} articles in {topics} topics",
                ["", "time", "processors", "memory", "time to plain", "processors to plain"],
                [
                    _time_row("plain Material", plain, plain),
                    _time_row("with kb, first", first, plain),
                    _time_row("with kb, again", again, plain),
                ],
            )
        )
        print(
            table(
                f"Largest page (at most {MOST_BYTES // 1000} kB, {MOST_ELEMENTS:,} elements) and the site "
                f"(at most {MOST_SITE} MB)",
                ["", "HTML", "elements", "links", "site"],
                [_size_row("plain Material", folder / "plain/site"), _size_row("with kb", folder / "site")],
            )
        )


def _build(folder: Path) -> Run:
    shutil.rmtree(folder / "site", ignore_errors=True)
    return run([sys.executable, "-m", "mkdocs", "build", "-q"], folder)


def _time_row(name: str, this: Run, plain: Run) -> list[str]:
    return [
        name,
        f"{this.seconds:.1f} s",
        f"{this.processor:.1f} s",
        f"{this.memory:.0f} MB",
        f"{this.seconds / plain.seconds:.2f} x",
        f"{this.processor / plain.processor:.2f} x",
    ]


def _size_row(name: str, site: Path) -> list[str]:
    html, elements, links = zip(*_pages(site), strict=True)
    return [
        name,
        f"{max(html) / 1e3:.1f} kB",
        f"{max(elements):,}",
        f"{max(links):,}",
        f"{size_of(site) / 1e6:.0f} MB",
    ]


def _pages(site: Path) -> Iterator[tuple[int, int, int]]:
    for file in site.rglob("*.html"):
        page = _Counted(html := file.read_text(encoding="utf-8"))
        yield len(html.encode()), page.elements, page.links


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
