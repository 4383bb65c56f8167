"""Looks at the whole folder: every page that changed by itself, then what only all of them together show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb_tools.desk.check_replies import check_replies
from kb_tools.errors import IndexUnusable, KbError
from kb_tools.models import Problem, Video, Watch
from kb_tools.review.asking import Answers, Name
from kb_tools.review.between import (
    address_between,
    never_reviewed,
    orphan_videos,
    overdue,
    summary_missing,
    translation_missing,
    translation_outdated,
    translation_pairs,
)
from kb_tools.review.encoder import check_encoder
from kb_tools.review.featured import check_featured
from kb_tools.review.findable import found_elsewhere, same_questions
from kb_tools.review.history import changed_since
from kb_tools.review.ignores import Ignore, apply_rules, yaml_ignores
from kb_tools.review.kinds import check_kinds
from kb_tools.review.legal import check_legal
from kb_tools.review.links import check_links, make_site
from kb_tools.review.memory import Known, read_known, write_known, write_last
from kb_tools.review.page_reading import HANGS_ON_MORE, PageReader
from kb_tools.review.pages import ReviewedPage
from kb_tools.review.placeholders import check_placeholders
from kb_tools.review.reading import files_read
from kb_tools.review.urgent import check_urgent
from kb_tools.settings.mkdocs_file import CONFIG_FILES
from kb_tools.settings.rules import RULES
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import suggested
from kb_tools.sources.check import check_together
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.files import are_read, read_text
from kb_tools.sources.in_order import work_through
from kb_tools.sources.published import lost_addresses, read_published
from kb_tools.sources.rendering import left_out
from kb_tools.sources.videos import read_videos

MANY = 200
"""Pages of which a second process reads a part."""
RANKED = frozenset({"same-question", "question-elsewhere", "title-elsewhere"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be looked at. `known` are problems found before; `head` is the commit checked out, "" where
    that says nothing; `base` names what every page depends on, `key` what everything does but for single
    files.
    """

    settings: Settings
    known: tuple[Problem, ...]
    today: date
    online: bool
    head: str
    base: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    """The knowledge base as read: `fresh` are the files whose pages were made anew."""

    pages: tuple[ReviewedPage, ...]
    rows: Mapping[str, Mapping[str, Any]]
    fresh: frozenset[str]
    videos: tuple[Video, ...]
    problems: tuple[Problem, ...]


def review_whole(task: Task, watch: Watch) -> tuple[Problem, ...]:
    """Every problem of the knowledge base, sorted, after ignores and severities. Pages that have not changed
    since the last run are not read again; what was found is remembered for the next run.
    """
    settings = task.settings
    remembered = read_known(settings.state_dir, task.base)
    with files_read(settings.root) as read:
        here = _read_base(settings, remembered, watch)
        ignores = {page.file: page.ignores for page in here.pages if page.ignores} | _ignores_in_yaml(
            settings
        )
        answers = _answers(settings, here, remembered.answers, watch)
        problems = task.known + here.problems + _between(task, here, answers)
    problems += check_encoder(settings)
    problems += check_kinds(settings)
    problems += tuple(check_legal(here.videos, settings))
    articles = [page.article for page in here.pages if page.article]
    problems += (*check_urgent(articles, settings), *check_featured(articles, settings))
    problems += check_placeholders(here.pages, settings)
    problems += _outside(here.pages, settings, watch) if task.online else ()
    found = _sorted(apply_rules(problems, ignores, settings.check, _ran(task, answers)))
    write_known(settings.state_dir, task.base, Known(rows=here.rows, answers=answers or {}))
    sure = HANGS_ON_MORE.isdisjoint(problem.rule for problem in problems) and all(
        row["stamps"] for row in here.rows.values()
    )
    if sure and not task.online:
        heard = {path: known for row in here.rows.values() for path, known in row["stamps"].items()}
        write_last(settings, task.key, _stamps(heard | read, settings), found)
    return found


def _ran(task: Task, answers: Answers | None) -> set[str]:
    """The rules that could find something."""
    missing = (RANKED if answers is None else set()) | (set() if task.head else {"translation-outdated"})
    return set(RULES) - missing - (set() if task.online else {"link-outside"})


def _read_base(settings: Settings, remembered: Known, watch: Watch) -> _Base:
    files, problems = list_articles(settings)
    reader, names = PageReader(settings), [settings.name(file) for file in files]
    if not remembered.rows:
        reader.house  # noqa: B018 - raises where MkDocs does not accept mkdocs.yml
    known = {name: page for name in names if (page := remembered.page(name, settings.root))}
    fresh = [name for name in names if name not in known]
    read = dict(zip(fresh, work_through(reader, fresh, MANY, watch), strict=True))
    pages = [known.get(name) or read[name][0] for name in names]
    rows = {name: remembered.rows[name] if name in known else read[name][1] for name in names}
    videos, video_problems = read_videos(settings)
    articles = [page.article for page in pages if page.article]
    problems += tuple(problem for page in pages for problem in page.problems) + video_problems
    if are_read(problems):  # else what is not there may be what could not be read
        problems += lost_addresses(read_published(settings.published), articles, videos, settings)
    problems += check_together(articles, videos, settings.name(settings.videos)) + check_replies(settings, ())
    problems += left_out(settings)
    return _Base(pages=tuple(pages), rows=rows, fresh=frozenset(fresh), videos=videos, problems=problems)


def _stamps(read: Mapping[str, str], settings: Settings) -> Mapping[str, str]:
    """The files besides articles that a run depends on, as they were when it read them, and those that might
    come.
    """
    elsewhere = tuple(
        f"{settings.name(folder)}/" for folder in (settings.state_dir, settings.docs_dir, settings.site_dir)
    )
    might_come = map(settings.name, (settings.videos, settings.replies, settings.published))
    return dict.fromkeys(might_come, "") | {
        path: known for path, known in read.items() if not path.startswith(elsewhere)
    }


def _answers(settings: Settings, here: _Base, before: Answers, watch: Watch) -> Answers | None:
    """What the ranking says to every way to ask; None where nothing can be indexed."""
    from kb_tools.review.asking import Asker, ask_all
    from kb_tools.search.generations import open_files
    from kb_tools.search.refresh import refresh_index

    if all(dict(settings.check).get(name) == "off" for name in RANKED):
        return None
    try:
        refresh_index(settings, watch=watch, watch_encoding=watch)
        index = open_files(settings.state_dir)
    except (KbError, IndexUnusable, OSError):
        return None
    changed: set[Name] = {
        (page.article.lang, page.article.id)
        for page in here.pages
        if page.article and page.file in here.fresh
    }
    articles = suggested([page.article for page in here.pages if page.article])
    changed |= before.keys() - {(article.lang, article.id) for article in articles}
    with index:
        return ask_all(articles, before, changed, Asker(index, settings.state_dir), watch)


def _between(task: Task, here: _Base, answers: Answers | None) -> tuple[Problem, ...]:
    pages, settings = here.pages, task.settings
    articles = [page.article for page in pages if page.article]
    late = changed_since(translation_pairs(pages, settings), settings) if task.head else ()
    return (
        *overdue(pages, settings, task.today),
        *never_reviewed(pages),
        *summary_missing(pages),
        *address_between(pages, settings),
        *translation_missing(pages, settings),
        *translation_outdated(late),
        *orphan_videos(articles, here.videos, settings),
        *check_links(make_site(pages, settings, lambda path: (settings.docs_dir / path).exists())),
        *found_elsewhere(pages, answers or {}),
        *same_questions(pages, answers or {}),
    )


def _outside(pages: Sequence[ReviewedPage], settings: Settings, watch: Watch) -> tuple[Problem, ...]:
    from kb_tools.review.outside import check_outside

    return check_outside(pages, settings, watch)


def _ignores_in_yaml(settings: Settings) -> dict[str, tuple[Ignore, ...]]:
    ignores = {}
    for path in (settings.videos, settings.replies, settings.config_file):
        name = settings.name(path)
        if path.exists() and (found := yaml_ignores(read_text(settings.root, name)[0])):
            ignores[name] = found
    return ignores


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The settings first, then by file and line; in one place, in the order they were found."""
    return tuple(sorted(problems, key=lambda one: (one.file not in CONFIG_FILES, one.file, one.line)))
