"""Bring the index up to date: a new generation is built beside the old one and switched to in one step."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Sequence, Set
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import IndexedPassage, Problem, Watch
from kb_tools.search.changes import HIDDEN, Changes, CurrentSources, find_changes
from kb_tools.search.compiling import Before, Gathered, compile_lexicon, moved_passages
from kb_tools.search.documents import VIDEO, entry_phrasings, word_weights
from kb_tools.search.engine import Writer
from kb_tools.search.generations import (
    building,
    confirm,
    open_files,
    sound_folder,
    switch_to,
    write_manifest,
)
from kb_tools.search.index import Index
from kb_tools.search.lexicon import lexicon_file, write_lexicon
from kb_tools.search.meaning.encoder import Encoder, open_encoder
from kb_tools.search.meaning.encoding import Encoding
from kb_tools.search.sums import Numbers
from kb_tools.search.tally import Tally, digest, read_tally, write_tally
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
class Task:
    """How a generation is made: for which settings, watched by whom, with vectors or without."""

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
            file=settings.config_name,
        )
    with building(settings.state_dir):
        _refuse_other_anchors(settings)
        encoder = open_encoder(settings)
        last, config = sound_folder(settings.state_dir), made_with(settings, encoder)
        index, tally = (None, Tally(config)) if rebuild else previous(settings.state_dir, config)
        encoding = Encoding(encoder=encoder, before=last, watch=watch_encoding) if encoder else None
        task = Task(settings=settings, watch=watch, encoding=encoding)
        with index or nullcontext():
            return update(task, CurrentSources(settings, tally.sources), index, tally)


def made_with(settings: Settings, encoder: Encoder | None) -> str:
    """The digest of all that an index depends on besides its sources; not where it is kept."""
    anywhere = replace(settings, store="", store_read=())
    return digest(config_text(settings) + repr((anywhere, encoder.name if encoder else "")).encode())


def _refuse_other_anchors(settings: Settings) -> None:
    """Raises KbError where mkdocs.yml needs trust that is not given and there is an index: one without those
    extensions could have other anchors than the site.
    """
    if (settings.state_dir / "current").exists() and (needed := left_out(settings)):
        what = say("the last index stays: {what}", what=needed[0].what)
        raise KbError(what, needed[0].fix, file=needed[0].file, line=needed[0].line)


def previous(state_dir: Path, config: str) -> tuple[Index | None, Tally]:
    """The generation to start from, if there is a usable one made with the same mkdocs.yml, and what it
    counts.
    """
    try:
        index = open_files(state_dir)
        tally = read_tally(state_dir / index.name)
        for lang in index.languages:
            index.language(lang)  # a damaged one is noticed here
    except (IndexUnusable, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, Tally(config)
    return (index, tally) if tally.config == config else (None, Tally(config))


def update(task: Task, sources: CurrentSources, index: Index | None, tally: Tally) -> IndexReport:
    """Makes the generation of these sources after that of `index`, which `tally` counts; switches to it."""
    settings = task.settings
    changes = find_changes(sources, tally.sources)
    if index and not changes:
        confirm(settings.state_dir)
        return _report(tally, changes, sources, rebuilt=False)
    folder = settings.state_dir / f"index-{secrets.token_hex(6)}"
    stale = {tally.forget(name) for name in changes.changed + changes.gone}
    fresh: dict[int, Sequence[IndexedPassage]] = {}
    gathered = defaultdict[str, Gathered](Gathered)
    with Writer(folder, settings.state_dir / index.name if index else None) as writer:
        if stale:
            writer.delete(stale)
        # Words are gathered while a second process reads the next articles.
        for name, passages in sources.read(changes.added + changes.changed, task.watch):
            number = tally.learn(name, sources.digests[name], passages)
            if passages:
                fresh[number], entry = passages, passages[0].entry
                writer.add(passages, number)
                gathered[entry.lang].add_source(number, map(word_weights, passages), entry_phrasings(entry))
        if not tally.passages():
            raise _nothing(settings)
        source_of = writer.commit()
    for lang in tally.passages():
        before = _before(index, lang, stale, source_of)
        write_lexicon(compile_lexicon(gathered[lang], source_of, before), lexicon_file(folder, lang))
    if task.encoding:
        task.encoding.write(folder, tally.passages(), stale if index else None, [*fresh.items()])
    for name, stamp in sources.stamps.items():
        tally.sources[name].stamp = stamp
    _write_facts(folder, tally, task)
    switch_to(folder)
    return _report(tally, changes, sources, rebuilt=index is None)


def _nothing(settings: Settings) -> KbError:
    fix = say(
        "write an article into {folder}/; `kb check` says what is wrong with those there",
        folder=settings.name(settings.docs_dir),
    )
    return KbError(say("there is nothing to index"), fix)


def _before(index: Index | None, lang: str, stale: Set[int], source_of: Numbers) -> Before | None:
    """What a language said in the last generation, if it said anything."""
    if index is None or lang not in index.languages:
        return None
    moved = moved_passages(index.reader.source_of, stale, source_of)
    return Before(lexicon=index.language(lang).lexicon, gone=stale, moved=moved)


def _write_facts(folder: Path, tally: Tally, task: Task) -> None:
    """What the next build and a reader need to know; the manifest last."""
    write_tally(tally, folder)
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
