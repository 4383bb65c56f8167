"""What proposed phrasings would change, tried on a copy: every chosen message is asked before and after, and
never of its own wording.

The proposals are dealt into two halves, and a copy of the knowledge base learns each. A message is asked of
the copy that did not learn it: what comes back is what the next customer would get who says it in other
words, with half of the proposals in.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from kb_tools.errors import KbError
from kb_tools.learning.phrasings import Candidate
from kb_tools.learning.similarity import Meaning
from kb_tools.learning.weighing import TrialResult
from kb_tools.models import Hit, IndexEntry, Watch
from kb_tools.search.evaluate import rank_of
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files
from kb_tools.search.index import Index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.sources.editing.front_matter import write_to_article
from kb_tools.sources.editing.videos_file import write_to_videos
from kb_tools.sources.files import MARKDOWN

FIELD = "questions"
MOST_ROWS = 20_000
"""Vectors of phrasings that are kept."""
Find = Callable[[str, str], Sequence[Hit]]
"""A message and its language -> hits, best first."""


def write_phrasings(settings: Settings, entry: IndexEntry, wordings: Sequence[str]) -> None:
    """Puts phrasings into the `questions` of an article or video. Raises KbError, with nothing
    written.
    """
    if entry.kind == "video":
        write_to_videos(settings, FIELD, {entry.id: wordings})
    else:
        write_to_article(settings, entry.source, FIELD, wordings)


@contextmanager
def learnt_copy(settings: Settings, candidates: Iterable[Candidate]) -> Iterator[Index]:
    """The index of a copy of the knowledge base that has learnt the candidates. It goes when it was used."""
    with tempfile.TemporaryDirectory(prefix="kb-learn-", ignore_cleanup_errors=True) as name:
        _copy(settings, Path(name))
        copy = read_settings(Path(name))[0]
        for entry, wordings in by_entry(candidates).items():
            with suppress(KbError):  # writing it in earnest says what is wrong
                write_phrasings(copy, entry, wordings)
        refresh_index(copy)
        with open_files(copy.state_dir) as index:
            yield index


def by_entry(candidates: Iterable[Candidate]) -> dict[IndexEntry, list[str]]:
    """The wordings for each article or video."""
    wordings: defaultdict[IndexEntry, list[str]] = defaultdict(list)
    for one in candidates:
        wordings[one.entry].append(one.wording)
    return dict(wordings)


def _copy(settings: Settings, target: Path) -> None:
    """What is written or indexed is copied, the rest is only pointed to."""
    copied = {settings.name(path).partition("/")[0] for path in (settings.docs_dir, settings.videos)}
    for path in settings.root.iterdir():
        if path.is_dir() and path.name in copied:
            shutil.copytree(path, target / path.name, copy_function=_copy_or_link)
        elif path.suffix in (".yaml", ".yml"):
            shutil.copy2(path, target / path.name)
        elif path.name not in (settings.state_dir.name, settings.site_dir.name, ".git"):
            (target / path.name).symlink_to(path.resolve())
    current, state_dir = settings.state_dir / "current", target / settings.name(settings.state_dir)
    generation = current.read_text(encoding="utf-8").strip()
    shutil.copytree(settings.state_dir / generation, state_dir / generation)
    shutil.copy2(current, state_dir / "current")


def _copy_or_link(source: str, target: str) -> None:
    """Copies a file of Markdown or YAML; any other, such as a picture, becomes a link to the original."""
    if source.endswith((*MARKDOWN, ".yaml", ".yml")):
        shutil.copy2(source, target)
    else:
        Path(target).symlink_to(Path(source).resolve())


def meaning_in(index: Index) -> Meaning | None:
    """What compares phrasings by an index's sentence encoder, None where it has none. Vectors are nowhere but
    in memory.
    """
    encoder = index.encoder
    if encoder is None:
        return None
    row = lru_cache(maxsize=MOST_ROWS)(lambda text: encoder.encode((text,), asked=True)[0])

    def meaning(text: str, others: Sequence[str]) -> Sequence[float]:
        rows = np.array([row(other) for other in others]).reshape(-1, encoder.dimension)
        return [encoder.constants.scaled(cosine) for cosine in (rows @ row(text)).tolist()]

    return meaning


def find_in(index: Index) -> Find:
    """A function that finds the hits for a message in a language, in an open index."""
    return lambda message, lang: find_answers(message, index, lang)[1]


def ask(messages: Iterable[tuple[str, IndexEntry]], before: Find, after: Find) -> Iterator[TrialResult]:
    """Each message, for which an article or video was chosen, asked twice."""
    for message, entry in messages:
        one, two = before(message, entry.lang), after(message, entry.lang)
        overtaken = frozenset(_above(two, entry.id)) - frozenset(_above(one, entry.id))
        yield TrialResult(
            message=message,
            entry=entry,
            before=rank_of((entry.id,), one),
            after=rank_of((entry.id,), two),
            overtaken_by=overtaken,
        )


def _above(hits: Sequence[Hit], name: str) -> list[str]:
    """The ids of the hits above the article or video of the id `name`: all of them where it is no hit."""
    return [hit.entry.id for hit in hits[: (rank_of((name,), hits) or len(hits) + 1) - 1]]


def halves(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """The candidates dealt into two halves, so that each article or video has every second phrasing in one
    half and the others in the other.
    """
    seen: defaultdict[IndexEntry, int] = defaultdict(int)
    dealt: tuple[list[Candidate], list[Candidate]] = ([], [])
    for one in candidates:
        dealt[(seen[one.entry] + len(one.entry.id)) % 2].append(one)
        seen[one.entry] += 1
    return tuple(dealt[0]), tuple(dealt[1])


def try_out(
    settings: Settings,
    candidates: Sequence[Candidate],
    right: Mapping[str, IndexEntry],
    index: Index,
    watch: Watch = iter,
) -> tuple[TrialResult, ...]:
    """What becomes of messages and the article or video that was chosen for each; `index` is that of the
    knowledge base.
    """
    learnt = halves(candidates)
    first = {message for candidate in learnt[0] for message in candidate.messages}
    asked: list[TrialResult] = []
    for number, half in enumerate(learnt):
        messages = [
            (message, entry) for message, entry in right.items() if (message in first) == bool(number)
        ]
        with learnt_copy(settings, half) as copy:
            asked += [
                replace(one, half=number) for one in ask(watch(messages), find_in(index), find_in(copy))
            ]
    return tuple(asked)


def read_entries(index: Index) -> tuple[IndexEntry, ...]:
    """Every article and video of an index."""
    entries: dict[int, IndexEntry] = {}
    for lang in index.languages:
        sources = index.language(lang).source_of.tolist()
        for number in sorted(index.matching("lang", lang)):
            if sources[number] not in entries:
                entries[sources[number]] = index.passage(number).entry
    return tuple(entries.values())
