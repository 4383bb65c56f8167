"""Articles that moved: a small page at the old address that leads to the new one, for browsers and for search
engines.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from kb_tools.models import Article, Problem
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path, relative
from kb_tools.site.rendering import render
from kb_tools.sources.published import site_path
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From a path on the site to another, or to an address elsewhere. `file` is what the page is called in
    the site's folder.
    """

    path: str
    file: str
    target: str
    lang: str
    source: str


def find_moves(
    articles: Iterable[Article], settings: Settings
) -> tuple[tuple[Move, ...], tuple[Problem, ...]]:
    """The moves in articles' `moved_from` and in the settings' `redirects`, and those that cannot be made."""
    there = {article_path(article, settings): article for article in articles}
    wanted = [
        (old, path, article.lang, article.file)
        for path, article in there.items()
        for old in article.moved_from
    ]
    wanted += [(old, new, settings.languages[0], settings.config_name) for old, new in settings.redirects]
    moves = [_move(old, new, lang, source, settings) for old, new, lang, source in wanted]
    flaws = [(move, _flaw(move, there)) for move in moves]
    problems = tuple(
        Problem(
            file=move.source,
            line=0,
            what=say("cannot lead on from {path!r}: {flaw}", path=move.path[:80], flaw=flaw),
            fix=say("correct it or take it out"),
            rule="moved",
        )
        for move, flaw in flaws
        if flaw
    )
    return tuple(move for move, flaw in flaws if not flaw), problems


def _move(old: str, new: str, lang: str, source: str, settings: Settings) -> Move:
    path = site_path(old, settings)
    file = unquote(path) + "index.html" if not path or path.endswith("/") else unquote(path)
    target = (
        new
        if new.startswith(("https://", "http://")) and not new.startswith(settings.site_url)
        else site_path(new, settings)
    )
    return Move(path=path, file=file, target=target, lang=lang, source=source)


def _flaw(move: Move, there: dict[str, Article]) -> str:
    if ".." in move.file.split("/") or "\\" in move.file or ":" in move.file or move.file.startswith("/"):
        return say("that is no path on this site")
    if move.path in there:
        return say("{file} is there", file=there[move.path].file)
    return say("it leads to itself") if move.path == move.target else ""


def moved_page(move: Move, settings: Settings) -> str:
    """The page at the old address. It keeps the anchor where a script may run, and is not listed by search
    engines.
    """
    elsewhere = move.target.startswith(("https://", "http://"))
    href = move.target if elsewhere else relative(move.target, move.path)
    return render(
        "moved.html",
        settings.language(move.lang),
        href=href,
        canonical=href if elsewhere else settings.site_url + move.target,
    )
