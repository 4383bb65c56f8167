"""Links between articles and videos, written into the editors' files: what is not the link keeps every byte.

An article names videos in its front matter, a video names articles in videos.yaml. Either is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kb_tools.sources.front_matter import add_to_field, field_values, read_markdown, write_to_field
from kb_tools.sources.video_lists import add_to_videos, write_to_videos

FIELD = "videos"


def write_into_article(file: Path, links: Iterable[str]) -> bool:
    """Puts links (`id` or `id#t=42`) into an article's front matter; whether anything had to be changed. Raises KbError."""
    before = read_markdown(file)
    return write_to_field(file, FIELD, _missing(before, links, file.as_posix()))


def write_into_videos(file: Path, articles: Mapping[str, Sequence[str]]) -> bool:
    """Puts article ids behind the `articles:` of videos; whether anything had to be changed. Raises KbError."""
    return write_to_videos(file, "articles", articles)


def add_video(text: str, link: str, file: str) -> str:
    """A Markdown file's text with one more video in its front matter, unless the video is there already, from whatever second.

    Raises KbError, with nothing changed, when the result would not say exactly that.
    """
    return add_to_field(text, FIELD, _missing(text, [link], file), file)


def add_articles(text: str, articles: Mapping[str, Sequence[str]], file: str = "videos.yaml") -> str:
    """The text of videos.yaml with more articles for some videos (by id). Raises KbError, with nothing changed, where that is not safe."""
    return add_to_videos(text, "articles", articles, file)


def _missing(text: str, links: Iterable[str], file: str) -> tuple[str, ...]:
    """The links whose videos are not there, one for each."""
    there = {_video(link) for link in field_values(text, FIELD, file)}
    return tuple({_video(link): link for link in reversed(tuple(links)) if _video(link) not in there}.values())[::-1]


def _video(link: str) -> str:
    return link.partition("#")[0]
