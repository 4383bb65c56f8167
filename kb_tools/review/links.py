"""Links between pages: each must lead to a file that is there, and to a heading that its page has. Pure.

Whatever could be a page that plugins make (lists of topics, pages of videos) is let through: only what is
surely wrong is named.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote, urlsplit

from kb_tools.links.running import runs
from kb_tools.models import Problem
from kb_tools.review.article_rules import found
from kb_tools.review.markdown_text import Target
from kb_tools.review.pages import ReviewedPage
from kb_tools.settings.settings import Settings
from kb_tools.sources.page_places import in_language, page_path, split_language
from kb_tools.text import say

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
ALWAYS_THERE = ("", "top")
"""Anchors that every page has (HTML Living Standard, 7.4.6.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTargets:
    """The pages by their path below docs/ and by their path on the site, and whether there is another file at
    a path below docs/.
    """

    settings: Settings
    by_file: Mapping[str, ReviewedPage]
    by_url: Mapping[str, ReviewedPage]
    has_file: Callable[[str], bool]


def make_site(
    pages: Collection[ReviewedPage], settings: Settings, has_file: Callable[[str], bool]
) -> LinkTargets:
    """The pages by each path that a link may name: that of the Markdown file below docs/, and that of the
    page on the site. `has_file` says whether any other file stands at a path below docs/.
    """
    by_file = {
        PurePosixPath(page.file).relative_to(settings.name(settings.docs_dir)).as_posix(): page
        for page in pages
    }
    by_url = {
        unquote(page_path(PurePosixPath(path), settings)).removeprefix("./"): page
        for path, page in by_file.items()
    }
    return LinkTargets(settings=settings, by_file=by_file, by_url=by_url, has_file=has_file)


def check_links(site: LinkTargets) -> tuple[Problem, ...]:
    """Links and images that lead nowhere, and anchors that their page does not have."""
    return tuple(
        problem
        for path, page in site.by_file.items()
        for target in page.targets
        for problem in _flaws(target, path, page, site)
    )


def outside_addresses(page: ReviewedPage, settings: Settings) -> Iterable[Target]:
    """Where a page leads on other sites."""
    for target in page.targets:
        if target.address.startswith(("http://", "https://")) and not (
            settings.site_url and target.address.startswith(settings.site_url)
        ):
            yield target


def _flaws(target: Target, path: str, page: ReviewedPage, site: LinkTargets) -> Iterator[Problem]:
    address = target.address.strip()
    if not address:
        yield found(
            "link-lost",
            page.file,
            target.line,
            say("a link has no address"),
            say("write where it leads, or take it out"),
        )
        return
    if runs(address):
        what = say("a link would run a program: {address}", address=address[:60])
        yield found("link-runs", page.file, target.line, what, say("write a web address, or take it out"))
        return
    where, anchor = _split(address, site.settings.site_url)
    if where is None:
        return
    there = _aim(where, path, page, site)
    if there is None:
        what = (
            say("an image leads to {address}, which is not there", address=address[:120])
            if target.image
            else say("a link leads to {address}, which is not there", address=address[:120])
        )
        yield found("link-lost", page.file, target.line, what, _near(where, path, site))
    elif there is not page or anchor or not where:
        yield from _anchor_flaw(anchor, there, target, page)


def _split(address: str, site_url: str) -> tuple[str | None, str]:
    """The path of an address and its anchor; None as path for what leads elsewhere, or cannot be looked
    up.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None, ""
    if site_url and address.startswith(site_url):
        return "/" + unquote(address.removeprefix(site_url).partition("#")[0].partition("?")[0]), unquote(
            parts.fragment
        )
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None, ""
    return unquote(parts.path), unquote(parts.fragment)


def _aim(where: str, path: str, page: ReviewedPage, site: LinkTargets) -> ReviewedPage | str | None:
    """The page that a path leads to, "" for something else that is or may be there, None for what is surely
    not.
    """
    if not where:
        return page
    if where.startswith("/"):
        return site.by_url.get(where[1:], "")
    files = [*_meant(path, where, site.settings)]
    if aimed := next((site.by_file[file] for file in files if file in site.by_file), None):
        return aimed
    shown = page_path(PurePosixPath(path), site.settings)
    url = normpath(join(dirname(unquote(shown)), where)).removeprefix(".").lstrip("/")
    if aimed := next(
        (site.by_url[one] for one in (url, f"{url}/", f"{url}index.html") if one in site.by_url), None
    ):
        return aimed
    ending = splitext(where)[1].lower()
    if (
        not ending
        or where.endswith("/")
        or (ending not in MARKDOWN and any(site.has_file(file) for file in (*files, url)))
    ):
        return ""
    return None


def _meant(path: str, where: str, settings: Settings) -> Iterator[str]:
    """The files that a link may mean, the first that is there: mkdocs-static-i18n takes one that a language
    lacks from the first language.
    """
    lang, aimed = split_language(PurePosixPath(path), settings)[0], normpath(join(dirname(path), where))
    yield from (file.as_posix() for file in in_language(PurePosixPath(aimed), lang, settings))
    folder, _, rest = path.partition("/")
    if settings.language_folders and folder in settings.languages[1:]:
        yield normpath(join(settings.languages[0], dirname(rest), where))


def _anchor_flaw(
    anchor: str, there: ReviewedPage | str, target: Target, page: ReviewedPage
) -> Iterator[Problem]:
    """Text fragments, seconds of videos and what our own templates add are no headings."""
    if (
        isinstance(there, str)
        or anchor in ALWAYS_THERE
        or anchor in there.anchors
        or anchor.startswith((":~:", "t=", "kb-"))
    ):
        return
    near = difflib.get_close_matches(anchor, there.anchors, n=1)
    fix = (
        say("did you mean #{anchor}?", anchor=near[0])
        if near
        else say("take the anchor out, or name a heading that is there")
    )
    what = (
        say("this page has no heading #{anchor}", anchor=anchor[:80])
        if there is page
        else say("{file} has no heading #{anchor}", file=there.file, anchor=anchor[:80])
    )
    yield found("anchor-lost", page.file, target.line, what, fix)


def _near(where: str, path: str, site: LinkTargets) -> str:
    wanted = normpath(join(dirname(path), where))
    near = difflib.get_close_matches(wanted, site.by_file, n=1, cutoff=0.75)
    return (
        say(
            "did you mean {file} (below {folder}/)?",
            file=near[0],
            folder=site.settings.name(site.settings.docs_dir),
        )
        if near
        else say("correct the address, or add the file")
    )
