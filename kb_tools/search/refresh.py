"""Bring the index up to date: a new generation is built beside the old one and switched to in one step."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence, Set
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import IndexedPassage, Problem, Watch
from kb_tools.search.changes import HIDDEN, Changes, CurrentSources, find_changes
from kb_tools.search.compiling import Before, first_passages, make_lexicon, moved_passages
from kb_tools.search.documents import VIDEO, entry_phrasings, word_weights
from kb_tools.search.engine import Writer
from kb_tools.search.generations import (
    building,
    confirm,
    open_index,
    sound_folder,
    switch_to,
    write_manifest,
)
from kb_tools.search.index import Index
from kb_tools.search.lexicon import Lexicon, write_lexicon
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.search.meaning.encoding import Encoding
from kb_tools.search.sums import Numbers
from kb_tools.search.tally import IndexedSource, Tally, digest
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.sources.rendering import config_text, left_out
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What a refresh did, counted in articles and videos; `problems` are those of what was read anew,
    `samples` the sample pages that are left out because there are pages of one's own.
    """

    added: int = 0
    changed: int = 0
    deleted: int = 0
    articles: int = 0
    videos: int = 0
    passages: int = 0
    samples: int = 0
    rebuilt: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    settings: Settings
    watch: Watch
    encoding: Encoding | None


def refresh_index(
    settings: Settings, *, rebuild: bool = False, watch: Watch = iter, watch_encoding: Watch = iter
) -> IndexReport:
    """Redo what changed, delete what is gone. With `rebuild`, or after a change to mkdocs.yml or to another
    sentence encoder, everything is made anew but for vectors that this encoder has made.

    Raises KbError when site_url is missing, the encoder cannot be opened or nothing can be indexed.
    """
    if not settings.site_url:
        raise KbError(
            say("site_url is missing, and links need it"),
            say("add the address the site will have"),
            file=CONFIG_FILE,
        )
    with building(settings.state_dir):
        _refuse_other_anchors(settings)
        encoder = open_encoder(settings)
        made_with = repr((settings, encoder.name if encoder else ""))
        config = digest(config_text(settings) + made_with.encode())
        last = sound_folder(settings.state_dir)
        index, tally = (None, Tally(config)) if rebuild else _previous(settings.state_dir, config)
        encoding = Encoding(encoder=encoder, before=last, watch=watch_encoding) if encoder else None
        task = _Task(settings=settings, watch=watch, encoding=encoding)
        with index or nullcontext():
            return _update(task, CurrentSources(settings, tally.sources), index, tally)


def _refuse_other_anchors(settings: Settings) -> None:
    """Raises KbError where mkdocs.yml needs trust that is not given and there is an index: one without those
    extensions could have other anchors than the site.
    """
    if (settings.state_dir / "current").exists() and (needed := left_out(settings)):
        what = say("the last index stays: {what}", what=needed[0].what)
        raise KbError(what, needed[0].fix, file=needed[0].file, line=needed[0].line)


def _previous(state_dir: Path, config: str) -> tuple[Index | None, Tally]:
    """The generation to start from, if there is a usable one made with the same mkdocs.yml, and what it
    counts.
    """
    try:
        index = open_index(state_dir)
        saved = json.loads((index.folder / "sources.json").read_text(encoding="utf-8"))
        tally = Tally(saved["config"], {name: IndexedSource(**row) for name, row in saved["sources"].items()})
        for lang in index.languages:
            index.language(lang)  # a damaged one is noticed here
    except (IndexUnusable, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, Tally(config)
    return (index, tally) if tally.config == config else (None, Tally(config))


def _update(task: _Task, sources: CurrentSources, index: Index | None, tally: Tally) -> IndexReport:
    settings = task.settings
    changes = find_changes(sources, tally.sources)
    if index and not changes:
        confirm(settings.state_dir)
        return _report(tally, changes, sources, rebuilt=False)
    stale = {tally.forget(name) for name in changes.changed + changes.gone}
    names = changes.added + changes.changed
    sources.read(names, task.watch)
    fresh = {
        tally.learn(name, sources.digests[name], sources.passages(name)): sources.passages(name)
        for name in names
    }
    if not tally.passages():
        fix = say(
            "write an article into {folder}/; `kb check` says what is wrong with those there",
            folder=settings.name(settings.docs_dir),
        )
        raise KbError(say("there is nothing to index"), fix)
    folder = settings.state_dir / f"index-{secrets.token_hex(6)}"
    writer = Writer(folder, index.folder if index else None)
    if stale:
        writer.delete(stale)
    for number, passages in fresh.items():
        writer.add(passages, number)
    change = _Change(index=index, stale=stale, fresh=fresh, source_of=writer.commit())
    for lang in tally.passages():
        write_lexicon(_make_lexicon(lang, change), folder / f"lexicon-{lang}")
    if task.encoding:
        new = [(number, passages) for number, passages in fresh.items() if passages]
        task.encoding.write(folder, tally.passages(), stale if index else None, new)
    for name, stamp in sources.stamps.items():
        tally.sources[name].stamp = stamp
    _write_facts(folder, tally, task)
    switch_to(folder)
    return _report(tally, changes, sources, rebuilt=index is None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Change:
    """From one generation to the next: the last one, the numbers of its articles and videos that are `stale`,
    the passages of the `fresh` ones by their numbers, and the numbers of all passages' sources now.
    """

    index: Index | None
    stale: Set[int]
    fresh: Mapping[int, Sequence[IndexedPassage]]
    source_of: Numbers


def _make_lexicon(lang: str, change: _Change) -> Lexicon:
    """What a language says now."""
    index, first = change.index, first_passages(change.source_of)
    fresh = [
        (number, passages)
        for number, passages in change.fresh.items()
        if passages and passages[0].entry.lang == lang
    ]
    weighed = (
        (place, word_weights(passage))
        for number, passages in fresh
        for place, passage in enumerate(passages, start=first[number])
    )
    asked = ((number, words) for number, passages in fresh for words in entry_phrasings(passages[0].entry))
    if index is None or lang not in index.languages:
        return make_lexicon(weighed, asked)
    moved = moved_passages(index.source_of, change.stale, change.source_of)
    before = Before(lexicon=index.language(lang).lexicon, gone=change.stale, moved=moved)
    return make_lexicon(weighed, asked, before)


def _write_facts(folder: Path, tally: Tally, task: _Task) -> None:
    """What the next build and a reader need to know; the manifest last."""
    saved = {
        "config": tally.config,
        "sources": {name: asdict(source) for name, source in tally.sources.items()},
    }
    (folder / "sources.json").write_text(
        json.dumps(saved, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    settings, encoding, passages = task.settings, task.encoding, tally.passages()
    vocabulary = {"synonyms": dict(settings.synonyms), "distinct": settings.distinct}
    fit = settings.meaning_fit and asdict(settings.meaning_fit)
    meaning = {"setting": settings.meaning, "fit": fit, "encoder": encoding and encoding.encoder.name}
    values = {"languages": [*passages], "passages": passages, **vocabulary, "meaning": meaning}
    write_manifest(folder, values)


def _report(tally: Tally, changes: Changes, sources: CurrentSources, *, rebuilt: bool) -> IndexReport:
    kept = {name for name, source in tally.sources.items() if source.passages}
    return IndexReport(
        added=sum(name in kept for name in changes.added),
        changed=len(changes.changed),
        deleted=len(changes.gone),
        articles=sum(not name.startswith(VIDEO) for name in kept),
        videos=sum(name.startswith(VIDEO) for name in kept),
        passages=sum(source.passages for source in tally.sources.values()),
        samples=sum(source.digest == HIDDEN for source in tally.sources.values()),
        rebuilt=rebuilt,
        problems=tuple(sources.problems),
    )
