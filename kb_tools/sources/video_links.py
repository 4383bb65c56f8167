"""Links between articles and videos, written into the editors' files: what is not the link keeps every byte.

An article names videos in its front matter, a video names articles in videos.yaml. Either is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kb_tools.settings.settings import Settings
from kb_tools.sources.front_matter import field_values, read_markdown, write_to_field
from kb_tools.sources.video_lists import write_to_videos

FIELD = "videos"


def write_into_article(settings: Settings, file: str, links: Iterable[str]) -> bool:
    """Puts links (`id` or `id#t=42`) into the front matter of an article, named by its path from the
    root; whether anything had to be changed. Raises KbError.
    """
    missing = missing_links(read_markdown(settings, file), links, file)
    return write_to_field(settings, file, FIELD, missing)


def write_into_videos(settings: Settings, articles: Mapping[str, Sequence[str]]) -> bool:
    """Puts article ids behind the `articles:` of videos; whether anything had to be changed. Raises
    KbError.
    """
    return write_to_videos(settings, "articles", articles)


def missing_links(text: str, links: Iterable[str], file: str) -> tuple[str, ...]:
    """The links to videos that the front matter does not name yet, from whatever second; one for each."""
    there = {_video(link) for link in field_values(text, FIELD, file)}
    return tuple(
        {_video(link): link for link in reversed(tuple(links)) if _video(link) not in there}.values()
    )[::-1]


def _video(link: str) -> str:
    return link.partition("#")[0]
