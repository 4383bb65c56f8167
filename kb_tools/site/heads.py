"""From pages to what `metadata` writes about them, and the pictures they need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb_tools.links.addresses import home_language, video_path
from kb_tools.models import Article
from kb_tools.site.addresses import article_path, relative
from kb_tools.site.calls import region_of
from kb_tools.site.crumbs import crumbs, plain_path, plain_text
from kb_tools.site.library import LanguageSite, Library
from kb_tools.site.metadata import PageFacts, article_data, head, video_data
from kb_tools.site.pages import MadePage
from kb_tools.site.pictures import Picture, picture_path
from kb_tools.site.shipped_assets import VIDEO, addressed
from kb_tools.site.shown import Shown
from kb_tools.sources.page_places import is_index

THEIR_ALTERNATES = re.compile(r'\s*<link rel="alternate ?" href="[^"]*" hreflang="[^"]*">')


def put_head(output: str, page: Shown, made: MadePage | None, site: LanguageSite) -> str:
    """A page's HTML with our tags at the end of its head; unchanged for a site that does not say its
    address.
    """
    end = output.find("</head>")
    if not site.library.settings.site_url or end < 0:
        return output
    article = site.library.articles.get(page.file.src_uri) if not page.is_index else None
    facts = _facts(page, made, article, site)
    described, dates = None, []
    if made and made.video:
        described = video_data(facts, made.video)
        dates = [("video:release_date", made.video.published)]
    elif article:
        described = article_data(facts, article.reviewed)
        dates = [("article:modified_time", article.reviewed)]
    before = THEIR_ALTERNATES.sub("", output[:end])
    # A click on a poster must find the script that asks for consent: the page waits for it, where others load
    # theirs when they need it.
    script = relative(addressed(VIDEO), page.url) if made and made.video else ""
    return f"{before}{head(facts, described, dates, script)}\n{output[end:]}"


def _facts(page: Shown, made: MadePage | None, article: Article | None, site: LanguageSite) -> PageFacts:
    settings = site.library.settings
    title = made.title if made else article.title if article else plain_text(page.title or site.name)
    pictured = (
        video_path(made.video, settings)
        if made and made.video
        else article_path(article, settings)
        if article
        else ""
    )
    url = settings.site_url + plain_path(page.url)
    return PageFacts(
        url=url,
        title=title,
        description=plain_text(page.meta.get("description") or site.description),
        language=settings.language(site.lang),
        site_name=site.name,
        picture=settings.site_url + picture_path(pictured),
        feed=f"{site.root}feed.xml",
        handle=settings.handle,
        crumbs=[(title, settings.site_url + path) for title, path in crumbs(page, made, article, site)],
        alternates=translations(page, made, settings.site_url),
        default_lang=settings.languages[0],
        country=region_of(settings.contact),
    )


def translations(page: Shown, made: MadePage | None, site_url: str) -> dict[str, str]:
    """Language -> where the page stands in it, itself among them; {} for one that has no translations."""
    if made:
        return {lang: site_url + path for lang, path in made.elsewhere.items()} if made.translated else {}
    return {
        lang: site_url + plain_path(file.url) for lang, file in getattr(page.file, "alternates", {}).items()
    }


def picture_list(library: Library, site_name: str) -> Iterator[Picture]:
    """The pictures a site needs: one for each article and video that can be linked, and one for all other
    pages.
    """
    settings = library.settings
    yield Picture(page="", title=site_name, site_name="")
    for article in library.articles.values():
        if not is_index(article.path):
            yield Picture(page=article_path(article, settings), title=article.title, site_name=site_name)
    for video in library.videos:
        if home_language(video, settings) in settings.languages:
            yield Picture(
                page=video_path(video, settings), title=video.title, site_name=site_name, video=True
            )
