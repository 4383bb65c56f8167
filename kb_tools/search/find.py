"""A message or a query -> articles and videos, each once, with its best passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kb_tools.models import Hit
from kb_tools.search.index import Index
from kb_tools.search.language import recognise_language
from kb_tools.search.message import strip_message
from kb_tools.search.rank import Asked, add_up, rank_words
from kb_tools.search.words import fold, split_words

DEEPEST = 10
"""How many hits are worth their details."""


def find_answers(message: str, index: Index, lang: str | None = None) -> tuple[str, tuple[Hit, ...]]:
    """The message's language and its best hits first. Hits are in that language; `lang` forces it."""
    text = strip_message(message)
    language = lang if lang in index.languages else recognise(text, index)
    return language, find(text, index, language)


def recognise(text: str, index: Index) -> str:
    """The language of a text among those of the index."""
    return recognise_language(text, index.languages, lambda lang, word: word in index.lexicon(lang))


def find(text: str, index: Index, lang: str, among: set[int] | None = None) -> tuple[Hit, ...]:
    """The hits for plain words in one language; `among` are the units that may be found."""
    asked = rank_words(text, index, lang)
    scores = add_up(asked)
    if among is not None:
        scores = {unit: scores.get(unit, 0.0) for unit in among}
    best = _best_units(scores, index.numbers())
    most = sum(one.most for one in asked) or 1.0
    return tuple(_hit(unit, score, index, asked, most) for unit, score in best)


def _best_units(scores: dict[int, float], numbers: Sequence[int]) -> list[tuple[int, float]]:
    """The best unit of each source, best first; among equals the one indexed first under the lower number."""
    best: dict[int, tuple[float, int]] = {}
    for unit, score in scores.items():
        key = (score, -unit)
        if key > best.get(numbers[unit], (-1.0, 0)):
            best[numbers[unit]] = key
    ordered = sorted(((-score, number, -unit) for number, (score, unit) in best.items()))[:DEEPEST]
    return [(unit, -score) for score, _, unit in ordered]


def _hit(unit: int, score: float, index: Index, asked: Iterable[Asked], most: float) -> Hit:
    stored = index.unit(unit)
    lead: dict[str, Any] = stored.get("lead") or index.source_units(stored["source"])[0]["lead"]
    reviewed = lead.get("reviewed")
    return Hit(
        kind=stored["kind"],
        id=stored["id"],
        lang=stored["lang"],
        title=stored["title"],
        heading=stored.get("heading", ""),
        url=stored["url"],
        start=stored.get("start"),
        text=stored.get("text", ""),
        score=score,
        confidence=min(1.0, score / most),
        matched=_matched(stored, asked, unit),
        summary=lead.get("summary", ""),
        reply=lead.get("reply", ""),
        handling=lead.get("handling", "public"),
        reviewed=date.fromisoformat(reviewed) if reviewed else None,
        tags=tuple(lead.get("tags", ())),
    )


def _matched(stored: dict[str, Any], asked: Iterable[Asked], unit: int) -> tuple[str, ...]:
    """The unit's own words that met a word of the message, those that added most first."""
    gains: dict[str, float] = {}
    for one in asked:
        if unit in one.scores and not one.word.startswith("~"):
            for other, likeness in one.met:
                gains[other] = max(gains.get(other, 0.0), likeness * one.scores[unit])
    text = " ".join(str(stored.get(name, "")) for name in ("title", "heading", "text")) + " " + " ".join(stored.get("questions", ()))
    own = {fold(word): word for word in reversed(text.replace("#", " ").split())} if gains else {}
    present = set(split_words(text, stored["lang"]))
    found = sorted((word for word in gains if word in present), key=lambda word: (-gains[word], word))
    return tuple(own.get(word, word).strip(".,;:!?()„“”\"'") for word in found[:6])


