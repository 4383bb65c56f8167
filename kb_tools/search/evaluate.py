"""How good are the answers? Hit rates over messages whose right answers are known."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb_tools.errors import KbError
from kb_tools.models import Hit
from kb_tools.search.choose import Floors, choose
from kb_tools.text import say

Find = Callable[[str], Sequence[Hit]]
"""A message -> hits, best first, nothing held back."""
DEPTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A message and the ids of the articles or videos that answer it; no ids means that nothing does."""

    text: str
    expect: frozenset[str]
    line: int
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came back for a question: `rank` of the first right hit (from 1; None when it is not among the
    first ten).
    """

    question: Question
    hits: tuple[Hit, ...]
    rank: int | None
    suggested: bool
    seconds: float


def read_questions(path: Path, part: str = "") -> tuple[Question, ...]:
    """Lines of {"text": ..., "expect": [ids]}, those whose `set` is `part` if one is named. Raises KbError
    with the line that is none.
    """
    questions: list[Question] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        what = say("{file} cannot be read", file=path)
        raise KbError(what, say("name a file of JSON lines in UTF-8")) from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            question = _parse(line, path, number)
            questions += [question] if part in ("", question.part) else []
    if not questions:
        raise KbError(
            say("{file} has no questions", file=path),
            say('write lines such as {{"text": "card lost", "expect": ["cards/lost"]}}'),
        )
    return tuple(questions)


def _parse(line: str, path: Path, number: int) -> Question:
    try:
        value = json.loads(line)
        text, expect = value["text"], value["expect"]
        if isinstance(text, str) and isinstance(expect, list) and all(isinstance(one, str) for one in expect):
            return Question(text=text, expect=frozenset(expect), line=number, part=str(value.get("set", "")))
    except (ValueError, KeyError, TypeError):
        pass
    raise KbError(
        say("{file}:{line}: not a question", file=path, line=number),
        say('write {{"text": "card lost", "expect": ["cards/lost"]}}, ids in a list'),
    )


def ask_all(questions: Sequence[Question], find: Find, least: Floors) -> tuple[Outcome, ...]:
    """Asks every question once."""
    return tuple(_ask(question, find, least) for question in questions)


def _ask(question: Question, find: Find, least: Floors) -> Outcome:
    begun = time.perf_counter()
    hits = tuple(find(question.text))[:DEPTH]
    seconds = time.perf_counter() - begun
    rank = rank_of(question.expect, hits)
    suggested = bool(choose(hits, least))
    return Outcome(question=question, hits=hits, rank=rank, suggested=suggested, seconds=seconds)


def rank_of(right: Collection[str], hits: Sequence[Hit]) -> int | None:
    """Where the first right hit stands, from 1; None where there is none."""
    return next((place for place, hit in enumerate(hits, start=1) if hit.entry.id in right), None)


def rates(ranks: Sequence[int | None], depths: Sequence[int] = (1, 3, 10)) -> dict[str, float]:
    """hit@k: share of ranks up to k. MRR@10: mean of 1/rank, 0 beyond ten (Voorhees, TREC-8 question
    answering track, 1999).
    """
    hits = {f"hit@{k}": _share([rank is not None and rank <= k for rank in ranks]) for k in depths}
    return {**hits, "mrr@10": _share([1 / rank if rank else 0.0 for rank in ranks])}


def measure(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The figures of `kb eval`.

    `rates` over the answerable questions. `none`: share of them that would get no suggestion; `false`: share
    of the unanswerable ones that would get one. Times are milliseconds for one question.
    """
    answerable = [one for one in outcomes if one.question.expect]
    others = [one for one in outcomes if not one.question.expect]
    ranks = [one.rank for one in answerable]
    times = sorted(one.seconds * 1000 for one in outcomes)
    return {
        "queries": len(outcomes),
        **rates(ranks),
        "none": _share([not one.suggested for one in answerable]),
        "p50_ms": _percentile(times, 0.5),
        "p95_ms": _percentile(times, 0.95),
        "unanswerable": len(others),
        "false": _share([one.suggested for one in others]),
    }


def _share(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0


def _percentile(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2) if ordered else 0.0
