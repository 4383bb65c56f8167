"""The page for addresses that lead nowhere. A site has one for all its languages: the server does not know
which was meant.
"""

from __future__ import annotations

from kb_tools.site.library import Library
from kb_tools.site.rendering import render
from kb_tools.site.topics import home_path


def not_found(library: Library, root: str, *, search: bool) -> str:
    """Its HTML: a search field that the script fills with the words of the address, topics, and the other
    languages' first pages.

    `root` is the path of the site on its server, with a slash at the end: nobody knows at which address the
    page will be shown.
    """
    settings = library.settings
    lang, *others = settings.languages
    topics = [topic for topic in library.topics if topic.lang == lang and topic.name]
    return render(
        "not_found.html",
        settings.language(lang),
        home=root + home_path(lang, settings),
        search=search,
        llms=f"{root}llms.txt",
        topics=[(root + topic.path, topic.title) for topic in topics if topic.parent in ("", lang)][:12],
        others=[
            (root + home_path(other, settings), other, settings.language(other).name) for other in others
        ],
    )
