"""How long indexing takes, what it needs and what it leaves, beside MkDocs building the same pages."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.knowledge_bases import KB
from benchmarks.programs import Run, run, size_of
from benchmarks.sets import Document
from benchmarks.tables import table
from kb_tools.search.generations import current_folder
from kb_tools.settings.settings import Settings


def index_fully(folder: Path) -> Run:
    """`kb index` with nothing there yet. Some of the real pages have problems, which it reports and goes
    on.
    """
    return run([KB, "index"], folder, fine=(0, 1))


def index_anew(folder: Path) -> Run:
    """`kb index` of everything, for texts that have their vectors already."""
    return run([KB, "index", "--rebuild"], folder, fine=(0, 1))


def index_again(folder: Path) -> Run:
    """`kb index` after one page got a sentence more: the median of three such runs, each with another
    page.
    """
    pages = sorted((folder / "docs").rglob("*.md"))
    return sorted(
        (_index_changed(folder, pages[len(pages) * i // 4]) for i in (1, 2, 3)), key=lambda one: one.seconds
    )[1]


def _index_changed(folder: Path, page: Path) -> Run:
    page.write_text(
        page.read_text(encoding="utf-8-sig") + "\nDieser Absatz kam gerade eben hinzu.\n", encoding="utf-8"
    )
    return run([KB, "index"], folder, fine=(0, 1))


def build_site(folder: Path) -> Run:
    """`mkdocs build` with Material and without our plugin."""
    return run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml"], folder)


def size_row(name: str, folder: Path, passages: Sequence[Document]) -> list[str]:
    """The index on disk against the text in it: each page's title once, headings and passages, in UTF-8."""
    index = size_of(current_folder(Settings(root=folder).state_dir))
    titles = {passage.id.rpartition("#")[0]: passage.title.partition("\n")[0] for passage in passages}
    texts = [*titles.values(), *(passage.title.partition("\n")[2] + passage.text for passage in passages)]
    text = sum(len(one.encode()) for one in texts)
    return [name, f"{text / 1e6:.1f} MB", f"{index / 1e6:.1f} MB", f"{index / text:.2f} x"]


def size_table(rows: Sequence[Sequence[str]]) -> str:
    """All knowledge bases below each other."""
    return table("Index on disk", ["knowledge base", "text", "index", "ratio"], rows)


def building_table(pages: int, full: Run, anew: Run, again: Run, site: Run | None) -> str:
    """Times against the full index, and the highest memory of each program."""
    rows = [
        _row("kb index, everything", full, full),
        _row("kb index --rebuild, no text new", anew, full),
        _row("kb index, one page changed", again, full),
    ]
    if site:
        rows += [
            _row("mkdocs build, Material, no kb plugin", site, full),
            ["", "", f"kb / mkdocs {full.seconds / site.seconds:.2f} x", ""],
        ]
    return table(f"Indexing {pages:,} real pages", ["", "time", "against everything", "peak memory"], rows)


def _row(name: str, this: Run, full: Run) -> list[str]:
    return [name, f"{this.seconds:.2f} s", f"{this.seconds / full.seconds:.3f} x", f"{this.memory:.0f} MB"]
