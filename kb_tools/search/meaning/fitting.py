"""What the cosines of an encoder are worth, from a knowledge base's own questions. Pure but for the encoders.

The constants of the ranking are known for the packaged encoder. Another one puts its cosines elsewhere, but
on the same questions it should say as much: each question of an article or video is asked of both encoders,
left out of what is searched. What tells the right article from the others has to be as steep, and what is
nearest among the others has to lie as high.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kb_tools.models import IndexedPassage, Watch
from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.many import encode_all
from kb_tools.search.meaning.places import PHRASING, compared_texts
from kb_tools.search.meaning.rows import Rows, Small, squares
from kb_tools.search.sums import Numbers, Sums
from kb_tools.settings.meaning import Constants

FEWEST = 30
"""Questions that are needed to tell."""
STEEP = np.geomspace(1, 400, 120)
"""Log odds for each point of cosine that are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The texts of one language, with the place of the article or video that has each among its `sources`;
    `asked` are the questions, by their place in `said`.
    """

    said: tuple[str, ...]
    said_by: Numbers
    stands: tuple[str, ...]
    stands_in: Numbers
    asked: tuple[int, ...]
    sources: int


def collect_texts(sources: Sequence[Sequence[IndexedPassage]]) -> Texts:
    """Of articles and videos, each given with all its passages."""
    said: list[tuple[str, int]] = []
    stands: list[tuple[str, int]] = []
    asked: list[int] = []
    for number, passages in enumerate(sources):
        title = len(said)
        for text, place in compared_texts(passages):
            (said if place == PHRASING else stands).append((text, number))
        asked.extend(range(title + 1, len(said)))
    return Texts(
        said=tuple(text for text, _ in said),
        said_by=np.array([number for _, number in said], np.intp),
        stands=tuple(text for text, _ in stands),
        stands_in=np.array([number for _, number in stands], np.intp),
        asked=tuple(asked),
        sources=len(sources),
    )


def fit_constants(
    languages: Sequence[Texts], encoder: Encoder, known: Encoder, watch: Watch = iter
) -> Constants:
    """The constants of an encoder, from those of a known one."""
    steep, high = _lie(languages, encoder, watch)
    known_steep, known_high = _lie(languages, known, watch)
    scale = steep / known_steep * known.constants.scale
    level = (known_high - known.constants.zero) * known.constants.scale
    return Constants(
        scale=round(scale, 3),
        zero=round(high - level / scale, 3),
        there=known.constants.there,
        steep=known.constants.steep,
    )


def _lie(languages: Sequence[Texts], encoder: Encoder, watch: Watch) -> tuple[float, float]:
    """How steep an encoder's cosines are, and how high the nearest wrong one lies: the mean of its phrasing
    and its place.
    """
    asked = [pair for texts in languages for pair in _asked(texts, encoder, watch)]
    wrong = [float(np.delete(near, right).max()) / 2 for near, right in asked]
    likely = [sum(_log_share(steep * near, right) for near, right in asked) for steep in STEEP]
    return float(STEEP[int(np.argmax(likely))]), sum(wrong) / len(wrong)


def _asked(texts: Texts, encoder: Encoder, watch: Watch) -> list[tuple[Sums, int]]:
    """For each question the nearness of every article or video, asked without it, and the place of its
    own.
    """
    small = encode_all((*texts.said, *texts.stands), encoder, watch)
    said, stands = (_rows(part) for part in (small[: len(texts.said)], small[len(texts.said) :]))
    found = []
    for one in texts.asked:
        cosines = said.cosines(small[one])
        cosines[[other == texts.said[one] for other in texts.said]] = -1.0
        near = _best(cosines, texts.said_by, texts.sources)
        near += _best(stands.cosines(small[one]), texts.stands_in, texts.sources)
        found.append((near, int(texts.said_by[one])))
    return found


def _rows(small: Small) -> Rows:
    return Rows(small, squares(small))


def _best(cosines: Sums, owners: Numbers, size: int) -> Sums:
    best = np.full(size, -1.0)
    np.maximum.at(best, owners, cosines)
    return best


def _log_share(odds: Sums, right: int) -> float:
    """The logarithm of what a softmax gives to one of them."""
    return float(odds[right] - odds.max() - np.log(np.exp(odds - odds.max()).sum()))
