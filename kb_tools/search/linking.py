"""Which video belongs to which article: proposals from asking the index in both directions. Pure, over an
index that somebody else opened.

Every way to ask for an article (title, questions, summary) is asked among the videos, and every way to ask
for a video (title, questions, chapters) among the articles. A pair that both directions find belongs
together; one direction alone is mere nearness.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kb_tools.links.addresses import home_language
from kb_tools.models import Article, Hit, Kind, Video, Watch
from kb_tools.search.find import find
from kb_tools.search.index import Index
from kb_tools.search.words import fold
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import is_front_page

LEAST = 0.27
"""The score from which a pair is proposed. On the sample with its own links taken out: 19 of its 25 pairs,
and no wrong one.
"""
FEWEST_WORDS, NEAR = 2, 0.5
"""One word alone joins a talk on `close()` and the closing of an account: both directions must meet so many,
or something of so near a meaning (cosine).
"""
CHAPTER = 0.6
"""The share of what an article finds in a video that one chapter must have for the link to lead there."""
MOST_WORDS = 6

Ask = Callable[[str, str, Kind], Sequence[Hit]]
"""A text, its language and what to look among -> hits, best first."""
Key = TypeVar("Key")
Weights = defaultdict[Key, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkProposal:
    """An article and a video that explains it. `start` (seconds) is a chapter's, None for the video from its
    beginning.

    `score`, between 0 and 1, is the geometric mean of two shares: how surely the article's ways to ask find
    the video, and the video's the article. `words` are those they share, in the sources' own spelling, the
    weightiest first.
    """

    article: Article
    video: Video
    start: int | None
    score: float
    words: tuple[str, ...]

    @property
    def pair(self) -> tuple[str, str, str]:
        """Language, article and video."""
        return self.article.lang, self.article.id, self.video.id

    @property
    def link(self) -> str:
        """The video as an article's front matter names it."""
        return f"{self.video.id}#t={self.start}" if self.start else self.video.id

    @property
    def chapter(self) -> str:
        """The title of the chapter that the link leads to, "" where it leads to the beginning."""
        return next(
            (chapter.title for chapter in self.video.chapters if self.start and chapter.start == self.start),
            "",
        )


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What asking for one side told of one on the other: added up while asking."""

    ways: int
    """How many ways to ask there were."""
    seconds: Weights[int | None] = field(default_factory=lambda: defaultdict(float))
    """Where a passage starts (None in articles) -> the mean square of the confidence it was found with."""
    words: Weights[str] = field(default_factory=lambda: defaultdict(float))
    cosines: Weights[str] = field(default_factory=lambda: defaultdict(float))
    """Way to ask -> the cosine of its meaning with what is nearest."""

    @property
    def share(self) -> float:
        """The root mean square of the confidences, as if one more way had found nothing: a bare title is
        little evidence, and one way that surely finds it is more than several that perhaps do.
        """
        return math.sqrt(math.fsum(self.seconds.values()) * self.ways / (self.ways + 1))


def ask_in(index: Index) -> Ask:
    """Asks an open index."""
    among: dict[tuple[str, Kind], set[int]] = {}

    def ask(text: str, lang: str, kind: Kind) -> Sequence[Hit]:
        if (lang, kind) not in among:
            among[lang, kind] = index.matching("lang", lang) & index.matching("kind", kind)
        found = find(text, index, lang, among[lang, kind]) if among[lang, kind] else ()
        return tuple(hit for hit in found if hit.is_found)

    return ask


def propose(
    articles: Iterable[Article],
    videos: Iterable[Video],
    ask: Ask,
    *,
    least: float = LEAST,
    watch: Watch = iter,
) -> tuple[LinkProposal, ...]:
    """The pairs of one language that score `least` or more, the best first. Front pages and videos that
    cannot be watched are left out.
    """
    by_name = {
        (article.lang, article.id): article
        for article in reversed([one for one in articles if not is_front_page(one)])
    }
    by_id = {video.id: video for video in reversed([one for one in videos if one.available])}
    told = {_key(one): _asked(one, ask) for one in watch([*by_name.values(), *by_id.values()])}
    pairs = [
        _proposal(article, video, there, back)
        for article in by_name.values()
        for video_id, there in told[_key(article)].items()
        if (video := by_id.get(video_id))
        and video.lang == article.lang
        and (back := told[_key(video)].get(article.id))
    ]
    sure = (pair for pair in pairs if pair and pair.score >= least)
    return tuple(sorted(sure, key=lambda pair: (-pair.score, pair.article.file, pair.video.id)))


def _key(one: Article | Video) -> tuple[str, str, str]:
    return ("article" if isinstance(one, Article) else "video", one.lang, one.id)


def ways_to_ask(one: Article | Video) -> tuple[str, ...]:
    """What people say who want this article or video, each once."""
    last = [one.summary] if isinstance(one, Article) else [chapter.title for chapter in one.chapters]
    return tuple(dict.fromkeys(filter(None, (one.title, *one.questions, *last))))


def _asked(one: Article | Video, ask: Ask) -> Mapping[str, _Evidence]:
    """The id of each video that an article finds, or article that a video finds, with what was found."""
    ways = ways_to_ask(one)
    found: defaultdict[str, _Evidence] = defaultdict(lambda: _Evidence(len(ways)))
    for way in ways:
        for hit in ask(way, one.lang, "video" if isinstance(one, Article) else "article"):
            found[hit.entry.id].seconds[hit.start] += hit.confidence**2 / len(ways)
            for place, word in enumerate(hit.matched, start=1):
                found[hit.entry.id].words[word] += hit.confidence / place
            if hit.meant:
                found[hit.entry.id].cosines[way] = hit.meant.cosine
    return found


def _proposal(article: Article, video: Video, there: _Evidence, back: _Evidence) -> LinkProposal | None:
    lang = article.lang
    shared = {fold(word, lang) for word in there.words} & {fold(word, lang) for word in back.words}
    near = min(max(one.cosines.values(), default=0.0) for one in (there, back))
    if len(shared) < FEWEST_WORDS and near < NEAR:
        return None
    chapters: Weights[int] = defaultdict(float)
    for second, share in there.seconds.items():
        chapters[_chapter_at(second or 0, video)] += share
    start, share = max(chapters.items(), key=lambda item: (item[1], -item[0]))
    return LinkProposal(
        article=article,
        video=video,
        start=start if start and share >= CHAPTER * math.fsum(there.seconds.values()) else None,
        score=round(math.sqrt(there.share * back.share), 4),
        words=_shared_words(there.words, back.words, lang),
    )


def _chapter_at(second: int, video: Video) -> int:
    """Where the chapter starts that holds a second; that second in a video without chapters."""
    starts = [chapter.start for chapter in video.chapters]
    return max((start for start in starts if start <= second), default=0 if starts else second)


def _shared_words(there: Mapping[str, float], back: Mapping[str, float], lang: str) -> tuple[str, ...]:
    """The weightiest words, each in one spelling; those that came up in both directions before those of
    one.
    """
    weights: Weights[str] = defaultdict(float)
    spelt: dict[str, str] = {}
    for word, weight in sorted((*there.items(), *back.items()), key=lambda item: (-item[1], item[0])):
        weights[spelt.setdefault(fold(word, lang), word)] += weight
    both = {fold(word, lang) for word in there} & {fold(word, lang) for word in back}
    telling = [word for word in weights if len(word) > 1]
    return tuple(
        sorted(telling, key=lambda word: (fold(word, lang) not in both, -weights[word], word))[:MOST_WORDS]
    )


def linked_pairs(
    articles: Iterable[Article], videos: Iterable[Video], settings: Settings
) -> frozenset[tuple[str, str, str]]:
    """Language, article and video of every pair of which one side names the other. A video names the articles
    of its own language.
    """
    named = {(article.lang, article.id, link.id) for article in articles for link in article.videos}
    return frozenset(
        named
        | {(home_language(video, settings), name, video.id) for video in videos for name in video.articles}
    )


def without_video(articles: Iterable[Article], linked: Iterable[tuple[str, str, str]]) -> tuple[Article, ...]:
    """The articles that belong to no video."""
    have = {(lang, name) for lang, name, _ in linked}
    return tuple(
        article
        for article in articles
        if (article.lang, article.id) not in have and not is_front_page(article)
    )


def without_article(
    articles: Iterable[Article], videos: Iterable[Video], linked: Iterable[tuple[str, str, str]]
) -> tuple[Video, ...]:
    """The videos that can be watched and that no article uses; one that is named by an article which is not
    there counts as unused.
    """
    there = {(article.lang, article.id) for article in articles}
    used = {video for lang, name, video in linked if (lang, name) in there}
    return tuple(video for video in videos if video.available and video.id not in used)
