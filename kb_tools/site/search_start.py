"""What a page needs to know before its search is asked: a few words, and that Material's own has to wait."""

from __future__ import annotations

from dataclasses import replace

from kb_tools.languages import Language, codes
from kb_tools.site.rendering import render


def search_start(language: Language) -> str:
    """The script that stands before Material's, with the words of our results; `language` is the one whose
    index is asked.
    """
    return render("search_start.html", language, told=search_words(language))


def search_words(language: Language) -> dict[str, str | dict[str, str]]:
    """What the search says, under the names that its script has for it."""
    words = language.site
    return {
        "ready": words.search_ready,
        "loading": words.search_loading,
        "lost": words.search_lost,
        "one": words.search_one,
        "many": words.search_many,
        "page": words.search_page,
        "pages": words.search_pages,
        "begun": words.search_begun,
        "unsure": words.search_unsure,
        "nothing": words.search_nothing,
        "contact": words.contact,
        "article": words.search_article,
        "video": words.search_video,
        "from": words.from_second,
        "elsewhere": {code: replace(language, code=code).site.search_elsewhere for code in codes()},
    }
