"""Related articles, by what editors themselves wrote: links between articles, shared tags; where they wrote
too little, by what titles and summaries mean, or without an encoder by the order of the topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kb_tools.models import Article
from kb_tools.site.topics import Topic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LINK = 3.0
"""Points for a link from one article to the other; a tag that n articles share is worth 2/(n-1), so one that
only two share gives 2.
"""
COMMON = 60
"""A tag on more articles than this says nothing about any two of them."""
MOST, LEAST = 4, 3
"""So many are shown at most, and so many at least where there are others."""


def relate_articles(
    articles: Iterable[Article],
    links: Mapping[str, Iterable[str]],
    next_best: Mapping[str, Sequence[str]],
) -> dict[str, tuple[Article, ...]]:
    """For each article's path at most MOST others of its language, the nearest first.

    `links` holds for each path those it links to. Where links and tags give fewer than LEAST, those of
    `next_best` fill up: see `nearest` and `following`.
    """
    by_path = {article.path: article for article in articles}
    points = _points(by_path, links)
    found = {}
    for path in by_path:
        near = sorted(points[path], key=lambda other: (-points[path][other], other))[:MOST]
        near += [other for other in next_best.get(path, ()) if other not in near][: max(0, LEAST - len(near))]
        found[path] = tuple(by_path[other] for other in near if other in by_path)
    return found


def _points(
    by_path: Mapping[str, Article], links: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, float]]:
    points: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for path, targets in links.items():
        for target in set(targets):
            if (
                path != target
                and path in by_path
                and target in by_path
                and by_path[path].lang == by_path[target].lang
            ):
                points[path][target] += LINK
                points[target][path] += LINK
    for together in _tagged(by_path.values()).values():
        for path in together if 1 < len(together) <= COMMON else ():
            for other in together:
                if other != path:
                    points[path][other] += 2 / (len(together) - 1)
    return points


def _tagged(articles: Iterable[Article]) -> dict[tuple[str, str], tuple[str, ...]]:
    tagged: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for article in articles:
        for tag in article.tags:
            tagged[article.lang, tag.casefold()][article.path] = None
    return {tag: tuple(paths) for tag, paths in tagged.items()}


def following(topics: Iterable[Topic]) -> dict[str, tuple[str, ...]]:
    """For each article's path the LEAST after it in its topic, beginning again at the first."""
    found = {}
    for topic in topics:
        paths = [article.path for article in topic.articles]
        for number, path in enumerate(paths):
            found[path] = tuple(islice((*paths[number + 1 :], *paths[:number]), LEAST))
    return found


def nearest(paths: Sequence[str], vectors: NDArray[np.float32]) -> dict[str, tuple[str, ...]]:
    """For each path of one language the others that mean the most like it, the nearest first, as many as may
    be wanted. `vectors` holds a row of length 1 for each, shape (paths, dimension).
    """
    import numpy as np

    found, most = {}, min(2 * LEAST, len(paths) - 1)
    for number, path in enumerate(paths):
        likeness = vectors @ vectors[number]
        likeness[number] = -2.0  # less than any other: a page is not its own neighbour
        best = np.flatnonzero(likeness >= np.partition(likeness, -most)[-most]).tolist() if most else []
        found[path] = tuple(paths[at] for at in sorted(best, key=lambda at: (-likeness[at], at))[:most])
    return found
