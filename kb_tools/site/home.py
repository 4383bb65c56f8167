"""The first page and the pages of topics: what editors wrote, and below it what they did not list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kb_tools.languages import Language
from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path, relative, videos_path
from kb_tools.site.blocks import HEADINGS, Block, answer_end, linked_paths, top_blocks
from kb_tools.site.cards import card
from kb_tools.site.library import Library
from kb_tools.site.parts import PartLink, part_links, parts_of
from kb_tools.site.relations import Showing
from kb_tools.site.rendering import render
from kb_tools.site.topics import Topic, home_path, most_asked, newest_videos

MOST_LOOSE = 24
"""Articles without a folder that the first page lists itself."""


def dress_index(html: str) -> str:
    """A page that leads on to others, marked so that its lists of links look like doors."""
    return f'<div class="kb-index">{html}</div>'


def dress_topic(html: str, topic: Topic, path: str, settings: Settings) -> str:
    """A topic's index page, and a list of those of its questions that it does not link to."""
    parts = parts_of(topic, settings)
    missing = _unlinked(parts[0].articles, html, path, settings)
    language = settings.language(topic.lang)
    words = language.site
    title = words.questions if len(missing) == len(parts[0].articles) else words.more_questions
    questions = _question_list(_links(missing, path, settings), title, language, part_links(parts, path))
    return dress_index(html + questions)


def _question_list(
    questions: Sequence[tuple[str, str]], title: str, language: Language, parts: Sequence[PartLink] = ()
) -> str:
    if not questions and not parts:
        return ""
    return render("questions.html", language, title=title, questions=questions, parts=parts)


def dress_home(html: str, library: Library, lang: str, path: str, *, search: bool) -> str:
    """A language's first page: greeting and search field, what is asked most, topics, new videos, and the
    rest of what editors wrote.

    `search` says whether there is a search dialog for the field to open.
    """
    head = _greeting_end(html)
    field = (
        render(
            "home_search.html",
            library.settings.language(lang),
            action=relative(home_path(lang, library.settings), path),
        )
        if search
        else ""
    )
    hero = f'<div class="kb-hero">{html[:head]}{field}</div>'
    cut = max(head, next((block.end for block in top_blocks(html) if _is_door_list(block, html)), 0))
    asked = most_asked(library.articles.values(), library.settings, lang)
    return (
        f'<div class="kb-index kb-home">{hero}{_asked(asked, library.settings, lang, path)}'
        f"{html[head:cut]}{_more(html, library, lang, path, asked)}{html[cut:]}</div>"
    )


def _greeting_end(html: str) -> int:
    """Where a first page's greeting ends: below its first block that is no heading, or below its title where
    that block is the list of links.
    """
    blocks = list(top_blocks(html))
    first = next((block for block in blocks if block.tag not in HEADINGS), None)
    if first is None or not _is_door_list(first, html):
        return answer_end(html)
    return blocks[0].end if blocks[0].tag == "h1" else 0


def _asked(asked: Sequence[Article], settings: Settings, lang: str, path: str) -> str:
    if not asked:
        return ""
    return render("home_asked.html", settings.language(lang), questions=_links(asked, path, settings))


def _is_door_list(block: Block, html: str) -> bool:
    return block.tag in ("ul", "ol") and "<a " in html[block.start : block.end]


def _more(html: str, library: Library, lang: str, path: str, asked: Collection[Article]) -> str:
    settings = library.settings
    topics = [topic for topic in library.topics if topic.lang == lang]
    linked = linked_paths(html, path)
    outer = [
        topic
        for topic in topics
        if topic.name and not _inside_another(topic, topics) and topic.path not in linked
    ]
    loose = _unlinked([a for topic in topics if not topic.name for a in topic.articles], html, path, settings)
    videos = newest_videos(video for video in library.videos if video.lang == lang)
    more = render(
        "home_more.html",
        settings.language(lang),
        topics=topic_links(outer, topics, path),
        showings=[card(Showing(video=video), lang, path, settings) for video in videos],
        all_videos=relative(videos_path(lang, settings), path),
    )
    rest = [article for article in loose if article not in asked][:MOST_LOOSE]
    language = settings.language(lang)
    return more + _question_list(_links(rest, path, settings), language.site.questions, language)


def _inside_another(topic: Topic, topics: Iterable[Topic]) -> bool:
    return any((other.lang, other.folder) == (topic.lang, topic.parent) and other.name for other in topics)


def topic_links(topics: Iterable[Topic], every: Iterable[Topic], path: str) -> list[tuple[str, str, int]]:
    """(link, title, number of questions in it and below it) of topics."""
    counts = {(topic.lang, f"{topic.folder}/"): len(topic.articles) for topic in every}
    return [
        (
            relative(t.path, path),
            t.title,
            sum(n for (lang, at), n in counts.items() if lang == t.lang and at.startswith(f"{t.folder}/")),
        )
        for t in topics
    ]


def _unlinked(articles: Iterable[Article], html: str, path: str, settings: Settings) -> list[Article]:
    linked = linked_paths(html, path)
    return [article for article in articles if article_path(article, settings) not in linked]


def _links(articles: Iterable[Article], path: str, settings: Settings) -> list[tuple[str, str]]:
    return [(relative(article_path(article, settings), path), article.title) for article in articles]
