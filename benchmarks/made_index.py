"""An index of as many made passages as wanted, without a page of Markdown for each: they would take hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path

from benchmarks.pages import CONFIG
from benchmarks.sets import Document
from kb_tools.models import IndexedPassage, IndexEntry, Problem, Watch
from kb_tools.search.changes import CurrentSources, Passages
from kb_tools.search.generations import building, sound_folder
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.search.meaning.encoding import Encoding
from kb_tools.search.refresh import Task, previous, update
from kb_tools.search.tally import digest
from kb_tools.settings.settings import Settings, read_settings

SITE = "https://help.example.com"


class MadeSources(CurrentSources):
    """Sources that were never written down."""

    def __init__(self, passages: Iterable[Document]) -> None:
        self._made = {
            name: tuple(_passages(name, [*parts]))
            for name, parts in groupby(passages, key=lambda one: one.id.partition("#")[0])
        }
        self.digests = {name: digest(repr(parts).encode()) for name, parts in self._made.items()}
        self.problems: list[Problem] = []
        self.videos_unreadable = False
        self.stamps: dict[str, str] = {}

    def read(self, names: Iterable[str], watch: Watch = iter) -> Iterator[tuple[str, Passages]]:
        for name in watch([*names]):
            yield name, self._made[name]


def _passages(name: str, parts: Sequence[Document]) -> Iterator[IndexedPassage]:
    title = parts[0].title.partition("\n")[0]
    entry = IndexEntry(source=f"docs/{name}.md", kind="article", id=name, lang="de", title=title)
    for number, part in enumerate(parts):
        heading = part.title.partition("\n")[2]
        url = f"{SITE}/{name}/#{number}" if heading else f"{SITE}/{name}/"
        yield IndexedPassage(entry=entry, url=url, heading=heading, text=part.text)


def make_index(folder: Path, passages: Iterable[Document], meaning: str = "none") -> Settings:
    """Indexes passages in a new folder, or what has changed of them in one that is there, as `kb index` does
    once it has read the sources. The settings of the knowledge base.
    """
    folder.mkdir(exist_ok=True)
    (folder / "docs").mkdir(exist_ok=True)
    config = CONFIG.format(plugins=f"search, kb: {{meaning: {meaning}}}")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    settings = read_settings(folder)[0]
    with building(settings.state_dir):
        encoder = open_encoder(settings)
        encoding = Encoding(encoder=encoder, before=sound_folder(settings.state_dir)) if encoder else None
        task = Task(settings=settings, watch=iter, encoding=encoding)
        before, tally = previous(settings.state_dir, meaning)
        with before or nullcontext():
            update(task, MadeSources(passages), before, tally)
    return settings
