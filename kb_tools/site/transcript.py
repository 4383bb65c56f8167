"""Captions as text to read: cues joined into paragraphs, under the chapters they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb_tools.models import Chapter, Cue

LONG_ENOUGH = 220
"""Characters after which a paragraph ends with the next sentence."""
TOO_LONG = 600
"""Characters after which it ends anyway: automatic captions have no full stops."""
PAUSE = 2.5
"""Seconds of silence that end a paragraph."""
SENTENCE_ENDS = (".", "!", "?", "…", ".“", ".”", '."', "?“", "!“")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """What is said from `start` (whole seconds) on."""

    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The paragraphs of one chapter; `title` is "" before the first chapter, or when there are none."""

    title: str
    paragraphs: tuple[Paragraph, ...]


def transcript(cues: Iterable[Cue], chapters: Iterable[Chapter]) -> tuple[Part, ...]:
    """All that is said, in order, each word once. A cue belongs to the chapter in which it starts."""
    marks = sorted(chapters, key=lambda chapter: chapter.start)
    spoken = sorted((cue for cue in cues if cue.text.strip()), key=lambda cue: cue.start)
    grouped = groupby(spoken, key=lambda cue: _chapter_at(cue.start, marks))
    return tuple(Part(title=title, paragraphs=_paragraphs(tuple(group))) for (_, title), group in grouped)


def _chapter_at(second: float, chapters: Sequence[Chapter]) -> tuple[int, str]:
    # Captions often start some tenths before the chapter mark they belong to.
    begun = [(chapter.start, chapter.title) for chapter in chapters if chapter.start <= second + 0.5]
    return begun[-1] if begun else (-1, "")


def _paragraphs(cues: Sequence[Cue]) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    pending: list[Cue] = []
    for cue, following in zip(cues, (*cues[1:], None), strict=True):
        pending.append(cue)
        if following is None or _ends(pending, following):
            found.append(Paragraph(start=int(pending[0].start), text=_text(pending)))
            pending = []
    return tuple(found)


def _ends(pending: Sequence[Cue], following: Cue) -> bool:
    text = _text(pending)
    at_sentence = text.endswith(SENTENCE_ENDS)
    paused = following.start - pending[-1].end >= PAUSE
    return paused or (at_sentence and len(text) >= LONG_ENOUGH) or len(text) >= TOO_LONG


def _text(cues: Iterable[Cue]) -> str:
    return " ".join(" ".join(cue.text.split()) for cue in cues)
