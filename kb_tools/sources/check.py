"""What is wrong between the sources: repeated ids, links to videos and articles that are not there. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from kb_tools.models import Article, Problem, Video


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
            what = f"the id {article.id} is also that of {earlier.file}"
            problems.append(
                Problem(
                    file=article.file,
                    line=1,
                    what=what,
                    fix="give one of the two another `id`",
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
                fix = _suggest(link.id, known, "add the video to videos.yaml")
                problems.append(
                    Problem(
                        file=article.file,
                        line=link.line,
                        what=f"there is no video {link.id}",
                        fix=fix,
                        rule="lost-video",
                    )
                )
            elif link.start is not None and video.duration is not None and link.start >= video.duration:
                fix = f"name a second before {video.duration}"
                problems.append(
                    Problem(
                        file=article.file,
                        line=link.line,
                        what=f"{link.id} ends before second {link.start}",
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
            what=f"{video.id} names an article that is not there: {article_id[:80]}",
            fix=_suggest(article_id, known, "name it by its path below docs/, without .md"),
            rule="lost-article",
        )
        for video in videos
        for article_id in video.articles
        if article_id not in known
    )


def _suggest(name: str, known: dict[str, Video] | dict[str, Article], otherwise: str) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean `{near[0]}`?" if near else otherwise
