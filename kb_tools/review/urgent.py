"""Whether the lines for emergencies can be said and lead somewhere, in each language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb_tools.models import Article, Problem
from kb_tools.review.options import meant
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.settings.urgent import Urgent
from kb_tools.text import say


def check_urgent(articles: Iterable[Article], settings: Settings) -> Iterator[Problem]:
    """`articles` are those that are there."""
    known = {(article.lang, article.id) for article in articles}
    for one in settings.urgent:
        for lang in settings.languages:
            if not one.text_in(lang):
                fix = say("say it in each language of the site")
                yield _problem(one, say("`urgent` has no text in {lang}", lang=lang), fix)
            elif one.article and (lang, one.article) not in known:
                what = say(
                    "`urgent` names an article that is not there in {lang}: {id}",
                    lang=lang,
                    id=one.article[:80],
                )
                yield _problem(one, what, meant(one.article, [name for code, name in known if code == lang]))


def _problem(one: Urgent, what: str, fix: str) -> Problem:
    return Problem(file=CONFIG_FILE, line=one.line, what=what, fix=fix, rule="urgent", field="urgent")
