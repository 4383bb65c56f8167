"""The page for addresses that lead nowhere. A site has one for all its languages, because the server does not
know which was meant: it is in the first, has the others in `<template>` elements, and its script chooses.
"""

from __future__ import annotations

import re
from html import unescape

from kb_tools.links.addresses import tree
from kb_tools.site.library import LanguageSite
from kb_tools.site.rendering import render
from kb_tools.site.topics import home_path

HERE = "<!-- other languages -->"
"""Where what a visitor sees of the page has ended, and only scripts follow."""
BODY = re.compile(rf"<body[^>]*>(.*?){HERE}", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def not_found(site: LanguageSite, root: str) -> str:
    """Its HTML in a language: a search field that the script fills with the words of the address, topics, and
    the other languages' first pages.

    `root` is the path of the site on its server, with a slash at the end: nobody knows at which address the
    page will be shown.
    """
    settings, lang = site.library.settings, site.lang
    topics = [topic for topic in site.library.topics if topic.lang == lang and topic.name]
    return render(
        "not_found.html",
        settings.language(lang),
        home=root + home_path(lang, settings),
        search=site.search,
        llms=f"{root}{tree(lang, settings)}llms.txt",
        topics=[(root + topic.path, topic.title) for topic in topics if topic.parent in ("", lang)][:12],
        others=[
            (root + home_path(other, settings), other, settings.language(other).name)
            for other in settings.languages
            if other != lang
        ],
    )


def in_first_language(page: str, site: LanguageSite) -> str:
    """A whole page, with what chooses another language."""
    choice = render("lost_languages.html", site.library.settings.language(site.lang))
    return page.replace(HERE, HERE + choice)


def in_other_language(page: str, theirs: str, site: LanguageSite, root: str) -> str:
    """The first language's whole page, with what visitors see of `theirs`, that of `site`, in a template."""
    settings = site.library.settings
    title, body = TITLE.search(theirs), BODY.search(theirs)
    if not title or not body:
        return page  # a theme of an editor's own
    template = render(
        "lost_language.html",
        settings.language(site.lang),
        root=root + tree(site.lang, settings),
        title=unescape(title[1]),
        html=body[1],
    )
    return page.replace(HERE, template + HERE)
