"""`kb new`: an article or a video to begin with."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from kb_tools.cli.opening import DAY, load_settings, ready_index, refresh
from kb_tools.cli.talk import talk, told, warn
from kb_tools.errors import UsageError
from kb_tools.gaps.gaps import read_gaps
from kb_tools.search.find import recognise
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.editing.videos_file import read_videos_file, write_videos_file
from kb_tools.telling.emit import emit
from kb_tools.text import clean, say
from kb_tools.writing.article import Idea, NewArticle, idea_of, known_folders, plan_articles, write_articles
from kb_tools.writing.names import language_root
from kb_tools.writing.video import NewVideo, add_new_video

no_edit_option = click.option("--no-edit", is_flag=True, help="Do not open $VISUAL or $EDITOR.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


@click.group()
def new() -> None:
    """Start an article or put a video on the list, with everything that need not be typed.

    \b
    Example:
      kb new article "Wie kündige ich mein Depot?"
    """


@new.command()
@click.argument("title", default="")
@click.option(
    "--folder",
    metavar="FOLDER",
    help="Where it belongs, below the language's folder; default: where the nearest articles stand.",
)
@click.option(
    "--lang",
    "langs",
    multiple=True,
    metavar="LANG",
    help="Its language, more than once for translations; default: the title's.",
)
@click.option(
    "--id",
    "article_id",
    default="",
    metavar="ID",
    help="The name other files use; default: its folder and file name.",
)
@click.option(
    "--from-gap",
    "gap",
    type=click.IntRange(1),
    metavar="N",
    help="Start from theme N of `kb gaps`, with the questions as asked.",
)
@click.option("--since", type=DAY, help="The days that `kb gaps` was asked for: the first.")
@click.option("--until", type=DAY, help="The last.")
@no_edit_option
@json_option
def article(  # noqa: PLR0913, PLR0917 - a command is its options
    title: str,
    folder: str | None,
    langs: tuple[str, ...],
    article_id: str,
    gap: int | None,
    since: date | None,
    until: date | None,
    no_edit: bool,
    as_json: bool,
) -> None:
    """Start an article called TITLE: right folder, front matter with comments, and a skeleton. Nothing is
    ever overwritten.

    \b
    Example:
      kb new article "Wie kündige ich mein Depot?"
      kb new article --from-gap 1
    """
    settings = load_settings()
    for lang in langs:
        language_root(lang, settings)
    idea, of_gap = _from_gap(settings, gap, since, until, title) if gap else (Idea(title=title), "")
    idea = replace(idea, id=article_id)
    with _index(settings) or nullcontext() as index:
        languages = tuple(dict.fromkeys(langs)) or (_language(of_gap, idea, index, settings),)
        folders = known_folders(folder, idea.title, languages, index, settings)
        planned = plan_articles(idea, folders, settings, date.today())
        write_articles(planned, settings, _ids(planned, index))
    _say_new(planned, settings, as_json=as_json)
    if not no_edit:
        _open_editor([one.file for one in planned])


@new.command()
@click.argument("address", metavar="ID_OR_URL")
@click.option("--title", default="", help="Its title; without one `kb videos sync` asks YouTube.")
@click.option("--lang", default="", help="Its language; default: the site's first.")
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="ID",
    help="An article it belongs to; more than once for several.",
)
@no_edit_option
def video(address: str, title: str, lang: str, articles: tuple[str, ...], no_edit: bool) -> None:
    """Put a video on the list in videos.yaml, without asking YouTube.

    \b
    Example:
      kb new video https://youtu.be/dQw4w9WgXcQ --title "Karte sperren" --article karten/karte-verloren
    """
    settings = load_settings()
    before = read_videos_file(settings)
    after, video_id = add_new_video(
        before, NewVideo(address=address, title=title, lang=lang, articles=articles), settings
    )
    write_videos_file(settings, after)
    added = say("{id} added to {file}.", id=video_id, file=clean(settings.name(settings.videos)))
    emit(told(added))
    talk(say("Now write under `questions` how customers ask for it: nothing helps more to be found."))
    if not title:
        talk(say("Its title and the rest come with `kb videos sync`."))
    if not no_edit:
        _open_editor([settings.videos])


def _index(settings: Settings) -> Index | None:
    """The index as the sources are now; None where there is no article yet."""
    if not list_articles(settings)[0]:
        return None
    refresh(settings)
    return ready_index(settings)


def _from_gap(
    settings: Settings, gap: int, since: date | None, until: date | None, title: str
) -> tuple[Idea, str]:
    """What theme N of `kb gaps` asks for, and its language."""
    themes = read_gaps(settings, lambda: ready_index(settings), since, until, gap).themes
    found = next((theme for theme in themes if theme.number == gap), None)
    if found is None:
        raise UsageError(
            say("there is no theme {gap} among {n}", gap=gap, n=len(themes)),
            say("look at `kb gaps`, and give the same --since and --until"),
        )
    return idea_of(found, title), found.language


def _language(of_gap: str, idea: Idea, index: Index | None, settings: Settings) -> str:
    """The language of the theme, else of the title, among those the knowledge base has a place for."""
    placed = settings.languages if settings.has_translations else settings.languages[:1]
    found = of_gap or (recognise(idea.title, index) if index else "")
    return found if found in placed else placed[0]


def _ids(planned: Sequence[NewArticle], index: Index | None) -> set[tuple[str, str]]:
    """Language and id of the planned articles that are taken."""
    if index is None:
        return set()
    return {
        (one.lang, one.id)
        for one in planned
        if index.matching("id", one.id) & index.matching("lang", one.lang)
    }


def _say_new(planned: Sequence[NewArticle], settings: Settings, *, as_json: bool) -> None:
    if as_json:
        emit([
            {"file": settings.name(one.file), "id": one.id, "language": one.lang} for one in planned
        ])  # fmt: skip
        return
    for one in planned:
        emit(clean(settings.name(one.file)))
    talk(say("Nobody finds it until you have written the answer and deleted the line `search:`."))


def _open_editor(files: Sequence[Path]) -> None:
    """The editor that the environment names, on a terminal; one that is not there is no failure: the files
    are.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not chosen.strip() or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    try:
        command = shlex.split(chosen)
        subprocess.run([*command, *map(os.path.relpath, files)], check=False)  # noqa: S603 the user's choice
    except (OSError, ValueError):
        warn(
            say(
                "the editor {editor!r} cannot be started; set VISUAL or EDITOR to one that can.",
                editor=clean(chosen)[:60],
            )
        )
