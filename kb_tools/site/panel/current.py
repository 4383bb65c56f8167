"""The knowledge base as it is on disk at this moment, read again when something changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from kb_tools.errors import KbError
from kb_tools.models import Problem
from kb_tools.review.memory import digest, stamp, tree_stamp
from kb_tools.review.review import review
from kb_tools.search.index import Index
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.site.library import Library, read_library
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.replies import Replies, read_replies


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """The sources, what `kb check` says of them, and an index of just these. `index` is None where none can
    be made; `lack` says why.
    """

    library: Library
    files: tuple[Path, ...]
    replies: Replies
    problems: tuple[Problem, ...]
    index: Index | None
    lack: str = ""


class Current:
    """The knowledge base in the folder `root`, for one reader at a time: an open index is not made for
    two.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = Lock()
        self._stamp = ""
        self._known: Knowledge | None = None

    @contextmanager
    def open(self) -> Iterator[Knowledge]:
        """What is there now; others wait meanwhile. Raises KbError when it has no readable mkdocs.yml."""
        with self._lock:
            settings, problems = read_settings(self._root)
            settings = replace(settings, trust=True)  # MkDocs has run what there is
            now = _stamp(settings)  # before reading: what changes meanwhile is read again the next time
            if self._known is None or self._stamp != now:
                if self._known and self._known.index:
                    self._known.index.close()
                self._known = None
                self._known, self._stamp = _read(settings, problems), now
            yield self._known


def _stamp(settings: Settings) -> str:
    """The times and sizes of all that is read, and the day, on which reviews fall due."""
    files = (stamp(file) for file in (settings.config_file, settings.videos, settings.replies))
    return digest(
        now_in(settings.contact.time_zone).date(),
        repr(settings),
        tree_stamp(settings.docs_dir),
        tree_stamp(settings.captions),
        *files,
    )


def _read(settings: Settings, problems: tuple[Problem, ...]) -> Knowledge:
    library = read_library(settings.root)
    index, lack = _fresh_index(settings)
    return Knowledge(
        library=library,
        files=list_articles(settings)[0],
        replies=read_replies(settings)[0],
        problems=review(settings, known=problems),
        index=index,
        lack=lack,
    )


def _fresh_index(settings: Settings) -> tuple[Index | None, str]:
    """The index brought up to date as `kb index` does, in the same place."""
    from kb_tools.search.generations import open_index
    from kb_tools.search.refresh import refresh_index

    try:
        refresh_index(settings)
        return open_index(settings), ""
    except KbError as error:
        return None, str(error)
