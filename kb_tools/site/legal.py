"""The pages that the law wants, as each page links to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from kb_tools.settings.legal import Places, place_in
from kb_tools.settings.settings import Settings
from kb_tools.site.rendering import render
from kb_tools.sources.page_places import page_path, source_path

Links = tuple[tuple[str, str], ...]


def legal_footer(settings: Settings, lang: str, link: Callable[[str], str]) -> str:
    """The HTML of the links to imprint and privacy notice, "" without either. `link` makes a link of a path
    on the site.
    """
    words = settings.language(lang).site
    links = (
        *_link(settings.imprint, words.imprint, settings, lang, link),
        *privacy_link(settings, lang, link),
    )
    return render("legal.html", settings.language(lang), links=links) if links else ""


def privacy_link(settings: Settings, lang: str, link: Callable[[str], str]) -> Links:
    """(link, name) of the privacy notice, where there is one."""
    return _link(settings.privacy, settings.language(lang).site.privacy, settings, lang, link)


def _link(places: Places, name: str, settings: Settings, lang: str, link: Callable[[str], str]) -> Links:
    place = place_in(places, lang)
    if not place:
        return ()
    inside = "://" not in place
    return (
        (
            link(page_path(source_path(PurePosixPath(place), lang, settings), settings)) if inside else place,
            name,
        ),
    )
