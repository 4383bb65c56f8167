"""What a message is by meaning: its vector held against the examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb_tools.desk.kinds.fitting import lends
from kb_tools.desk.kinds.table import Table, unit_rows
from kb_tools.search.meaning.rows import Rows, Small

NEAREST, NEUTRAL = 3, 5
"""So many examples, and so many wordings of none, are looked at."""
BASE = 0.5
"""A short message is near everything: so much of its nearness to what is of no kind is taken off."""
FITTED = 0.3
"""How much the fitted weights add to the nearness."""
NEAR_DANGER = 2.0
"""How much the nearness to the nearest kind of danger adds to what is fitted to all of them."""
NO_DANGER = -1.0
"""What is fitted says so of messages that have nothing of danger."""
COUNTERED = 0.1
"""Taken off where a counter-example is nearer than any example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How much a message is of each kind, by its name; `danger` how much it is danger to people of any kind
    (below 0 hardly, 1 surely), `nearest` the example of each kind that is nearest to it; `countered` are the
    kinds of which a counter-example is nearer.
    """

    kinds: Mapping[str, float]
    danger: float
    nearest: Mapping[str, str]
    countered: frozenset[str]


def score(row: Small, table: Table, own: Rows | None = None) -> Scores:
    """A message's scores, from its vector in whole numbers; `own` are the company's titles and questions,
    which are of no kind.
    """
    return _scores(row, table.rows.cosines(row), table, own)


def score_example(table: Table, place: int) -> Scores:
    """The scores of the wording in a row of the table, as if it were none of the examples."""
    row = table.small[place]
    cosines = table.rows.cosines(row)
    cosines[place] = -1.0
    return _scores(row, cosines, table, None)


def _scores(row: Small, cosines: NDArray[np.float64], table: Table, own: Rows | None) -> Scores:
    layout = table.layout
    ordinary = [cosines[layout.others], *([own.cosines(row)] if own is not None else [])]
    base = BASE * _top(np.concatenate(ordinary), NEUTRAL)
    fitted = unit_rows(row[None])[0] @ table.kinds[:-1] + table.kinds[-1]
    kinds, nearest, countered = {}, {}, set[str]()
    for number, kind in enumerate(layout.kinds):
        like, unlike = cosines[layout.like(number)], cosines[layout.unlike(number)]
        kinds[kind] = float(_top(like, NEAREST) - base + FITTED * fitted[number])
        if len(unlike) and unlike.max() > like.max():
            kinds[kind] -= COUNTERED
            countered.add(kind)
        nearest[kind] = layout.texts[layout.like(number).start + int(like.argmax())]
    fit = float(lends(cosines[layout.in_question]) @ table.danger) if len(table.danger) else NO_DANGER
    danger = fit + NEAR_DANGER * max((kinds[kind] for kind in layout.dangerous), default=0.0)
    return Scores(kinds=kinds, danger=danger, nearest=nearest, countered=frozenset(countered))


def _top(cosines: NDArray[np.float64], many: int) -> float:
    return float(np.sort(cosines)[-many:].mean()) if len(cosines) else 0.0
