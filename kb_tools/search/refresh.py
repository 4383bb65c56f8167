"""Bring the index up to date: a new generation is built beside the old one and switched to in one step."""

from __future__ import annotations

import json
import secrets
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import Problem, Watch
from kb_tools.search.changes import Changes, CurrentSources, find_changes
from kb_tools.search.documents import VIDEO
from kb_tools.search.engine import Writer
from kb_tools.search.generations import (
    building,
    confirm,
    current_folder,
    open_index,
    switch_to,
    write_manifest,
)
from kb_tools.search.index import Index
from kb_tools.search.lexicon import make_lexicon, write_lexicon
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.search.meaning.encoding import Encoding
from kb_tools.search.tally import IndexedSource, Tally, digest
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What a refresh did, counted in articles and videos; `problems` are those of what was read anew."""

    added: int = 0
    changed: int = 0
    deleted: int = 0
    articles: int = 0
    videos: int = 0
    passages: int = 0
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
        encoder = open_encoder(settings)
        made_with = repr((settings, encoder.name if encoder else ""))
        config = digest(settings.config_file.read_bytes() + made_with.encode())
        index, tally = (None, Tally(config)) if rebuild else _previous(settings.state_dir, config)
        last = current_folder(settings.state_dir)
        encoding = Encoding(encoder=encoder, before=last, watch=watch_encoding) if encoder else None
        task = _Task(settings=settings, watch=watch, encoding=encoding)
        with index or nullcontext():
            return _update(task, CurrentSources(settings, tally.sources), index, tally)


def _previous(state_dir: Path, config: str) -> tuple[Index | None, Tally]:
    """The generation to start from, if there is a usable one made with the same mkdocs.yml, and what it
    counts.
    """
    try:
        index = open_index(state_dir)
        saved = json.loads((index.folder / "sources.json").read_text(encoding="utf-8"))
        tally = Tally(saved["config"], {name: IndexedSource(**row) for name, row in saved["sources"].items()})
        for lang in index.languages if tally.config == config else ():
            tally.restore(lang, index.language(lang).passages, index.language(lang).lexicon)
    except (IndexUnusable, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, Tally(config)
    return (index, tally) if tally.config == config else (None, Tally(config))


def _update(task: _Task, sources: CurrentSources, index: Index | None, tally: Tally) -> IndexReport:
    settings = task.settings
    changes = find_changes(sources, tally.sources)
    if index and not changes:
        confirm(settings.state_dir)
        return _report(tally, changes, sources, rebuilt=False)
    stale = {name: tally.sources[name].number for name in changes.changed + changes.gone}
    for name, number in stale.items():
        tally.forget(name, index.passages(number) if index else ())
    for name in task.watch([*changes.added, *changes.changed]):
        tally.learn(name, sources.digests[name], sources.passages(name))
    if index and not set(index.languages).issuperset(tally.written()):
        # a new language needs a field that the old index does not have
        return _update(task, sources, None, Tally(tally.config))
    if not any(source.passages for source in tally.sources.values()):
        fix = say(
            "write an article into {folder}/; `kb check` says what is wrong with those there",
            folder=settings.name(settings.docs_dir),
        )
        raise KbError(say("there is nothing to index"), fix)
    folder = settings.state_dir / f"index-{secrets.token_hex(6)}"
    writer = Writer(folder, tally.written(), index.folder if index else None)
    if stale:
        writer.delete(set(stale.values()))
    for name in changes.added + changes.changed:
        writer.add(sources.passages(name), tally.sources[name].number)
    writer.commit()
    if task.encoding:
        new = [
            (tally.sources[name].number, passages)
            for name in changes.added + changes.changed
            if (passages := sources.passages(name))
        ]
        task.encoding.write(folder, tally.written(), {*stale.values()} if index else None, new)
    for name, stamp in sources.stamps.items():
        tally.sources[name].stamp = stamp
    _write_tally(folder, tally, task)
    switch_to(folder)
    return _report(tally, changes, sources, rebuilt=index is None)


def _write_tally(folder: Path, tally: Tally, task: _Task) -> None:
    """The files of a generation beside the engine's; the manifest last."""
    for lang in tally.written():
        counts = tally.languages[lang]
        write_lexicon(make_lexicon(counts.words, counts.phrasings), folder / f"lexicon-{lang}")
    saved = {
        "config": tally.config,
        "sources": {name: asdict(source) for name, source in tally.sources.items()},
    }
    (folder / "sources.json").write_text(
        json.dumps(saved, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    passages = {lang: tally.languages[lang].passages for lang in tally.written()}
    settings, encoding = task.settings, task.encoding
    vocabulary = {"synonyms": dict(settings.synonyms), "distinct": settings.distinct}
    fit = settings.meaning_fit and asdict(settings.meaning_fit)
    meaning = {"setting": settings.meaning, "fit": fit, "encoder": encoding and encoding.encoder.name}
    values = {"languages": tally.written(), "passages": passages, **vocabulary, "meaning": meaning}
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
        rebuilt=rebuilt,
        problems=tuple(sources.problems),
    )
