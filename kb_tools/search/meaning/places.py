"""Which texts of an article or video are compared with a message. Pure.

Its phrasings are the ways to ask for it: the title and each question. Its places are where the answer may
stand: the whole of it, and of each passage the heading and every sentence; of a video also all that is said
in a stretch, because captions may know no full stops.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb_tools.models import IndexedPassage
from kb_tools.search.sentences import split_sentences

ASIDE, PHRASING, WHOLE = -3, -2, -1
"""Stand where a place has the number of its passage. What is aside is compared by the desk and not ranked:
the words that an article has for a reply.
"""
LONGEST = 20_000
"""Characters of a text that are compared: more hardly change its vector, and may take gigabytes to encode."""


def compared_texts(passages: Sequence[IndexedPassage]) -> Iterator[tuple[str, int]]:
    """The texts of one article or video, given all its passages; with each the number of the passage that it
    is a place of, counted from 0, or ASIDE, PHRASING, or WHOLE.
    """
    for text, place in _texts(passages):
        yield text[:LONGEST], place


def _texts(passages: Sequence[IndexedPassage]) -> Iterator[tuple[str, int]]:
    entry = passages[0].entry
    for text in (entry.title, *entry.questions):
        yield text, PHRASING
    said = [part for passage in passages for part in (passage.heading, passage.text) if part]
    yield ". ".join((entry.title, "\n".join(said or entry.questions))), WHOLE
    for number, passage in enumerate(passages):
        for text in places_of(passage):
            yield text, number
    for text in filter(None, (entry.reply, entry.summary)):
        yield text, ASIDE


def places_of(passage: IndexedPassage) -> tuple[str, ...]:
    """The places of one passage, in order, each once. What stands in an article before its first heading is
    headed by the title.
    """
    video = passage.entry.kind == "video"
    heading = passage.heading or ("" if video else passage.entry.title)
    stretch = passage.text if video else ""
    return tuple(dict.fromkeys(filter(None, (heading, stretch, *split_sentences(passage.text)))))
