"""Links between articles and videos, written into the editors' files: what is not the link keeps every byte.

An article names videos in its front matter, a video names articles in videos.yaml. Either is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kb_tools.sources.front_matter import field_values, read_markdown, write_to_field
from kb_tools.sources.video_lists import write_to_videos

FIELD = "videos"


def write_into_article(file: Path, links: Iterable[str]) -> bool:
    """Puts links (`id` or `id#t=42`) into an article's front matter; whether anything had to be changed.
    Raises KbError.
    """
    return write_to_field(file, FIELD, missing_links(read_markdown(file), links, file.as_posix()))


def write_into_videos(file: Path, articles: Mapping[str, Sequence[str]]) -> bool:
    """Puts article ids behind the `articles:` of videos; whether anything had to be changed. Raises
    KbError.
    """
    return write_to_videos(file, "articles", articles)


def missing_links(text: str, links: Iterable[str], file: str) -> tuple[str, ...]:
    """The links to videos that the front matter does not name yet, from whatever second; one for each."""
    there = {_video(link) for link in field_values(text, FIELD, file)}
    return tuple(
        {_video(link): link for link in reversed(tuple(links)) if _video(link) not in there}.values()
    )[::-1]


def _video(link: str) -> str:
    return link.partition("#")[0]
