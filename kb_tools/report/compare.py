"""More, fewer, or nothing but chance. Pure."""

from __future__ import annotations

from math import exp, sqrt
from typing import Literal

Change = Literal["more", "fewer", "alike"]
SURE = 2.0
"""Standard deviations: differences that chance alone makes once in twenty times or more often are called
alike.
"""


def compare_counts(now: int, before: int) -> Change:
    """Two counts of equally long times. Both taken for Poisson's, their difference has the variance of their
    sum.
    """
    spread = sqrt(now + before)
    return _named((now - before) / spread) if spread >= 3 else "alike"


def compare_shares(part: int, whole: int, part_before: int, whole_before: int) -> Change:
    """Two shares, by the pooled test for the difference of two proportions."""
    if not whole or not whole_before:
        return "alike"
    pooled = (part + part_before) / (whole + whole_before)
    spread = sqrt(pooled * (1 - pooled) * (1 / whole + 1 / whole_before))
    return _named((part / whole - part_before / whole_before) / spread) if spread else "alike"


def _named(deviations: float) -> Change:
    return "more" if deviations >= SURE else "fewer" if deviations <= -SURE else "alike"


def chance_of_so_few(count: int, expected: float) -> float:
    """How likely Poisson's distribution of the expected mean gives `count` or fewer. Beyond 500 expected,
    anything below half is 0.
    """
    if expected > 500:
        return 0.0 if count < expected / 2 else 1.0
    term = total = exp(-expected)
    for number in range(1, count + 1):
        term *= expected / number
        total += term
    return min(total, 1.0)
