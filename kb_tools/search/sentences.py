"""A text as its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb_tools.languages import in_every_language

ABBREVIATIONS = [one for words in in_every_language("words") for one in words.abbreviations.split()]
ABBREVIATION = re.compile(rf"(?:\b(?:{'|'.join(ABBREVIATIONS)})|\b[^\W\d_]|\b\d{{1,2}})\.$", re.IGNORECASE)
"""What ends in a full stop without ending a sentence: shortened words, single letters (z. B.), ordinals and
days (1. Mai).
"""
LONGEST = max(map(len, ABBREVIATIONS)) + 1
"""Characters of the longest of them, with its full stop."""
END = re.compile(r"(?<=[.!?…])[\"'”“’»)\]]*\s+")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, spaces made single. A line end always ends one."""
    return tuple(sentence for line in text.splitlines() for sentence in _sentences(" ".join(line.split())))


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for match in END.finditer(line):
        stop = match.start()
        if not ABBREVIATION.search(line, max(start, stop - LONGEST), stop):
            yield line[start : match.end()].strip()
            start = match.end()
    if line[start:].strip():
        yield line[start:].strip()
