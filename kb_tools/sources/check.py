"""What is wrong between the sources: repeated ids, links to videos and articles that are not there. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from kb_tools.models import Article, Problem, Video
from kb_tools.text import say


def check_together(
    articles: Sequence[Article], videos: Sequence[Video], videos_file: str
) -> tuple[Problem, ...]:
    """Problems that no single file shows."""
    return (
        _repeated_ids(articles)
        + _lost_videos(articles, videos)
        + _lost_articles(articles, videos, videos_file)
    )


def _repeated_ids(articles: Sequence[Article]) -> tuple[Problem, ...]:
    first: dict[tuple[str, str], Article] = {}
    problems = []
    for article in articles:
        earlier = first.setdefault((article.id, article.lang), article)
        if earlier is not article:
            what = say("the id {id} is also that of {file}", id=article.id, file=earlier.file)
            problems.append(
                Problem(
                    file=article.file,
                    line=1,
                    what=what,
                    fix=say("give one of the two another `id`"),
                    rule="duplicate-id",
                )
            )
    return tuple(problems)


def _lost_videos(articles: Sequence[Article], videos: Sequence[Video]) -> tuple[Problem, ...]:
    known = {video.id: video for video in videos}
    problems = []
    for article in articles:
        for link in article.videos:
            video = known.get(link.id)
            if video is None:
                fix = _suggest(link.id, known, say("add the video to videos.yaml"))
                problems.append(
                    Problem(
                        file=article.file,
                        line=link.line,
                        what=say("there is no video {id}", id=link.id),
                        fix=fix,
                        rule="lost-video",
                    )
                )
            elif link.start is not None and video.duration is not None and link.start >= video.duration:
                fix = say("name a second before {duration}", duration=video.duration)
                problems.append(
                    Problem(
                        file=article.file,
                        line=link.line,
                        what=say("{id} ends before second {second}", id=link.id, second=link.start),
                        fix=fix,
                        rule="second",
                    )
                )
    return tuple(problems)


def _lost_articles(articles: Sequence[Article], videos: Sequence[Video], file: str) -> tuple[Problem, ...]:
    known = {article.id: article for article in articles}
    return tuple(
        Problem(
            file=file,
            line=video.line,
            what=say(
                "{id} names an article that is not there: {article}", id=video.id, article=article_id[:80]
            ),
            fix=_suggest(article_id, known, say("name it by its path below docs/, without .md")),
            rule="lost-article",
        )
        for video in videos
        for article_id in video.articles
        if article_id not in known
    )


def _suggest(name: str, known: dict[str, Video] | dict[str, Article], otherwise: str) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return say("did you mean `{name}`?", name=near[0]) if near else otherwise
