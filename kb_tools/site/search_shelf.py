"""One language's articles and videos as the ranking wants them, in memory: what the page's own search is made
of. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from kb_tools.links.addresses import video_path
from kb_tools.models import Article, IndexedPassage, Video
from kb_tools.search.bm25 import Earned, earned
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.documents import article_passages, entry_phrasings, video_passages, word_weights
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.postings import Findable, make_findable
from kb_tools.search.sums import Numbers, Weights
from kb_tools.search.terms import Term
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path
from kb_tools.sources.articles import suggested, with_heading
from kb_tools.sources.passages import split_page
from kb_tools.text import one_line

_weights = lru_cache(maxsize=2000)(word_weights)
"""Between two rebuilds of `mkdocs serve` few passages change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article or video with its passages; `path` is its page on the site, `summary` what answers where no
    passage has a text: an article's summary, or what a video without captions is about. Its number is its
    place among the others of its language.
    """

    path: str
    passages: tuple[IndexedPassage, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """See `kb_tools.search.postings.Postings`. Passages are numbered through in the order of the sources."""

    sources: tuple[Source, ...]
    lexicon: Lexicon
    passages: int
    source_of: Numbers

    @property
    def findable(self) -> Findable:
        """All articles and videos."""
        return make_findable(np.arange(self.passages), self.source_of, self.lexicon.asked)

    def earned(self, term: Term) -> Earned:
        """What a term earns, and where."""
        return earned(term, self.lexicon, self.passages)

    def postings(self, word: str) -> tuple[Numbers, Weights]:
        """The passages that have a word, in order, and its weight in each."""
        return self.lexicon.postings(word)


def read_page(html: str, article: Article) -> Article:
    """The article with the passages of its page, as MkDocs rendered it: the same as `kb index` makes by
    rendering it itself.
    """
    heading, passages = split_page(html)
    return replace(article, passages=with_heading(passages, heading if heading != article.title else ""))


def find_sources(
    articles: Iterable[Article], videos: Iterable[Video], lang: str, settings: Settings
) -> tuple[Source, ...]:
    """The articles and videos of a language that may be found, in the order of their names, by which equal
    scores are ordered.
    """
    written = (
        Source(path=article_path(one, settings), passages=article_passages(one), summary=one.summary)
        for one in suggested(tuple(articles))
        if one.lang == lang
    )
    filmed = (
        Source(
            path=video_path(one, settings),
            passages=video_passages(one, settings),
            summary="" if one.cues else one_line(one.description.partition("\n\n")[0]),
        )
        for one in videos
        if one.lang == lang
    )
    found = (one for one in (*written, *filmed) if one.passages)
    return tuple(sorted(found, key=lambda one: one.passages[0].entry.source))


def make_shelf(sources: Sequence[Source]) -> Shelf:
    """The words and phrasings of sources of one language."""
    passages = [passage for source in sources for passage in source.passages]
    phrasings = (
        (number, words)
        for number, source in enumerate(sources)
        for words in entry_phrasings(source.passages[0].entry)
    )
    lexicon = make_lexicon(
        ((number, _weights(passage)) for number, passage in enumerate(passages)), phrasings
    )
    source_of = [number for number, source in enumerate(sources) for _ in source.passages]
    return Shelf(
        sources=tuple(sources),
        lexicon=lexicon,
        passages=len(passages),
        source_of=np.array(source_of, np.uint32),
    )
