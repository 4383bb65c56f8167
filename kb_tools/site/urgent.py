"""The lines for emergencies: on the first page, and on the topic and the article they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb_tools.site.addresses import article_path, relative
from kb_tools.site.calls import callable_numbers, dial, region_of
from kb_tools.site.library import LanguageSite
from kb_tools.site.rendering import render


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLine:
    """A line in a language: `call` is the number as a link, `path` that of its article and `topic` that of
    the article's topic, "" without one.
    """

    text: str
    number: str
    call: str
    path: str = ""
    topic: str = ""


def urgent_lines(site: LanguageSite) -> Iterator[UrgentLine]:
    """Those the settings have in the site's language, in their order."""
    library = site.library
    articles = {one.id: one for one in library.articles.values() if one.lang == site.lang}
    for one in library.settings.urgent:
        article = articles.get(one.article)
        topic = library.topic_of(article.path) if article else None
        if said := one.text_in(site.lang):
            yield UrgentLine(
                text=said,
                number=one.number,
                call=dial(one.number, region_of(library.settings.contact)),
                path=article_path(article, library.settings) if article else "",
                topic=topic.path if topic else "",
            )


def urgent_box(path: str, site: LanguageSite, *, home: bool) -> str:
    """Those that belong on the page at `path`; "" without any. The article itself has no link to itself."""
    lines = [one for one in urgent_lines(site) if home or path in (one.path, one.topic)]
    if not lines:
        return ""
    links = [relative(one.path, path) if one.path not in ("", path) else "" for one in lines]
    settings = site.library.settings
    shown = list(zip(lines, links, strict=True))
    return callable_numbers(render("urgent.html", settings.language(site.lang), lines=shown), settings)
