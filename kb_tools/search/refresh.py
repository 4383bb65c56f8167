"""Bring the index up to date: find what changed, build a new generation beside the old one, switch to it in
one step.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import IndexedPassage, Problem, Watch
from kb_tools.search.documents import (
    article_passages,
    entry_phrasings,
    video_passages,
    video_source,
    word_weights,
)
from kb_tools.search.engine import Writer
from kb_tools.search.generations import building, confirm, open_index, switch_to, write_manifest
from kb_tools.search.index import Index
from kb_tools.search.lexicon import make_lexicon, write_lexicon
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import list_articles, make_renderer, read_article
from kb_tools.sources.videos import read_videos
from kb_tools.text import say

INCLUDE = b"-8<-"
"""pymdownx.snippets: what such a page says can change although its own file did not."""

VIDEO = "video:"
"""How the names of sources that are videos begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a refresh did, counted in articles and videos; `problems` are those of what was read anew."""

    added: int = 0
    changed: int = 0
    deleted: int = 0
    articles: int = 0
    videos: int = 0
    passages: int = 0
    rebuilt: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Tally:
    """One language's words and phrasings, kept up to date by adding and taking away."""

    passages: int = 0
    words: Counter[str] = field(default_factory=Counter)
    """Word -> how many passages have it."""
    phrasings: list[tuple[int, list[str]]] = field(default_factory=list)
    """The number of an article or video, and the words of one way to ask for it."""

    def count(self, unit: IndexedPassage, sign: int) -> None:
        """Adds (`sign` 1) or takes away (-1) a passage."""
        self.passages += sign
        for word in word_weights(unit):
            self.words[word] += sign


@dataclass(slots=True)
class State:
    """What the next build needs to know about this one."""

    config: str
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Source -> digest, stamp (see _Sources), number, units (how many)."""
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    taken: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.taken = {entry["number"] for entry in self.sources.values()}

    def languages(self) -> set[str]:
        """Those that something is written in."""
        return {lang for lang, tally in self.tallies.items() if tally.passages}

    def forget(self, name: str, units: Iterable[IndexedPassage]) -> None:
        """Takes a source away with its passages and phrasings."""
        number = self.sources.pop(name)["number"]
        self.taken.discard(number)
        for unit in units:
            self.tallies[unit.entry.lang].count(unit, -1)
        for tally in self.tallies.values():
            tally.phrasings = [phrasing for phrasing in tally.phrasings if phrasing[0] != number]

    def learn(self, name: str, digest: str, units: tuple[IndexedPassage, ...]) -> None:
        """Adds a source with its passages and phrasings."""
        number = self._number(name)
        self.sources[name] = {"digest": digest, "stamp": "", "number": number, "units": len(units)}
        for unit in units:
            self.tallies[unit.entry.lang].count(unit, 1)
        if units:
            self.tallies[units[0].entry.lang].phrasings += [
                (number, words) for words in entry_phrasings(units[0].entry)
            ]

    def _number(self, name: str) -> int:
        """The same for a name in every build, so that equal scores are ordered alike; the next free one if
        two names share it.
        """
        number = int(_digest(name.encode())[:8], 16)
        while number in self.taken:
            number = (number + 1) % 2**32
        self.taken.add(number)
        return number


def refresh_index(settings: Settings, *, rebuild: bool = False, watch: Watch = iter) -> Report:
    """Redo what changed, delete what is gone. With `rebuild`, or after a change to mkdocs.yml, everything is
    made anew.

    Raises KbError when site_url is missing or nothing can be indexed.
    """
    if not settings.site_url:
        raise KbError(
            say("site_url is missing, and links need it"),
            say("add the address the site will have"),
            file=CONFIG_FILE,
        )
    with building(settings.state_dir):
        config = _digest(settings.config_file.read_bytes() + repr(settings).encode())
        previous = None if rebuild else _previous(settings.state_dir, config)
        sources = _Sources(settings, previous[1].sources if previous else {})
        return _update(settings, sources, config, previous, watch)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=12).hexdigest()


class _Sources:
    """The sources as they are now: a digest for each, and its units when asked for."""

    def __init__(self, settings: Settings, known: Mapping[str, Mapping[str, Any]]) -> None:
        """`known` is what the last build said of each."""
        self._settings, self._known = settings, known
        files, problems = list_articles(settings)
        videos, video_problems = read_videos(settings)
        self.problems = [*problems, *video_problems]
        self.videos_unreadable = not videos and bool(video_problems)
        """Then those of the last build stay: a colon too many must not cost every video its place."""
        self._files = {settings.name(file): file for file in files}
        self._videos = {video_source(video): video for video in videos}
        self._units: dict[str, tuple[IndexedPassage, ...]] = {}
        self._render = cache(lambda: make_renderer(settings.root))
        self.stamps: dict[str, str] = {}
        """Time and size of each file that need not be read again while they stay the same."""
        self.digests = {name: self._file_digest(name) for name in self._files}
        self.digests |= {name: _digest(repr(self.units(name)).encode()) for name in self._videos}

    def _file_digest(self, name: str) -> str:
        """A file that has the time and size it had needs no look inside, unless what it includes may have
        changed.
        """
        try:
            status = self._files[name].stat()
            self.stamps[name] = f"{status.st_mtime_ns}-{status.st_size}"
            if (known := self._known.get(name)) and known["stamp"] == self.stamps[name]:
                return str(known["digest"])
            data = self._files[name].read_bytes()
        except OSError:  # reading it as an article says what is wrong
            data = b""
        if INCLUDE in data:
            self.stamps[name] = ""
            return _digest(repr(self.units(name)).encode())
        return _digest(data)

    def units(self, name: str) -> tuple[IndexedPassage, ...]:
        """The units of one source; none when it cannot be read, or wants to be left out."""
        if name not in self._units:
            self._units[name] = (
                video_passages(self._videos[name], self._settings)
                if name in self._videos
                else self._article(name)
            )
        return self._units[name]

    def _article(self, name: str) -> tuple[IndexedPassage, ...]:
        article, problems = read_article(self._files[name], self._settings, self._render())
        self.problems += problems
        return article_passages(article) if article else ()


def _previous(state_dir: Path, config: str) -> tuple[Index, State] | None:
    """The generation to start from, if there is a usable one made with the same mkdocs.yml."""
    try:
        index = open_index(state_dir)
        saved = json.loads((index.folder / "sources.json").read_text(encoding="utf-8"))
        if saved["config"] != config:
            return None
        tallies = defaultdict(Tally)
        for lang in index.languages:
            lexicon = index.language(lang).lexicon
            tallies[lang] = Tally(
                index.language(lang).passages, Counter(lexicon.counts()), list(lexicon.phrasings())
            )
        return index, State(config, saved["sources"], tallies)
    except (IndexUnusable, OSError, ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changes:
    """Names of sources: not known before, known with other content, no longer there."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def _changes(sources: _Sources, state: State) -> _Changes:
    known = {name: entry["digest"] for name, entry in state.sources.items()}
    kept = tuple(name for name in known if sources.videos_unreadable and name.startswith(VIDEO))
    return _Changes(
        added=tuple(name for name in sources.digests if name not in known),
        changed=tuple(name for name, digest in sources.digests.items() if known.get(name, digest) != digest),
        gone=tuple(name for name in known if name not in sources.digests and name not in kept),
    )


def _update(
    settings: Settings, sources: _Sources, config: str, previous: tuple[Index, State] | None, watch: Watch
) -> Report:
    index, state = previous or (None, State(config))
    changes = _changes(sources, state)
    if index and not changes:
        confirm(settings.state_dir)
        return _report(state, changes, sources, rebuilt=False)
    stale = frozenset(state.sources[name]["number"] for name in changes.changed + changes.gone)
    if index:
        for name in changes.changed + changes.gone:
            state.forget(name, index.passages(state.sources[name]["number"]))
    for name in watch([*changes.added, *changes.changed]):
        state.learn(name, sources.digests[name], sources.units(name))
    if index and not state.languages() <= set(
        index.languages
    ):  # a new language needs a field that the old index does not have
        return _update(settings, sources, config, None, watch)
    if not any(entry["units"] for entry in state.sources.values()):
        fix = say(
            "write an article into {folder}/; `kb check` says what is wrong with those there",
            folder=settings.name(settings.docs_dir),
        )
        raise KbError(say("there is nothing to index"), fix)
    _write_generation(settings, state, sources, changes, (index.folder, stale) if index else None)
    return _report(state, changes, sources, rebuilt=index is None)


def _write_generation(
    settings: Settings,
    state: State,
    sources: _Sources,
    changes: _Changes,
    base: tuple[Path, frozenset[int]] | None,
) -> None:
    """`base` is the generation to start from, and the numbers of the sources that no longer are what they
    were in it.
    """
    folder = settings.state_dir / f"index-{secrets.token_hex(6)}"
    languages = sorted(state.languages())
    writer = Writer(folder, languages, base[0] if base else None)
    if base:
        writer.delete(base[1])
    for name in changes.added + changes.changed:
        writer.add(sources.units(name), state.sources[name]["number"])
    writer.commit()
    for lang in languages:
        tally = state.tallies[lang]
        write_lexicon(make_lexicon(tally.words, tally.phrasings), folder / f"lexicon-{lang}")
    for name, stamp in sources.stamps.items():
        state.sources[name]["stamp"] = stamp
    saved = {"config": state.config, "sources": state.sources}
    (folder / "sources.json").write_text(
        json.dumps(saved, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    passages = {lang: state.tallies[lang].passages for lang in languages}
    vocabulary = {"synonyms": dict(settings.synonyms), "distinct": settings.distinct}
    write_manifest(folder, {"languages": languages, "passages": passages, **vocabulary})
    switch_to(folder)


def _report(state: State, changes: _Changes, sources: _Sources, *, rebuilt: bool) -> Report:
    kept = {name for name, entry in state.sources.items() if entry["units"]}
    return Report(
        added=sum(name in kept for name in changes.added),
        changed=len(changes.changed),
        deleted=len(changes.gone),
        articles=sum(not name.startswith(VIDEO) for name in kept),
        videos=sum(name.startswith(VIDEO) for name in kept),
        passages=sum(entry["units"] for entry in state.sources.values()),
        rebuilt=rebuilt,
        problems=tuple(sources.problems),
    )
