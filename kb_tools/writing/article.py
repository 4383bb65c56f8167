"""`kb new`: an article in its right place, ready to be filled in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from kb_tools.errors import KbError, UsageError
from kb_tools.gaps.values import Theme
from kb_tools.languages.writing import Writing
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.editing.yaml_text import BlockList
from kb_tools.sources.page_places import file_of, split_language
from kb_tools.text import say
from kb_tools.writing.front import article_text, comment_line, field, one_line, remark
from kb_tools.writing.names import id_by_place, language_root, read_folder, slug

NEIGHBOURS = 5
"""How many of the nearest articles say in which folder a new one belongs."""
MOST_QUESTIONS = 20
"""Questions of a theme that are put into an article: nobody reads through more."""
LONGEST_QUESTION = 90
"""Characters of a customer's question that makes a title."""
UNWRITTEN = "search: {exclude: true}"
"""Keeps an article out of search and suggestions while nobody has written the answer."""
ARTICLE_ID = re.compile(r"[^\s:#?]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """What a new article is to be about. `id` is "" where its place will do; `neighbour` is the article that
    comes nearest so far: id, title and chance; `extend` says whether that could be extended instead,
    `translate` that the title is still in another language.
    """

    title: str
    id: str = ""
    questions: tuple[str, ...] = ()
    neighbour: tuple[str, str, float] | None = None
    extend: bool = False
    translate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article that is not written yet."""

    lang: str
    id: str
    file: Path
    text: str


def idea_of(theme: Theme, title: str = "") -> Idea:
    """An article for a theme of `kb gaps`: its questions as asked, those without personal data."""
    from kb_tools.desk.guard import find_personal_data

    asked = tuple(dict.fromkeys(one_line(one) for one in theme.questions if not find_personal_data(one)))
    near = theme.nearest
    return Idea(
        title=title or proposed_title(theme.name, asked),
        questions=asked[:MOST_QUESTIONS],
        neighbour=(near.entry.id, near.entry.title, near.confidence) if near else None,
        extend=theme.extend,
    )


def proposed_title(name: str, questions: Sequence[str]) -> str:
    """The first whole question that customers asked, else the name of the theme; it begins with a capital."""
    whole = (
        one for one in questions if one.endswith("?") and len(one) <= LONGEST_QUESTION and "[" not in one
    )
    title = one_line(next(whole, name))
    return title[:1].upper() + title[1:]


def plan_articles(
    idea: Idea, folders: Mapping[str, PurePosixPath], settings: Settings, today: date
) -> tuple[NewArticle, ...]:
    """One article for each language, in the folder given for it, the same id in all; the first language is
    that of the title. Pure.

    Raises UsageError for an empty title or an impossible id.
    """
    title, first = one_line(idea.title), next(iter(folders))
    if not title:
        raise UsageError(
            say("the article needs a title"),
            say('write it in quotes: kb new article "How do I change my PIN?"'),
        )
    if idea.id and not ARTICLE_ID.fullmatch(idea.id):
        raise UsageError(
            say("{id!r} cannot be an id", id=one_line(idea.id)[:60]), say("use letters, digits, - and /")
        )
    name = slug(title, settings.language(first).writing.article, first)
    files = {
        lang: file_of(language_root(lang, settings), folder / name, lang, settings)
        for lang, folder in folders.items()
    }
    by_place = {lang: id_by_place(file, settings) for lang, file in files.items()}
    shared = idea.id or by_place[first]
    ideas = {
        lang: replace(idea, title=title, id=shared if shared != by_place[lang] else "") for lang in files
    }
    ideas |= {
        lang: replace(ideas[lang], questions=(), neighbour=None, translate=True)
        for lang in files
        if lang != first
    }
    return tuple(
        NewArticle(lang=lang, id=shared, file=files[lang], text=_text(ideas[lang], lang, settings, today))
        for lang in files
    )


def _text(idea: Idea, lang: str, settings: Settings, today: date) -> str:
    hints = settings.language(lang).writing
    front = [
        field("title", idea.title, hints.translate if idea.translate else ""),
        *([field("id", idea.id)] if idea.id else []),
        f"summary:{remark(hints.summary)}",
        *_questions(idea, hints),
        field("tags", (), hints.tags),
        comment_line(hints.reply),
        comment_line(hints.videos),
        field("handling", "public", hints.handling),
        f"reviewed: {today.isoformat()}{remark(_next_review(hints, today, settings.review_every))}",
        comment_line(hints.review_every.format(days=settings.review_every)),
        comment_line(hints.owner),
        f"{UNWRITTEN}{remark(hints.unwritten)}",
    ]
    body = f"<!-- {hints.answer} -->\n\n## {hints.steps_heading}\n\n<!-- {hints.steps} -->"
    return article_text(front, idea.title, body)


def _next_review(hints: Writing, today: date, days: int) -> str:
    return hints.reviewed.format(day=hints.day.format(today + timedelta(days=days)))


def _questions(idea: Idea, hints: Writing) -> list[str]:
    """The questions, and above them which article comes nearest."""
    asked = BlockList(idea.questions)
    rows = [field("questions", asked, hints.asked) if asked else f"questions:{remark(hints.questions)}"]
    if idea.neighbour:
        near, title, chance = idea.neighbour
        said = hints.nearest.format(id=near, title=title, chance=round(100 * chance))
        rows.insert(0, comment_line(f"{said}; {hints.extend}" if idea.extend else said))
    return rows


def choose_folders(
    title: str, langs: Sequence[str], index: Index, settings: Settings
) -> dict[str, PurePosixPath]:
    """Language -> the folder in which most of the articles nearest to the title stand, in that language; the
    top where none is near.

    The title is asked in the first language; elsewhere the translations of the same articles count.
    """
    from kb_tools.search.find import find

    if langs[0] not in index.languages:
        return dict.fromkeys(langs, PurePosixPath())
    hits = [hit for hit in find(title, index, langs[0]) if hit.entry.kind == "article" and hit.is_found][
        :NEIGHBOURS
    ]
    chosen: dict[str, PurePosixPath] = {}
    for lang in langs:
        votes: defaultdict[PurePosixPath, float] = defaultdict(float)
        for hit in hits:
            for folder in _folders_of(hit.entry.id, lang, index, settings):
                votes[folder] += hit.score
        chosen[lang] = (
            max(votes, key=lambda folder: votes[folder]) if votes else chosen.get(langs[0], PurePosixPath())
        )
    return chosen


def _folders_of(article_id: str, lang: str, index: Index, settings: Settings) -> set[PurePosixPath]:
    files = {
        PurePosixPath(index.passage(one).entry.source)
        for one in index.matching("id", article_id) & index.matching("lang", lang)
    }
    docs = PurePosixPath(settings.name(settings.docs_dir))
    return {
        split_language(file.relative_to(docs), settings)[1].parent
        for file in files
        if file.is_relative_to(docs)
    }


def known_folders(
    folder: str | None, title: str, langs: Sequence[str], index: Index | None, settings: Settings
) -> dict[str, PurePosixPath]:
    """Language -> the folder that was asked for, else the one that suits. Raises UsageError when it cannot be
    one.
    """
    if folder is not None or index is None:
        return dict.fromkeys(langs, read_folder(folder or ""))
    return choose_folders(title, langs, index, settings)


def write_articles(
    articles: Sequence[NewArticle], settings: Settings, ids_there: Iterable[tuple[str, str]] = ()
) -> None:
    """Writes them all, or none: raises KbError when one is there already, or its id (`ids_there`, language
    and id) is taken.
    """
    taken = frozenset(ids_there)
    for one in articles:
        if one.file.exists():
            raise KbError(
                say("is there already, and nothing was written"),
                say("open it, or choose another title"),
                file=settings.name(one.file),
            )
        if (one.lang, one.id) in taken:
            raise KbError(
                say(
                    "there is an article with the id {id} ({lang}), and nothing was written",
                    id=one.id,
                    lang=one.lang,
                ),
                say("choose another id with --id"),
            )
    for one in articles:
        one.file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(one.file, one.text.encode())
