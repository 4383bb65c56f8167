"""How much of a generation travels when one article has changed.

python -m benchmarks.publishing [articles]      the sample, and 3,000 made articles where nothing is said

Of the sample, and of made articles, with the packaged sentence encoder: kilobytes of the generation, and of
the parts that the one before does not have; beside it those of parts cut at every 32 kB, and of the files
that changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.site_pages import copy_sample, write_config, write_pages
from benchmarks.tables import table
from kb_tools.search.publishing.contents import contents_of
from kb_tools.search.publishing.parts import digest, parted
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

EACH = 32 * 1024
CHANGE = "\nNeuerdings geht das auch in der Filiale.\n"
Cut = Callable[[bytes], Iterator[tuple[str, int]]]


def main(articles: int = 3000) -> None:
    """Print the table."""
    rows = []
    with TemporaryDirectory() as name:
        sample, made = Path(name) / "sample", Path(name) / "made"
        copy_sample(sample, with_kb=True)
        write_pages(made / "docs", articles)
        write_config(made / "mkdocs.yml", "search, kb", made / "docs")
        for said, folder in (("sample", sample), (f"{articles:,} made articles", made)):
            before = _indexed(folder)
            pages = sorted((folder / "docs").rglob("*.md"))
            page = pages[len(pages) // 2]
            page.write_text(page.read_text("utf-8") + CHANGE, encoding="utf-8")
            after = _indexed(folder)
            sizes = (
                sum(map(len, after.values())),
                *(_new(before, after, cut) for cut in (_ours, _each, _whole)),
            )
            rows.append([said, *(f"{size / 1000:,.0f}" for size in sizes)])
    header = ["", "generation", "travels", "cut every 32 kB", "whole files"]
    print(table("One article changed: kilobytes", header, rows))


def _indexed(folder: Path) -> dict[str, bytes]:
    """The files of the generation, once it is up to date."""
    settings = read_settings(folder)[0]
    refresh_index(settings)
    sources = contents_of(settings, b"").items()
    return {name: one if isinstance(one, bytes) else one.read_bytes() for name, one in sources}


def _new(before: dict[str, bytes], after: dict[str, bytes], cut: Cut) -> int:
    """The bytes of parts that were not there before."""
    known = {part for one in before.values() for part, _ in cut(one)}
    return sum(
        {part: size for one in after.values() for part, size in cut(one) if part not in known}.values()
    )


def _ours(content: bytes) -> Iterator[tuple[str, int]]:
    yield from parted(content).parts


def _each(content: bytes) -> Iterator[tuple[str, int]]:
    for start in range(0, len(content), EACH):
        yield digest(content[start : start + EACH]), len(content[start : start + EACH])


def _whole(content: bytes) -> Iterator[tuple[str, int]]:
    yield digest(content), len(content)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
