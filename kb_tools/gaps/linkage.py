"""Groups of messages that are alike on average (average linkage: Sokal and Michener, A statistical method for
evaluating systematic relationships, 1958). Pure.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Group = tuple[int, ...]
"""The places of messages in a list."""
Likenesses = NDArray[np.float32]
"""How alike each message is to each, shape (messages, messages)."""


def group_alike(likenesses: Likenesses, least: float) -> list[Group]:
    """The groups of two or more whose messages are alike on average, the largest first.

    Follows from each group the one most like it, until two are most like each other: these are joined
    (nearest-neighbour chain: Murtagh, A survey of recent advances in hierarchical clustering algorithms,
    1983). The groups are those of joining the two most alike of all each time, for a fraction of the work.
    """
    alike = likenesses.astype(np.float64)
    np.fill_diagonal(alike, -np.inf)
    members = [[place] for place in range(len(alike))]
    for first in range(len(alike)):
        chain = [first] if members[first] else []
        while chain and alike[chain[-1]].max() >= least:
            last = chain[-1]
            if len(chain) > 1 and alike[last, chain[-2]] == alike[last].max():
                _join(chain[-2], last, alike, members)
                chain = chain[:-2] or [chain[-2]]
            else:
                chain.append(int(alike[last].argmax()))
    groups = (tuple(sorted(group)) for group in members if len(group) > 1)
    return sorted(groups, key=lambda group: (-len(group), group))


def _join(one: int, other: int, alike: NDArray[np.float64], members: list[list[int]]) -> None:
    """Puts the second group to the first."""
    mine, theirs = len(members[one]), len(members[other])
    mean = (mine * alike[one] + theirs * alike[other]) / (mine + theirs)
    mean[one] = -np.inf
    alike[one] = alike[:, one] = mean
    alike[other] = alike[:, other] = -np.inf
    members[one] += members[other]
    members[other] = []
