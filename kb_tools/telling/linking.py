"""Which video belongs to which article: as editors read it, and as other programs do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from kb_tools.models import Article
from kb_tools.search.linking import LinkProposal, without_article, without_video
from kb_tools.sources.reading import Sources
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style, titled
from kb_tools.text import clock, one_line, say

Pairs = frozenset[tuple[str, str, str]]
"""Language, article and video of each pair that the sources name."""


def text(new: Sequence[LinkProposal], sources: Sources, linked: Pairs, language: Reader) -> str:
    """Per article its videos, per video its articles, and who is left alone."""
    of_article: defaultdict[str, list[LinkProposal]] = defaultdict(list)
    of_video: defaultdict[str, list[str]] = defaultdict(list)
    for one in new:
        of_article[one.article.file].append(one)
        score = tell(say("{score:.2f}", score=one.score), language)
        of_video[one.video.id].append(f"{one_line(one.article.id)} {score}")
    parts = [
        "\n".join([article_text(group[0].article), *(proposal_text(one, language) for one in group)])
        for group in of_article.values()
    ]
    alone = without_video(sources.articles, linked)
    unused = without_article(sources.articles, sources.videos, linked)
    lists = (
        (
            say("Videos and the articles they belong to"),
            [f"{video}  {', '.join(articles)}" for video, articles in of_video.items()],
        ),
        (
            say("Articles with no video: {n:,}", n=len(alone)),
            [f"{one_line(one.id)} ({one_line(one.lang)})" for one in alone],
        ),
        (
            say("Videos that no article uses: {n:,}", n=len(unused)),
            [f"{one.id}  {one_line(one.title)}" for one in unused],
        ),
    )
    shown = lists if of_video else lists[1:]
    return "\n\n".join(
        [*parts, *(titled(tell(title, language), [f"   {row}" for row in rows]) for title, rows in shown)]
    )


def article_text(article: Article) -> str:
    """The article that videos are proposed for."""
    return f"{style(one_line(article.id), 'bold')} ({one_line(article.lang)})  {one_line(article.title)}"


def proposal_text(one: LinkProposal, language: Reader) -> str:
    """The video, where it begins to explain, and the words that both share, if any."""
    start = say(" from {moment}, {chapter}", moment=clock(one.start or 0), chapter=one_line(one.chapter))
    at = tell(start, language) if one.start else ""
    shared = say("in common: {words}", words=", ".join(map(one_line, one.words)))
    score = tell(say("{score:.2f}", score=one.score), language)
    row = f"   {score}  {one.video.id}  {one_line(one.video.title)}{at}"
    return f"{row}\n" + style(f"         {tell(shared, language)}", "dim") if one.words else row


def data(
    found: Sequence[LinkProposal],
    written: Sequence[LinkProposal],
    sources: Sources,
    linked: Pairs,
    least: float,
) -> dict[str, Any]:
    """What `kb link --json` prints: every pair that scores high enough; `linked` says whether the sources say
    so by now, `written` whether this run wrote it.
    """
    alone = without_video(sources.articles, linked)
    unused = without_article(sources.articles, sources.videos, linked)
    return {
        "least": least,
        "proposals": [
            _proposal_data(one) | {"linked": one.pair in linked, "written": one in written} for one in found
        ],
        "articles_without_video": [
            {"id": one.id, "language": one.lang, "file": one.file, "title": one.title} for one in alone
        ],
        "videos_without_article": [
            {"id": one.id, "language": one.lang, "title": one.title} for one in unused
        ],
    }


def _proposal_data(one: LinkProposal) -> dict[str, Any]:
    return {
        "article": one.article.id,
        "language": one.article.lang,
        "file": one.article.file,
        "title": one.article.title,
        "video": one.video.id,
        "video_title": one.video.title,
        "start": one.start,
        "chapter": one.chapter,
        "link": one.link,
        "score": one.score,
        "words": list(one.words),
    }
