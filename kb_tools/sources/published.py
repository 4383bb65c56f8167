"""Addresses the public has seen: `published.txt`, a path on the site a line, which `kb build` writes and
editors commit.

What has been published must stay reachable: people have bookmarked it, and agents have sent it to customers.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from pathlib import Path
from posixpath import basename

from kb_tools.models import Article, Problem, Video
from kb_tools.settings.settings import Settings
from kb_tools.text import say

HEADER = (
    "# Addresses this site has published. `kb build` adds to it; commit it. A page that moves needs "
    "`moved_from:` or `redirects:`.\n"
)


def read_published(file: Path) -> tuple[tuple[str, int], ...]:
    """The published paths with their lines; none when there is no such file yet."""
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(
        (line.strip(), number)
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    )


def write_published(paths: Iterable[str], file: Path) -> None:
    """Add paths to the file, which stays sorted; a file that has them all is left alone."""
    known = {path for path, _ in read_published(file)}
    wanted = known | {path for path in paths if path}
    if wanted != known:
        file.write_text(HEADER + "".join(f"{path}\n" for path in sorted(wanted)), encoding="utf-8")


def lost_addresses(
    published: Iterable[tuple[str, int]],
    articles: Iterable[Article],
    videos: Iterable[Video],
    settings: Settings,
) -> tuple[Problem, ...]:
    """A problem for each published path that is neither a page of an article, topic or video now, nor leads
    on to one.
    """
    everything = tuple(articles)
    pages = {article.url.removeprefix(settings.site_url) for article in everything}
    moved = {site_path(old, settings) for article in everything for old in article.moved_from}
    there = pages | moved | {site_path(old, settings) for old, _ in settings.redirects}
    ids = {video.id for video in videos}
    gone = [
        (path, line)
        for path, line in published
        if path not in there and not _is_video(path, ids) and not _is_topic(path, pages)
    ]
    return tuple(
        Problem(
            file=settings.name(settings.published),
            line=line,
            what=say("{path} was published and is gone", path=path[:120]),
            fix=_fix(path, pages, settings.config_name),
            rule="published",
        )
        for path, line in gone
    )


def site_path(address: str, settings: Settings) -> str:
    """An address as editors write it - in full, from the root, or below it - as a path on the site."""
    path = address.removeprefix(settings.site_url) if settings.site_url else address
    path = path.partition("?")[0].partition("#")[0].lstrip("/")
    if not path or path.endswith((".html", "/")):
        return path
    return f"{path}/" if settings.use_directory_urls else f"{path}.html"


def _is_video(path: str, ids: Collection[str]) -> bool:
    return "videos/" in path and basename(path.rstrip("/").removesuffix(".html")) in ids


def _is_topic(path: str, pages: Iterable[str]) -> bool:
    folder = path.removesuffix("index.html")
    return folder.endswith("/") and any(page.startswith(folder) for page in pages)


def _fix(path: str, pages: Collection[str], config: str) -> str:
    near = difflib.get_close_matches(path, pages, n=1)
    if near:
        return say(
            "write `moved_from: [{path}]` into the article that took its place (now {page}?), or name it "
            "under `redirects` in {config}",
            path=path[:120],
            page=near[0],
            config=config,
        )
    return say(
        "write `moved_from: [{path}]` into the article that took its place, or name it under `redirects` in "
        "{config}",
        path=path[:120],
        config=config,
    )
