"""The questions of a message that asks more than one thing. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

from kb_tools.desk.answers import Answered
from kb_tools.desk.thread import asks, leans, own_words
from kb_tools.languages import language
from kb_tools.models import Hit
from kb_tools.search.choose import MOST, belong_together
from kb_tools.search.sentences import split_sentences

Find = Callable[[str], Sequence[Hit]]
"""A question -> the hits that are sure enough to be shown, best first."""


def ask_apart(
    message: str, lang: str, hits: Sequence[Hit], find: Find
) -> tuple[tuple[Answered, ...], tuple[str, ...]]:
    """The questions of a message that are answered each by itself, and those that are not; both empty for a
    message that asks one thing.

    What answers one is what is sure for it alone and among the message's own `hits` as well: a part that was
    cut off wrongly finds something else. Where two have the same answer, they are one question.
    """
    texts = split_questions(message, lang)
    if not 1 < len(texts) <= MOST:
        return (), ()
    whole = {hit.entry.id for hit in hits}
    best = [(text, next(iter(find(text)), None)) for text in texts]
    answered = tuple(Answered(hit=hit, text=text) for text, hit in best if hit and hit.entry.id in whole)
    if any(_say_the_same(one.hit, other.hit) for one, other in combinations(answered, 2)):
        return (), ()
    known = {one.text for one in answered}
    return answered, tuple(text for text in texts if text not in known) if answered else ()


def _say_the_same(one: Hit, other: Hit) -> bool:
    return one.entry.id == other.entry.id or belong_together(one, other)


def split_questions(message: str, lang: str) -> tuple[str, ...]:
    """The parts of a message that each ask something of their own, with what leads up to each. Cut at the
    ends of sentences and at words such as "and", never at commas.
    """
    parts: list[str] = []
    leading_up = ""
    for joint, piece in _pieces(message, lang):
        told = f"{leading_up}{joint}{piece}" if leading_up else piece
        if not asks(piece, lang):
            leading_up = told
        elif parts and (leans(piece, lang) or not own_words(piece, lang)):
            parts[-1], leading_up = f"{parts[-1]}{joint}{told}", ""
        else:
            parts, leading_up = [*parts, told], ""
    return (*parts[:-1], f"{parts[-1]} {leading_up}".strip()) if parts else ()


def _pieces(message: str, lang: str) -> Iterator[tuple[str, str]]:
    """What stands between the cuts, each after the words that join it to the one before."""
    for sentence in split_sentences(message):
        joint, start = " ", 0
        for cut in _joins(lang).finditer(sentence):
            if piece := sentence[start : cut.start()].strip():
                yield joint, piece
            joint, start = cut[0], cut.end()
        if piece := sentence[start:].strip():
            yield joint, piece


@cache
def _joins(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s,]+)(?:{language(lang).questions.joins})(?::\s*|\s+)", re.IGNORECASE)
