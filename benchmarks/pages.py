"""Real German help pages, and as many passages made from their sentences as wanted."""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from random import Random

from benchmarks.knowledge_bases import escaped
from benchmarks.sets import DATA, Document

ARCHIVE = DATA / "alchemy_de.tar.gz"
CONFIG = """\
site_name: Pages
site_url: https://help.example.com/
theme:
  name: material
  language: de
  font: false
plugins: [{plugins}]
"""
WORDS, PASSAGES = 60, 5
"""Words of a made-up passage, and passages of a made-up page."""


def unpack_pages(folder: Path) -> Path:
    """The archive's Markdown files in a folder that is a knowledge base; mkdocs.yml names the kb plugin,
    plain.yml does not.
    """
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(
            folder / "docs", (member for member in archive if member.name.endswith(".md")), filter="data"
        )
    _write_configs(folder)
    return folder


def _write_configs(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(CONFIG.format(plugins="search, kb"), encoding="utf-8")
    (folder / "plain.yml").write_text(CONFIG.format(plugins="search"), encoding="utf-8")


def passages_of(folder: Path) -> tuple[Document, ...]:
    """What `kb` would index of a knowledge base: a document for each passage, its title that of the page and
    its own heading.
    """
    from kb_tools.settings.settings import read_settings
    from kb_tools.sources.reading import read_sources

    articles = read_sources(read_settings(folder)[0]).articles
    return tuple(
        Document(id=f"{article.id}#{number}", title=f"{article.title}\n{passage.heading}", text=passage.text)
        for article in articles
        for number, passage in enumerate(article.passages)
    )


def sentences_of(passages: Sequence[Document]) -> tuple[str, ...]:
    """The different sentences of 6 words and more, in order."""
    split = (
        sentence.strip() for passage in passages for sentence in re.split(r"(?<=[.!?])\s+|\n", passage.text)
    )
    return tuple(dict.fromkeys(sentence for sentence in split if len(sentence.split()) >= 6))


def made_up_passages(sentences: Sequence[str], passages: int) -> tuple[Document, ...]:
    """Passages of 60 words, five to a page. The same for the same sentences, on every machine."""
    chance = Random(passages)
    return tuple(
        passage
        for number in range(passages // PASSAGES)
        for passage in _made_up_page(f"{number:05}", chance, sentences)
    )


def _made_up_page(name: str, chance: Random, sentences: Sequence[str]) -> Iterator[Document]:
    title = _words(chance, sentences, 8)
    for number in range(PASSAGES):
        heading = _words(chance, sentences, 6) if number else ""
        yield Document(
            id=f"{name}#{number}", title=f"{title}\n{heading}", text=_words(chance, sentences, WORDS)
        )


def _words(chance: Random, sentences: Sequence[str], number: int) -> str:
    words: list[str] = []
    while len(words) < number:
        words += chance.choice(sentences).split()
    return " ".join(words[:number])


def write_pages(folder: Path, passages: Sequence[Document]) -> Path:
    """A knowledge base with these passages."""
    (folder / "docs").mkdir(parents=True)
    for name, parts in groupby(passages, key=lambda passage: passage.id.partition("#")[0]):
        (folder / "docs" / f"{name}.md").write_text(_to_page(list(parts)), encoding="utf-8")
    _write_configs(folder)
    return folder


def _to_page(parts: Sequence[Document]) -> str:
    title = parts[0].title.partition("\n")[0]
    headings = [
        f"## {escaped(heading)}\n\n" if (heading := part.title.partition("\n")[2]) else "" for part in parts
    ]
    body = "\n\n".join(heading + escaped(part.text) for heading, part in zip(headings, parts, strict=True))
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}\n"


def messages_of(sentences: Sequence[str], number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Messages of 13 words, and messages of 280 characters, all different."""
    chance = Random(number)
    runs = [" ".join(sentences[i : i + 12]) for i in chance.sample(range(len(sentences) - 12), number)]
    return tuple(" ".join(run.split()[:13]) for run in runs), tuple(run[:280] for run in runs)
