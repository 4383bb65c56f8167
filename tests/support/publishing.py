"""A knowledge base that is published, and what a hostile store does to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kb_tools.search.generations import open_index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.publishing.publish import Published, publish
from kb_tools.search.publishing.shown import built_record
from kb_tools.search.publishing.signing import SigningKey, make_key
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import POSTGRESQL, WHOOSH
from kb_tools.site.build import remember_site
from kb_tools.store.generations import Generations
from kb_tools.store.state import open_database

SETTINGS = """site_name: Help
site_url: {site}
plugins:
  - kb:
      meaning: none
      signature: ^MM
      engine: {engine}
"""
REPLIES = "de:\n  closing: Viele Grüße\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A small knowledge base, its publisher's key, and the variables of a process that publishes."""

    settings: Settings
    key: SigningKey
    file: Path

    @property
    def environment(self) -> dict[str, str]:
        return {"KB_STORE": self.settings.store, "KB_SIGNING_KEY": str(self.file)}

    @property
    def keys(self) -> tuple[str, ...]:
        return (self.key.public,)

    def write(self, name: str, text: str) -> None:
        """An article, indexed, and on the site."""
        (self.settings.docs_dir / f"{name}.md").write_text(f"# {name}\n\n{text}\n", encoding="utf-8")
        refresh_index(self.settings)
        if self.settings.engine == POSTGRESQL:
            write_tables(self.settings)
        show(self.settings)

    def publish(self) -> Published:
        return publish(self.settings, self.key, built_record(self.settings))

    @contextmanager
    def store(self) -> Iterator[Generations]:
        with open_database(self.settings) as database:
            yield Generations(database)

    def change(self, sql: str, *values: str | int | bytes) -> None:
        """What somebody does who can write into the store."""
        with open_database(self.settings) as database:
            database.change(sql, *values)


def show(settings: Settings) -> None:
    """Records a site with every page and anchor that the index links to."""
    with open_index(settings) as index:
        for link in index.links():
            place = urlsplit(link.url)
            page = settings.site_dir / place.path.lstrip("/") / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"<article><h2 id='{place.fragment}'></h2></article>", encoding="utf-8")
    remember_site(settings)


def publisher_in(
    folder: Path, store: str, site: str = "https://help.example/", engine: str = WHOOSH
) -> Publisher:
    """A publisher of a knowledge base with one article, which is indexed and on the site."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS.format(site=site, engine=engine), encoding="utf-8")
    (folder / "replies.yaml").write_text(REPLIES, encoding="utf-8")
    settings = read_settings(folder)[0]
    object.__setattr__(settings, "store", store)
    file = folder.parent / f"{folder.name}.pem"
    made = Publisher(settings=settings, key=make_key(file), file=file)
    made.write("opening", "Open from nine to five.")
    return made


@pytest.fixture
def publisher(tmp_path, postgres):
    """One whose store is empty."""
    return publisher_in(tmp_path / "kb", postgres.new_database())


@pytest.fixture
def table_publisher(tmp_path, postgres, monkeypatch):
    """One whose index is in the tables of its store, which this process finds as a server does."""
    monkeypatch.setenv("KB_STORE", store := postgres.new_database())
    return publisher_in(tmp_path / "kb", store, engine=POSTGRESQL)
