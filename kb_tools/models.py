"""What the rooms hand to each other. Frozen values, no I/O.

Times inside a video are whole or fractional seconds from its start; dates are `datetime.date`; URLs are
absolute unless a name says `path`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from kb_tools.text import joined

Kind = Literal["article", "video"]
Handling = Literal["public", "private", "phone", "escalate"]
Outcome = Literal["answer", "private", "phone", "escalate", "none", "no_reply"]
Severity = Literal["error", "warning"]
Watch = Callable[[Sequence[Any]], Iterable[Any]]
"""Passes on what is to be worked through, and shows how far it got: a progress bar, or `iter`."""


UNLIKELY = 0.1
"""A hit less likely than this is noise, whatever the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something an editor should mend: what, where, and what to do. `line` counts from 1; 0 means the file as
    a whole. `field` is the name of the value that it is about, "" where it is about none: for the program,
    which never looks into the sentences.
    """

    file: str
    line: int
    what: str
    fix: str
    rule: str
    severity: Severity = "error"
    field: str = ""

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        """A Sentence: it can be said in other languages."""
        return joined([self.place, joined([self.what, self.fix], " - ")], ": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unit that is indexed and linked: an article's part under one heading, or a stretch of what is said
    in a video, which has the title of its chapter.

    `anchor` is the id the built page has ("" for the top of the page), `start` the second in the video (None
    in an article).
    """

    heading: str
    text: str
    anchor: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A help article in one language. The same `id` in another language is its translation.

    `file` is relative to the knowledge base, `path` to `docs/`; `url` is where the built site shows it,
    `moved_from` where it once did (paths on the site). A `sample` only shows what one is like.
    """

    id: str
    lang: str
    file: str
    path: str
    url: str
    title: str
    summary: str = ""
    questions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    videos: tuple[VideoLink, ...] = ()
    reply: str = ""
    handling: Handling = "public"
    reviewed: date | None = None
    review_every: int | None = None
    owner: str = ""
    moved_from: tuple[str, ...] = ()
    sample: bool = False
    passages: tuple[Passage, ...] = ()

    def review_due(self, every: int) -> date | None:
        """The day of the next review, `every` days after the last unless the article says otherwise; None for
        one that never was.
        """
        if self.reviewed is None:
            return None
        return self.reviewed + min(timedelta(days=self.review_every or every), date.max - self.reviewed)


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoLink:
    """A video named by an article: `id` or `id#t=42`."""

    id: str
    start: int | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A titled stretch of a video, from `start` (seconds) to the next chapter's start or the end."""

    start: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One caption: what is said from `start` to `end` (seconds). WebVTT's word."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A YouTube explainer. `duration` in seconds, None when unknown; `articles` are article ids without
    language.
    """

    id: str
    lang: str
    title: str
    line: int
    description: str = ""
    duration: int | None = None
    published: date | None = None
    questions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    cues: tuple[Cue, ...] = ()
    embeddable: bool = True
    available: bool = True
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """What the index knows of an article or video as a whole.

    `source` names the file or video it came from; `linked` are the ids of the videos an article names, or of
    the articles a video names; `duration` is in seconds.
    """

    source: str
    kind: Kind
    id: str
    lang: str
    title: str
    questions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    summary: str = ""
    reply: str = ""
    handling: Handling = "public"
    reviewed: date | None = None
    duration: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedPassage:
    """One document of the index: a passage of an article or video, and where it is linked."""

    entry: IndexEntry
    url: str
    heading: str = ""
    text: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What one word or phrase of a message added to a hit: the words of the source that it met, the
    weightiest first, and the points.
    """

    asked: str
    met: tuple[str, ...]
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The title, question, heading or sentence of a source that is nearest to a message in meaning, and the
    cosine of the two: 1 for the same.
    """

    text: str
    cosine: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(IndexedPassage):
    """An article or a video found, at the passage of it that fits best.

    `score` is what it is ranked by, `points` what words brought it, `confidence` how likely this is the right
    one (0 to 1). `why`, `matched` (the same in the source's own spelling) and `meant` are of the first hits.
    """

    score: float
    confidence: float
    points: float = 0.0
    matched: tuple[str, ...] = ()
    why: tuple[Gain, ...] = ()
    meant: Meant | None = None

    @property
    def is_found(self) -> bool:
        """Whether a word of the message, or its meaning, speaks for this hit at all."""
        return self.points > 0 or self.confidence >= UNLIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address we hand out: `source` is the editors' file behind it, the rest seconds of a video."""

    url: str
    source: str
    start: int | None = None
    duration: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One thing that was looked at before a reply is offered: what, whether it holds, and the facts for
    people to read.

    `known` is False where nobody can tell, such as for an article without a review date: that stops no reply,
    but is no proof either.
    """

    what: Literal["link", "reviewed", "second", "length", "personal data"]
    holds: bool
    facts: str
    known: bool = True
