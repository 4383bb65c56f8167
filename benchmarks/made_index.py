"""An index of as many made articles as wanted, without reading a page of Markdown for each: that would take
hours. With their pages, `kb index` goes on from there as if it had read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path

import numpy as np

from benchmarks.knowledge_bases import escaped
from benchmarks.made_articles import Article
from kb_tools.models import Problem, Watch
from kb_tools.search.changes import CurrentSources, Passages
from kb_tools.search.generations import building, sound_folder
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.search.meaning.encoding import Encoding
from kb_tools.search.meaning.kept import digest as text_digest
from kb_tools.search.meaning.rows import Small, quantise
from kb_tools.search.refresh import Task, made_with, previous, update
from kb_tools.search.sentences import split_sentences
from kb_tools.search.tally import digest
from kb_tools.settings.settings import Settings, read_settings

CONFIG = """\
site_name: Made
site_url: https://help.example.com/
theme: {{name: material, language: de}}
markdown_extensions: [attr_list]
plugins: [kb: {{meaning: {meaning}, engine: {engine}}}]
"""


class MadeSources(CurrentSources):
    """Sources that were never read; with a page of Markdown for each below `pages`, where one is named."""

    def __init__(self, articles: Iterable[Article], pages: Path | None = None) -> None:
        self._made = {passages[0].entry.source: passages for passages in articles}
        self.problems: list[Problem] = []
        self.videos_unreadable = False
        self.stamps: dict[str, str] = {}
        written = {name: to_page(passages) for name, passages in self._made.items()}
        self.digests = {name: digest(page) for name, page in written.items()}
        for name, page in written.items() if pages else ():
            (file := pages / name).write_bytes(page)
            self.stamps[name] = f"{file.stat().st_mtime_ns}-{len(page)}"

    def read(self, names: Iterable[str], watch: Watch = iter) -> Iterator[tuple[str, Passages]]:
        for name in watch([*names]):
            yield name, self._made[name]


class QuickEncoding(Encoding):
    """The vector of a whole article is the mean of its sentences', which takes half the time."""

    def rows(self, missing: Mapping[int, str]) -> dict[int, Small]:
        whole = {key: text for key, text in missing.items() if "\n" in text}
        rows = super().rows({key: text for key, text in missing.items() if key not in whole})
        for key, text in whole.items():
            parts = [rows[one] for one in map(text_digest, split_sentences(text)) if one in rows]
            rows[key] = quantise(np.mean(parts, axis=0, keepdims=True))[0]
        return rows


def to_page(passages: Article) -> bytes:
    """An article as an editor would have written it, with its anchors."""
    title = json.dumps(passages[0].entry.title, ensure_ascii=False)
    parts = [f"---\ntitle: {title}\n---\n"]
    for one in passages:
        anchor = one.url.partition("#")[2]
        parts.append(f"## {escaped(one.heading)} {{#{anchor}}}\n" if anchor else "")
        parts.append(f"{escaped(one.text)}\n")
    return "\n".join(parts).encode()


def make_folder(folder: Path, meaning: str = "none", engine: str = "whoosh") -> Settings:
    """A knowledge base without an article; its settings."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG.format(meaning=meaning, engine=engine), encoding="utf-8")
    return read_settings(folder)[0]


def make_index(
    settings: Settings, articles: Iterable[Article], *, quick: bool = False, pages: bool = False
) -> None:
    """Indexes articles, or what has changed of them, as `kb index` does once it has read the sources."""
    with building(settings.state_dir):
        encoder = open_encoder(settings)
        kind = QuickEncoding if quick else Encoding
        encoding = kind(encoder=encoder, before=sound_folder(settings.state_dir)) if encoder else None
        task = Task(settings=settings, watch=iter, encoding=encoding)
        before, tally = previous(settings.state_dir, made_with(settings, encoder))
        with before or nullcontext():
            update(task, MadeSources(articles, settings.root if pages else None), before, tally)
