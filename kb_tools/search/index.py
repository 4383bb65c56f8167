"""An open index: its passages, and what the ranking needs to know of each of its languages."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from kb_tools.errors import IndexUnusable
from kb_tools.models import Link
from kb_tools.search.engine import Reader
from kb_tools.search.lexicon import read_lexicon
from kb_tools.search.likeness import alike
from kb_tools.search.terms import Alike, make_vocabulary
from kb_tools.search.words import fold
from kb_tools.text import say

REBUILD = say("run `kb index --rebuild`")


class Index(Reader):
    """A generation, opened for reading until it is closed, which `with` does by itself."""

    def __init__(self, folder: Path, manifest: dict[str, Any]) -> None:
        """Raises IndexUnusable when a file is missing or damaged."""
        self.folder, self.manifest = folder, manifest
        self.language = lru_cache(maxsize=None)(partial(IndexLanguage, self))
        try:
            self.languages: tuple[str, ...] = tuple(manifest["languages"])
            sizes = manifest["files"].items()
            if lost := [name for name, size in sizes if (folder / name).stat().st_size != size]:
                raise EOFError(f"{lost[0]} is cut off")
            super().__init__(folder)
        except Exception as error:  # a cut-off pickle raises whatever its bytes happen to say
            what = say("the search index is damaged ({error})", error=type(error).__name__)
            raise IndexUnusable(what, REBUILD) from None

    def knows(self, word: str) -> bool:
        """Whether an article or a video uses a word, in any language."""
        return any(fold(word, lang) in self.language(lang).lexicon for lang in self.languages)

    def links(self) -> tuple[Link, ...]:
        """Every address that a suggestion could hand out."""
        return tuple(
            Link(url=one.url, source=one.entry.source, start=one.start, duration=one.entry.duration)
            for one in self.passages()
        )

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class IndexLanguage:
    """One language of an index, as the ranking wants it (`rank.Postings`). What was read or found once is
    kept as long as the index is.
    """

    def __init__(self, index: Index, lang: str) -> None:
        manifest = index.manifest
        self.passages: int = manifest["passages"][lang]
        self.source_of = index.source_of
        self.lexicon = read_lexicon(index.folder / f"lexicon-{lang}")
        self.vocabulary = make_vocabulary(manifest["synonyms"], manifest["distinct"], lang)
        self.alike: Alike = lru_cache(maxsize=10_000)(partial(alike, lexicon=self.lexicon))
        self.postings = lru_cache(maxsize=50_000)(partial(index.postings, lang))
