"""How likely an answer is there at all, and how likely each link is it. Pure.

The chance that an answer is there is shared among the hits by a softmax, so that all confidences of a message
add up to that chance. Where meaning speaks too, a sum of evidence is a log-odds already, and
`settings.meaning.Constants` say how steep and from where; words alone have the numbers below. All of them
were fitted over public question sets of several knowledge bases, on and off topic; `benchmarks/quality`
prints how they hold.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kb_tools.settings.meaning import Constants

USUAL = 10
"""Different words of the messages for which `Constants.steep` holds."""
THERE = (-1.4, 10.8, -2.4)
"""Log odds by words alone that the answer is there: constant, of the best hit's share of the possible, of the
share nobody wrote.
"""
WHICH = (1.0, 10.0)
"""Log odds by words alone of one hit against another: of its points, of its share of the possible."""


def by_meaning(sums: Sequence[float], speaks: float, words: int, constants: Constants) -> list[float]:
    """How likely each hit is the right one, from its sum of evidence, best first. `speaks` is the best of
    each kind of evidence, added up, whichever article or video it belongs to: whether the knowledge base has
    anything to say is asked of all of it.

    Shares and cosines are means over the message's `words`, and a mean is the surer the more it is made of:
    the same lead of one hit over another says more in a long message, by the root of their number.
    """
    if not sums:
        return []
    there = _logistic(constants.steep * speaks - constants.there)
    steep = constants.steep * math.sqrt(words / USUAL)
    return _share([steep * one for one in sums], there)


def by_words(points: Sequence[float], possible: float, unknown: float) -> list[float]:
    """The same from the points of the hits, best first, the points that were possible, and the share of words
    that no source uses.
    """
    if not possible or not points:
        return [0.0] * len(points)
    constant, of_share, of_unknown = THERE
    there = _logistic(constant + of_share * points[0] / possible + of_unknown * unknown)
    return _share([WHICH[0] * one + WHICH[1] * one / possible for one in points], there)


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _share(odds: Sequence[float], whole: float) -> list[float]:
    """The whole, divided by log odds, best first."""
    weights = [math.exp(one - odds[0]) for one in odds]
    return [whole * one / sum(weights) for one in weights]
