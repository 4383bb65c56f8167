"""Rules that look at all articles and videos: review dates, translations, videos that nobody uses. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from datetime import date

from kb_tools.models import Article, Problem, Video
from kb_tools.review.article_rules import found
from kb_tools.review.pages import ReviewedPage
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import is_front_page
from kb_tools.sources.files import are_read
from kb_tools.sources.replies import Replies, read_replies
from kb_tools.text import say


def overdue(pages: Iterable[ReviewedPage], settings: Settings, today: date) -> tuple[Problem, ...]:
    """Articles whose `reviewed` is more than `review_every` days ago."""
    problems = []
    for page in pages:
        due = page.article.review_due(settings.review_every) if page.article else None
        if due and due < today:
            fix = say("read it again, and set `reviewed` to the day you did")
            problems.append(
                found(
                    "review-overdue",
                    page.file,
                    page.lines.get("reviewed", 0),
                    say("its review was due on {day}", day=due),
                    fix,
                )
            )
    return tuple(problems)


def never_reviewed(pages: Collection[ReviewedPage]) -> tuple[Problem, ...]:
    """Articles without `reviewed` where half or more have one; who does not use it is left in peace."""
    fix = say("read it, and set `reviewed` to the day you did")
    return tuple(
        found("never-reviewed", page.file, 0, say("has no `reviewed`"), fix)
        for page in _without(pages, "reviewed")
    )


def summary_missing(pages: Collection[ReviewedPage]) -> tuple[Problem, ...]:
    """Articles without `summary` where half or more have one; who does not use it is left in peace."""
    fix = say("write the answer in one or two sentences")
    return tuple(
        found("summary-missing", page.file, 0, say("has no `summary`"), fix)
        for page in _without(pages, "summary")
    )


def _without(pages: Collection[ReviewedPage], field: str) -> tuple[ReviewedPage, ...]:
    """The articles that lack a field that half or more have, as far as they could be read."""
    read = [page for page in pages if are_read(page.problems)]
    articles = [(page, page.article) for page in read if page.article and not is_front_page(page.article)]
    lacking = tuple(page for page, article in articles if not getattr(article, field))
    return lacking if 2 * len(lacking) <= len(articles) else ()


def address_between(pages: Iterable[ReviewedPage], settings: Settings) -> tuple[Problem, ...]:
    """Articles that use another form of address than most of their language. Where there is a replies.yaml,
    each is held against that by itself, and the site's own words are.
    """
    if settings.replies.exists():
        return tuple(_site_address(read_replies(settings)[0], settings))
    usual = Replies()
    users: defaultdict[str, defaultdict[str, list[ReviewedPage]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        if page.article and page.address[0]:
            users[page.article.lang][page.address[0]].append(page)
    problems = []
    for lang, forms in users.items():
        name, most = max(forms.items(), key=lambda form: len(form[1]))
        other = usual.other_form(settings.language(lang))
        if other and other.name == name:
            what = say("articles ({n}) say {form}, and replies do not", n=len(most), form=name)
            fix = say("write `address: {form}` into it", form=name)
            problems.append(found("address-mixed", settings.name(settings.replies), 0, what, fix))
        for page in (page for using in forms.values() for page in using if using is not most):
            _, line, word = page.address
            what = say("says {word!r}, and {n} articles do otherwise", word=word, n=len(most))
            fix = say("use one form of address throughout")
            problems.append(found("address-mixed", page.file, line, what, fix))
    return tuple(problems)


def _site_address(replies: Replies, settings: Settings) -> Iterator[Problem]:
    """Languages in which the site's own words use another form of address than the replies."""
    for spoken in filter(lambda one: one.is_written, map(settings.language, settings.languages)):
        form = replies.other_form(spoken)
        words = [text for text in astuple(spoken.site) if isinstance(text, str)] if form else []
        said = next((match for text in words if form and (match := re.search(form.in_articles, text))), None)
        if said:
            what = say(
                "the site says {word!r}, and `address` of the replies is {address}",
                word=said[0],
                address=replies.address,
            )
            fix = say(
                "take over the part `words` that `kb init --address {address}` writes",
                address=replies.address,
            )
            yield found("address-mixed", settings.config_name, 0, what, fix)


def translation_missing(pages: Iterable[ReviewedPage], settings: Settings) -> tuple[Problem, ...]:
    """Articles that are not there in each of the site's languages."""
    if not settings.has_translations:
        return ()
    problems = []
    for name, versions in _versions(pages).items():
        first = next((versions[lang] for lang in settings.languages if lang in versions), None)
        for lang in settings.languages if first else ():
            if first and lang not in versions:
                what = say("there is none in {lang}", lang=lang)
                fix = say("translate it, or give the translation the id {id}", id=name)
                problems.append(found("translation-missing", first.file, 0, what, fix))
    return tuple(problems)


def translation_pairs(
    pages: Iterable[ReviewedPage], settings: Settings
) -> tuple[tuple[ReviewedPage, ReviewedPage], ...]:
    """Each article in the site's first language with each of its translations."""
    first, *others = settings.languages
    groups = [versions for versions in _versions(pages).values() if first in versions]
    return tuple(
        (versions[first], versions[lang]) for versions in groups for lang in others if lang in versions
    )


def _versions(pages: Iterable[ReviewedPage]) -> Mapping[str, Mapping[str, ReviewedPage]]:
    """Id -> language -> page."""
    versions: dict[str, dict[str, ReviewedPage]] = {}
    for page in pages:
        if page.article:
            versions.setdefault(page.article.id, {}).setdefault(page.article.lang, page)
    return versions


def translation_outdated(outdated: Iterable[tuple[ReviewedPage, ReviewedPage, date]]) -> tuple[Problem, ...]:
    """Pairs of original and translation, and the day on which the original last changed."""
    fix = say("bring it up to date, or set `reviewed` to today if it still says the same")
    return tuple(
        found(
            "translation-outdated",
            page.file,
            0,
            say("its original {file} changed after it, on {day}", file=original.file, day=day),
            fix,
        )
        for original, page, day in outdated
        if page.article and not (page.article.reviewed and page.article.reviewed >= day)
    )


def orphan_videos(
    articles: Sequence[Article], videos: Sequence[Video], settings: Settings
) -> tuple[Problem, ...]:
    """Videos that can be watched and that belong to no article. Where none belongs to any, nobody wants them
    to.
    """
    from kb_tools.search.linking import linked_pairs, without_article

    linked = linked_pairs(articles, videos, settings)
    fix = say("name it under `videos` of an article, or let `kb link` propose one")
    return tuple(
        found(
            "orphan-video",
            settings.name(settings.videos),
            video.line,
            say("{id} belongs to no article", id=video.id),
            fix,
        )
        for video in (without_article(articles, videos, linked) if linked else ())
    )
