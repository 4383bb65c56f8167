"""What search engines are told of a site's pages: `sitemap.xml` and `robots.txt`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape, unescape

from kb_tools.links.addresses import home_language, video_path
from kb_tools.site.addresses import videos_path
from kb_tools.site.library import Library
from kb_tools.site.topics import home_path

FILE = "sitemap.xml"
ROBOTS = "User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"
"""What search engines may read, where an editor says nothing of it: all, and where its list is."""
START = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
ENTRY = re.compile(r"<url>.*?</url>", re.DOTALL)
PAGE = re.compile(r"<loc>(?P<address>[^<]*)</loc>|\s*<(?P<claim>lastmod|changefreq)>[^<]*</(?P=claim)>")
TRANSLATION = '<xhtml:link rel="alternate" hreflang="{lang}" href="{address}"/>'
TRANSLATED = re.compile(TRANSLATION.format(lang='([^"]*)', address='([^"]*)'))


def site_map(pages: Iterable[tuple[str, Mapping[str, str]]], library: Library) -> str:
    """The map of a site, given of each page its address and those of its translations (language -> address,
    its own among them; none where there is none).
    """
    listed = (
        f"<url><loc>{escape(address)}</loc>"
        + "".join(
            TRANSLATION.format(lang=lang, address=escape(there)) for lang, there in translations.items()
        )
        + "</url>\n"
        for address, translations in pages
    )
    return dated(START + "".join(listed) + "</urlset>\n", library)


def dated(xml: str, library: Library) -> str:
    """A site map that says when what a page says was last checked or published, where that is known, and not
    the day of the build; the first language's page is also that for all other languages.
    """
    days = changed(library)

    def told(found: re.Match[str]) -> str:
        day = days.get(unescape(found["address"] or ""))
        return ("" if found["claim"] else found[0]) + (f"<lastmod>{day}</lastmod>" if day else "")

    def with_default(found: re.Match[str]) -> str:
        there = dict(TRANSLATED.findall(found[0]))
        default = there.get(library.settings.languages[0]) if len(there) > 1 else None
        known = TRANSLATION.format(lang="x-default", address=default) if default else ""
        return found[0].replace("</url>", f"{known}</url>")

    return ENTRY.sub(with_default, PAGE.sub(told, xml))


def changed(library: Library) -> dict[str, date]:
    """The day of the last change of each page, by its address: the review of an article, the publication of a
    video; of a page that lists others the newest of theirs.
    """
    settings = library.settings
    dated_pages = [(one.url, one.lang, one.reviewed) for one in library.articles.values()]
    dated_pages += [
        (settings.site_url + video_path(one, settings), home_language(one, settings), one.published)
        for one in library.videos
    ]
    days = {address: day for address, _, day in dated_pages if day}
    for lang in settings.languages:
        videos = [one.published for one in library.videos if home_language(one, settings) == lang]
        lists = [(topic.path, [one.reviewed for one in topic.articles]) for topic in library.topics]
        lists += [(videos_path(lang, settings), videos)]
        lists += [(home_path(lang, settings), [day for _, its, day in dated_pages if its == lang])]
        days |= {
            settings.site_url + path: max(known)
            for path, all_days in lists
            if (known := [*filter(None, all_days)])
        }
    return days
