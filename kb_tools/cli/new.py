"""`kb new` and `kb import`: what editors begin with.."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli.opening import load_settings, ready_index, refresh, with_bar
from kb_tools.errors import KbError, UsageError
from kb_tools.importing.formats import NAMES, read_file

if TYPE_CHECKING:
    from kb_tools.importing.writing_drafts import Report
    from kb_tools.search.index import Index
    from kb_tools.settings.settings import Settings
    from kb_tools.writing.article import Idea, NewArticle

DAY = click.DateTime(["%Y-%m-%d"])
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
    since: datetime | None,
    until: datetime | None,
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
    from contextlib import nullcontext
    from dataclasses import replace

    from kb_tools.writing.article import Idea, known_folders, plan_articles, write_articles
    from kb_tools.writing.names import language_root

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
    from kb_tools.sources.editing.videos_file import read_videos_file, write_videos_file
    from kb_tools.text import clean
    from kb_tools.writing.video import NewVideo, add_new_video

    settings = load_settings()
    before = read_videos_file(settings)
    after, video_id = add_new_video(
        before, NewVideo(address=address, title=title, lang=lang, articles=articles), settings
    )
    write_videos_file(settings, after)
    click.echo(f"{video_id} added to {clean(settings.name(settings.videos))}.")
    click.echo(
        "Now write under `questions` how customers ask for it: nothing helps more to be found.", err=True
    )
    if not title:
        click.echo("Its title and the rest come with `kb videos sync`.", err=True)
    if not no_edit:
        _open_editor([settings.videos])


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--into", metavar="FOLDER", help="Below this folder, instead of at the top of the language's folder."
)
@click.option(
    "--lang", default="", help="The language of what does not say its own; default: recognised by its words."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(NAMES),
    help="What FILE is; default: by its content.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would come.")
@json_option
def import_(file: Path, into: str | None, lang: str, form: str | None, dry_run: bool, as_json: bool) -> None:  # noqa: PLR0913, PLR0917 - a command is its options
    """Bring an existing FAQ along from FILE: CSV, a Zendesk, Freshdesk or Zammad export, or an HTML page.

    Each question becomes an article of its own. What is there already stays as it is; what could not come is
    reported with its place.

    \b
    Example:
      kb import faq.csv --dry-run
    """
    _need_library()
    from kb_tools.importing.writing_drafts import Wish, bring, show_report
    from kb_tools.text import clean

    settings = load_settings()
    drafts, left = read_file(file, form)
    wish = Wish(source=file.name, into=into or "", lang=lang, write=not dry_run)
    report = bring(drafts, left, settings, wish, watch=lambda placed: with_bar(placed, "Importing"))
    if as_json:
        click.echo(clean(json.dumps(_report_json(report, dry_run=dry_run), ensure_ascii=False, indent=2)))
    else:
        click.echo(show_report(report, dry_run=dry_run))
    if report.written and not dry_run:
        click.echo("Now read what came, run `kb check`, and `kb index`.", err=True)
    sys.exit(bool(report.failed))


def _need_library() -> None:
    try:
        import markdownify  # noqa: F401
    except ImportError:
        raise KbError(
            "importing needs markdownify, which is not installed",
            "install it with: pip install 'kb-tools[import]'",
        ) from None


def _report_json(report: Report, *, dry_run: bool) -> dict[str, Any]:
    from dataclasses import asdict

    return {"dry_run": dry_run, **asdict(report)}


def _index(settings: Settings) -> Index | None:
    """The index as the sources are now; None where there is no article yet."""
    from kb_tools.sources.articles import list_articles

    if not list_articles(settings)[0]:
        return None
    refresh(settings)
    return ready_index(settings)


def _from_gap(
    settings: Settings, gap: int, since: datetime | None, until: datetime | None, title: str
) -> tuple[Idea, str]:
    """What theme N of `kb gaps` asks for, and its language."""
    from kb_tools.gaps.gaps import read_gaps
    from kb_tools.writing.article import idea_of

    themes = read_gaps(
        settings, lambda: ready_index(settings), since and since.date(), until and until.date(), gap
    ).themes
    found = next((theme for theme in themes if theme.number == gap), None)
    if found is None:
        raise UsageError(
            f"there is no theme {gap} among {len(themes)}",
            "look at `kb gaps`, and give the same --since and --until",
        )
    return idea_of(found, title), found.language


def _language(of_gap: str, idea: Idea, index: Index | None, settings: Settings) -> str:
    """The language of the theme, else of the title, among those the knowledge base has a place for."""
    from kb_tools.search.find import recognise

    placed = settings.languages if settings.language_folders else settings.languages[:1]
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
    from kb_tools.text import clean

    if as_json:
        rows = [{"file": settings.name(one.file), "id": one.id, "language": one.lang} for one in planned]
        click.echo(clean(json.dumps(rows, ensure_ascii=False, indent=2)))
        return
    for one in planned:
        click.echo(clean(settings.name(one.file)))
    click.echo("Nobody finds it until you have written the answer and deleted the line `search:`.", err=True)


def _open_editor(files: Sequence[Path]) -> None:
    """The editor that the environment names, on a terminal; one that is not there is no failure: the files
    are.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not chosen.strip() or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    try:
        command = shlex.split(chosen)
        subprocess.run([*command, *map(os.path.relpath, files)], check=False)  # noqa: S603 - the user's own choice
    except (OSError, ValueError):
        from kb_tools.text import clean

        click.echo(
            f"kb: the editor {clean(chosen)[:60]!r} cannot be started; set VISUAL or EDITOR to one that can.",
            err=True,
        )
