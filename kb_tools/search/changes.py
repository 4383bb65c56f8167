"""What changed in the sources since the index was built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kb_tools.models import IndexedPassage, Problem, Watch
from kb_tools.search.documents import VIDEO, article_passages, video_passages, video_source
from kb_tools.search.tally import IndexedSource, digest
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import read_article
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.in_order import work_through
from kb_tools.sources.marks.around import INCLUDING
from kb_tools.sources.page_places import is_index
from kb_tools.sources.rendering import Render, make_renderer
from kb_tools.sources.videos import read_videos

Passages = tuple[IndexedPassage, ...]
SAMPLE = re.compile(rb"^sample:[ \t]*true\b", re.MULTILINE)
HEAD = 4096
"""Bytes of a file in which its front matter says whether it is a sample page."""
HIDDEN = "a sample page that is not suggested"
MANY = 500
"""Articles of which a second process reads a part: it takes most of a second to begin."""


class ArticleReader:
    """Reads the passages of files, and what is wrong in them; in any process. Renders as the site does."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __reduce__(self) -> tuple[type[ArticleReader], tuple[Settings]]:
        return ArticleReader, (self._settings,)  # the renderer stays where it was made

    @cached_property
    def _render(self) -> Render:
        return make_renderer(self._settings)

    def __call__(self, file: Path) -> tuple[Passages, tuple[Problem, ...]]:
        """None for a file that cannot be read, or wants to be left out."""
        article, problems = read_article(file, self._settings, self._render)
        return article_passages(article) if article else (), problems


class CurrentSources:
    """The sources as they are now, each by its name: a digest, and its passages when asked for."""

    def __init__(self, settings: Settings, known: Mapping[str, IndexedSource]) -> None:
        """`known` is what the last build said of each."""
        self._settings, self._known = settings, known
        files, problems = list_articles(settings)
        videos, video_problems = read_videos(settings)
        self.problems = [*problems, *video_problems]
        self.videos_unreadable = not videos and bool(video_problems)
        """Then those of the last build stay: a colon too many must not cost every video its place."""
        self._files = {settings.name(file): file for file in files}
        self._videos = {video_source(video): video for video in videos}
        self._passages = {name: video_passages(video, settings) for name, video in self._videos.items()}
        self._read_article = ArticleReader(settings)
        self.stamps: dict[str, str] = {}
        """Time and size of each file that need not be read again while they stay the same."""
        self._samples: set[str] = set()
        """Sample pages, which are suggested as long as there is nothing else."""
        self.digests = {name: self._file_digest(name) for name in self._files}
        if self._samples and any(map(self._is_own, self._files)):
            self._passages |= dict.fromkeys(self._samples, ())
            self.digests |= dict.fromkeys(self._samples, HIDDEN)
        self.digests |= {name: self._digest_of_passages(name) for name in self._videos}

    def _file_digest(self, name: str) -> str:
        """A file that has the time and size it had needs no look inside, unless what it includes may have
        changed.
        """
        try:
            status = self._files[name].stat()
            self.stamps[name] = f"{status.st_mtime_ns}-{status.st_size}"
            if (known := self._known.get(name)) and known.stamp == self.stamps[name]:
                return known.digest
            data = self._files[name].read_bytes()
        except OSError:  # reading it as an article says what is wrong
            data = b""
        if SAMPLE.search(data[:HEAD]):
            self._samples.add(name)
            self.stamps[name] = ""
        elif INCLUDING.search(data):
            self.stamps[name] = ""
            return self._digest_of_passages(name)
        return digest(data)

    def _is_own(self, name: str) -> bool:
        """Whether a file has an answer of the company's own."""
        if name in self._samples or is_index(name):
            return False
        known = self._known.get(name)
        unchanged = known is not None and known.digest == self.digests[name]
        return bool(known and known.passages) if unchanged else bool(self.passages(name))

    def _digest_of_passages(self, name: str) -> str:
        return digest(repr(self.passages(name)).encode())

    def read(self, names: Iterable[str], watch: Watch = iter) -> Iterator[tuple[str, Passages]]:
        """Sources with their passages: first those that were read already, then the others, each as soon as
        it is read.
        """
        unread = []
        for name in names:
            if name in self._passages:
                yield name, self._passages[name]
            else:
                unread.append(name)
        found = work_through(self._read_article, [self._files[name] for name in unread], MANY, watch)
        for name, (passages, problems) in zip(unread, found, strict=True):
            self._passages[name] = passages
            self.problems += problems
            yield name, passages

    def passages(self, name: str) -> Passages:
        """Those of one source; none when it cannot be read, or wants to be left out."""
        return dict(self.read([name]))[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Names of sources: not known before, known with other content, no longer there."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def find_changes(sources: CurrentSources, known: Mapping[str, IndexedSource]) -> Changes:
    """What has to be taken out of an index of the `known` sources, and put in, to be one of these."""
    kept = VIDEO if sources.videos_unreadable else "\0"
    return Changes(
        added=tuple(name for name in sources.digests if name not in known),
        changed=tuple(
            name for name, now in sources.digests.items() if name in known and known[name].digest != now
        ),
        gone=tuple(name for name in known if name not in sources.digests and not name.startswith(kept)),
    )
