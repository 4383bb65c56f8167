"""Rendered articles and timed videos, cut into passages: the units that are indexed and linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from kb_tools.models import Chapter, Cue, Passage
from kb_tools.text import clean, ended

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
SILENT = {"script", "style", "template", "svg", "noscript", "head", "iframe"}
BLOCKS = HEADINGS.union(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "hr",
        "label",
        "li",
    ),
    ("ol", "p", "pre", "section", "summary", "table", "tr", "ul"),
)
CELL = "\0"
"""Stands before each cell of a table while its row is read."""
NOT_SAID = {"headerlink", "footnote-ref", "footnote-backref"}
"""Classes of links that are signs for the eye: the mark behind a heading, a footnote's number, the arrow
back.
"""
SHORTEST, LONGEST = 12.0, 30.0
"""Seconds that a stretch of what is said in a video should last: a link leads to its beginning, and nobody
waits long for the sentence that answers.
"""


def split_page(html: str) -> tuple[str, tuple[Passage, ...]]:
    """The first heading of a rendered page, and a passage for what stands before the next heading and under
    each further one.

    A passage carries the id of its heading, which is what the built site links to. Text keeps one line for
    each block.
    """
    page = _Page()
    page.feed(ended(html))
    page.close()
    page.end_passage()
    return page.title, tuple(page.passages)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.passages: list[Passage] = []
        self._heading, self._anchor = "", ""
        self._text: list[str] = []
        self._open_heading: list[str] | None = None
        self._open_tag = ""
        self._silent = 0
        self._skipped_link = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in SILENT:
            self._silent += 1
        elif tag == "a" and not NOT_SAID.isdisjoint(values.get("class", "").split()):
            self._skipped_link += 1
        elif tag in HEADINGS and (values.get("id") or tag == "h1"):
            self.end_passage()
            self._open_heading, self._open_tag, self._anchor = [], tag, values.get("id", "")
        elif tag == "img" and values.get("alt"):
            self.handle_data(f" {values['alt']} ")
        elif tag in ("td", "th"):
            self.handle_data(CELL)
        elif tag in BLOCKS:
            (self._text if self._open_heading is None else self._open_heading).append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "a" and self._skipped_link:
            self._skipped_link -= 1
        elif tag in HEADINGS and self._open_heading is not None:
            self._end_heading()
        elif tag in BLOCKS:
            self._text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._skipped_link:
            (self._text if self._open_heading is None else self._open_heading).append(data)

    def _end_heading(self) -> None:
        heading = "".join(self._open_heading or ()).replace(CELL, " ")
        self._heading, self._open_heading = clean(_one_line(heading)), None
        if (
            self._open_tag == "h1" and not self.title
        ):  # the page's own title: what follows belongs to the top of the page
            self.title, self._heading, self._anchor = self._heading, "", ""

    def end_passage(self) -> None:
        if self._open_heading is not None:
            self._end_heading()
        lines = (_as_said(line.split(CELL)) for line in "".join(self._text).splitlines())
        text = clean("\n".join(line for line in lines if line))
        if text or self._heading:
            self.passages.append(Passage(heading=self._heading, text=text, anchor=self._anchor))
        self._heading, self._anchor, self._text = "", "", []


def _as_said(cells: Sequence[str]) -> str:
    """A line, or a row of a table, as one would read it out: Girocard: 0 €, free of charge."""
    first, *others = [*filter(None, map(_one_line, cells))] or [""]
    return f"{first}: {', '.join(others)}" if others else first


def _one_line(text: str) -> str:
    return " ".join(text.split())


def split_video(chapters: Sequence[Chapter], cues: Sequence[Cue], description: str) -> tuple[Passage, ...]:
    """A passage for each stretch of 12 to 30 seconds of what is said, none across the start of a chapter,
    whose title it has; the first stretch of a chapter starts with it.

    A chapter in which nothing is said is a passage too. A video with neither has its description as one
    passage from the start.
    """
    if not (chapters or cues):
        return (Passage(heading="", text=clean(description).strip(), start=0),)
    ends = [chapter.start for chapter in chapters] + [10**9]
    before = [cue for cue in cues if cue.start < ends[0]]
    found = [_stretch("", stretch) for stretch in _stretches(before)]
    for chapter, end in zip(chapters, ends[1:], strict=True):
        said = [cue for cue in cues if chapter.start <= cue.start < end]
        first, *others = [*_stretches(said)] or [[]]
        found.append(replace(_stretch(chapter.title, first), start=chapter.start))
        found += [_stretch(chapter.title, stretch) for stretch in others]
    return tuple(found)


def _stretch(heading: str, cues: Sequence[Cue]) -> Passage:
    start = int(cues[0].start) if cues else None
    return Passage(heading=heading, text=_one_line(" ".join(cue.text for cue in cues)), start=start)


def _stretches(cues: Sequence[Cue]) -> Iterable[list[Cue]]:
    """Cues in runs that end with a sentence once they are long enough, and before they are too long."""
    run: list[Cue] = []
    for cue in cues:
        if run and cue.end - run[0].start > LONGEST:
            yield run
            run = []
        run.append(cue)
        if cue.end - run[0].start >= SHORTEST and re.search(r"[.!?…]['\"”“»]?$", cue.text):
            yield run
            run = []
    if run:
        yield run
