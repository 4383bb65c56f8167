"""Help sites to measure: the sample, and as many articles of random words as wanted."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
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


def mkdocs(folder: Path, *options: str) -> None:
    """Builds the site of a folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", *options], cwd=folder, env=environment, check=True
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


def copy_sample(folder: Path, *, with_kb: bool) -> None:
    """The sample, with the plugin or as plain Material."""
    folder.mkdir()
    for name in ("docs", "captions"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("videos.yaml", "replies.yaml", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder)
    if not with_kb:
        config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        start, end = config.index("  - kb:"), config.index("markdown_extensions:")
        (folder / "mkdocs.yml").write_text(config[:start] + config[end:], encoding="utf-8")
