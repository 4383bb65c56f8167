"""What a help page has around the words of an editor: at its top and bottom, and in what the theme prints of
it.
"""

from __future__ import annotations

import os
import time
from functools import partial
from html import escape
from urllib.parse import urljoin, urlsplit

from kb_tools.models import Article
from kb_tools.site.addresses import relative
from kb_tools.site.articles import article_end, dress_article, sample_mark
from kb_tools.site.calls import callable_numbers
from kb_tools.site.contact import contact_box, public_holidays
from kb_tools.site.crumbs import crumb_bar, crumbs, plain_path
from kb_tools.site.home import dress_home, dress_index, dress_topic
from kb_tools.site.legal import legal_footer
from kb_tools.site.library import LanguageSite
from kb_tools.site.notfound import in_first_language, in_other_language, not_found
from kb_tools.site.pages import MadePage
from kb_tools.site.reach import reachable
from kb_tools.site.rendering import theme_safe
from kb_tools.site.shown import Shown
from kb_tools.site.squeezing import squeezed
from kb_tools.site.urgent import urgent_box

BARE = ["navigation", "toc"]
"""What the theme hides on a page that has neither."""


def describe(page: Shown, made: MadePage | None, article: Article | None) -> None:
    """Give our pages their titles, and all pages a title and description that themes can print as they
    are.
    """
    if made:
        page.meta.update(title=theme_safe(made.title), description=theme_safe(made.description), hide=BARE)
    elif "title" in page.meta:
        page.meta["title"] = theme_safe(article.title if article else str(page.meta["title"]))
    if article and article.summary:
        page.meta.setdefault("description", escape(article.summary))
    if is_home(page):
        page.meta.setdefault("hide", BARE)


def dress(html: str, page: Shown, made: MadePage | None, site: LanguageSite) -> str:
    """The HTML of a page with what belongs around it; its telephone numbers can be called."""
    return callable_numbers(_dressed(html, page, made, site), site.library.settings)


def _dressed(html: str, page: Shown, made: MadePage | None, site: LanguageSite) -> str:
    library, source = site.library, page.file.src_uri
    if is_home(page):
        return dress_home(made.html if made else html, library, site.lang, page.url, search=site.search)
    if made:
        return made.html
    if not page.is_index:
        article, shown = library.articles.get(source), library.relations.showings.get(source, ())
        if article is None:
            return html
        dressed = dress_article(html, article, shown, page.url, library.settings)
        return sample_mark(article, library.settings) + dressed
    topic = library.topic_of(source)
    return dress_topic(html, topic, page.url, library.settings) if topic else dress_index(html)


def page_start(page: Shown, made: MadePage | None, site: LanguageSite) -> str:
    """What stands above a page: the way down to an article or a video, and what helps where it burns."""
    article = site.library.articles.get(page.file.src_uri) if not page.is_index else None
    path = plain_path(page.url)
    has_crumbs = article or (made and made.video)
    bar = crumb_bar(crumbs(page, made, article, site), path, site) if has_crumbs else ""
    return bar + urgent_box(path, site, home=is_home(page))


def page_end(page: Shown, made: MadePage | None, site: LanguageSite) -> str:
    """What stands below a page: the end of an article, and the contact box."""
    library, source = site.library, page.file.src_uri
    article = library.articles.get(source)
    related = library.related.get(source, ())
    end = (
        article_end(article, page.url, library.settings, related)
        if article and not made and not page.is_index
        else ""
    )
    return end + contact(site, article) + _address(page, site)


def _address(page: Shown, site: LanguageSite) -> str:
    """Where the page is, which paper says."""
    root = site.library.settings.site_url
    return f'<p class="kb-address">{escape(urljoin(root, page.url))}</p>' if root else ""


def contact(site: LanguageSite, article: Article | None = None) -> str:
    """The contact box, which knows the public holidays of this year and the next."""
    settings, year = site.library.settings, _year()
    off = public_holidays(settings.contact.holidays, (year, year + 1))
    return contact_box(settings, site.lang, off, (article.id, article.title) if article else None)


def legal(site: LanguageSite, path: str | None = None) -> str:
    """The links to the pages that the law wants, on the page at `path`; from the site's root without one."""
    link = site_root(site).__add__ if path is None else partial(relative, page=path)
    return legal_footer(site.library.settings, site.lang, link)


def lost_content(site: LanguageSite) -> str:
    """What the page for addresses that lead nowhere says in a language."""
    return not_found(site, site_root(site)) + contact(site)


def lost_page(before: str, page: str, site: LanguageSite) -> str:
    """That page as built for a language, given the one `before` it: the first language's, with the others in
    it.
    """
    whole = reachable(squeezed(page), site.words.skip)
    if site.lang == site.library.settings.languages[0]:
        return in_first_language(whole, site)
    return in_other_language(before, whole, site, site_root(site))


def site_root(site: LanguageSite) -> str:
    """The path of the site on its server, with a slash at the end."""
    return urlsplit(site.library.settings.site_url).path or "/"


def _year() -> int:
    """The year of the build, or the one that a reproducible build is told (SOURCE_DATE_EPOCH)."""
    return time.gmtime(float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())).tm_year


def is_home(page: Shown) -> bool:
    """Whether it is the first page of a language."""
    source = getattr(page.file, "norm_src_uri", page.file.src_uri)
    return page.is_index and source in ("index.md", "README.md")
