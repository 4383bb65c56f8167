"""One language's articles and videos as the ranking wants them, in memory: what the page's own search is made
of. Pure.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

import numpy as np

from kb_tools.links.addresses import video_path
from kb_tools.models import Article, IndexedPassage, Video
from kb_tools.search.documents import article_passages, entry_phrasings, video_passages, word_weights
from kb_tools.search.lexicon import Lexicon, make_lexicon
from kb_tools.search.sums import Numbers, Weights
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path
from kb_tools.sources.articles import with_heading
from kb_tools.sources.passages import split_page

Posting = tuple[Numbers, Weights]

_weights = lru_cache(maxsize=2000)(word_weights)
"""Between two rebuilds of `mkdocs serve` few passages change."""
NOTHING: Posting = np.empty(0, np.uint32), np.empty(0, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article or video with its passages; `path` is its page on the site. Its number is its place among
    the others of its language.
    """

    path: str
    passages: tuple[IndexedPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """See `kb_tools.search.rank.Postings`. Passages are numbered through in the order of the sources."""

    sources: tuple[Source, ...]
    lexicon: Lexicon
    passages: int
    source_of: Numbers
    words: Mapping[str, Posting]

    def postings(self, word: str) -> Posting:
        """The passages that have a word, in order, and its weight in each."""
        return self.words.get(word, NOTHING)


def read_page(html: str, article: Article) -> Article:
    """The article with the passages of its page, as MkDocs rendered it: the same as `kb index` makes by
    rendering it itself.
    """
    heading, passages = split_page(html)
    return replace(article, passages=with_heading(passages, heading if heading != article.title else ""))


def find_sources(
    articles: Iterable[Article], videos: Iterable[Video], lang: str, settings: Settings
) -> tuple[Source, ...]:
    """The articles and videos of a language, in the order of their names, by which equal scores are
    ordered.
    """
    written = (
        Source(path=article_path(one, settings), passages=article_passages(one))
        for one in articles
        if one.lang == lang
    )
    filmed = (
        Source(path=video_path(one, settings), passages=video_passages(one, settings))
        for one in videos
        if one.lang == lang
    )
    found = (one for one in (*written, *filmed) if one.passages)
    return tuple(sorted(found, key=lambda one: one.passages[0].entry.source))


def make_shelf(sources: Sequence[Source]) -> Shelf:
    """The words and phrasings of sources of one language."""
    words: dict[str, tuple[array[int], array[float]]] = {}
    for number, passage in enumerate(chain.from_iterable(source.passages for source in sources)):
        for word, weight in _weights(passage).items():
            numbers, weights = words.setdefault(word, (array("I"), array("f")))
            numbers.append(number)
            weights.append(weight)
    phrasings = [
        (number, words)
        for number, source in enumerate(sources)
        for words in entry_phrasings(source.passages[0].entry)
    ]
    source_of = [number for number, source in enumerate(sources) for _ in source.passages]
    return Shelf(
        sources=tuple(sources),
        lexicon=make_lexicon({word: len(numbers) for word, (numbers, _) in words.items()}, phrasings),
        passages=len(source_of),
        source_of=np.array(source_of, np.uint32),
        words={
            word: (np.frombuffer(numbers, np.uint32), np.frombuffer(weights, np.float32))
            for word, (numbers, weights) in words.items()
        },
    )
