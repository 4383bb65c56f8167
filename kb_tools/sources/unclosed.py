"""Brackets that nothing closes, which Markdown reads again and again.

For each `[` Python-Markdown looks for its end as far as the paragraph goes, for each `<a` as far as the text
goes: a row of 100,000 of them takes hours. Written as text they show the same and cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
PARENTHESIS = re.compile(r"[()]")
REACH = 300
"""Characters up to the end of a bracket or an address that are read in any case."""
BEARABLE = 2_000_000
"""Characters read again, which take about half a second."""


def without_unclosed(markdown: str) -> str:
    """The text with `\\[` and `&lt;` for those that nothing closes nearby, where reading them would take
    long; other texts as they are. Takes time in proportion to the text.
    """
    before, end, after = markdown.rpartition(">")
    if after.count("<") * len(after) > BEARABLE:
        markdown = before + end + after.replace("<", "&lt;")
    if markdown.count("[") * len(markdown) <= BEARABLE:
        return markdown
    return PARAGRAPH.sub(lambda found: _closed(found[0]), markdown)


def _closed(paragraph: str) -> str:
    unclosed = sorted(_unclosed(paragraph))
    if len(unclosed) * len(paragraph) <= BEARABLE:
        return paragraph
    edges = zip([0, *unclosed], [*unclosed, len(paragraph)], strict=True)
    return "\\".join(paragraph[start:end] for start, end in edges)


def _unclosed(paragraph: str) -> Iterator[int]:
    """Where each `[` stands that has no end within reach, or an address that has none."""
    opened: list[int] = []
    for found in BRACKET.finditer(paragraph):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] == "]" and opened:
            start = opened.pop()
            if found.end() - start > REACH or not _ends(paragraph, found.end()):
                yield start
    yield from opened


def _ends(paragraph: str, start: int) -> bool:
    """Whether what stands here is no address in parentheses, or one that is closed within reach."""
    depth = 0
    for found in PARENTHESIS.finditer(paragraph, start, start + REACH):
        depth += 1 if found[0] == "(" else -1
        if depth < 1 or (found[0] == "(" and depth == 1 and found.start() > start):
            return True
    return depth == 0
