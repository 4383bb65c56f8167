"""`kb videos`: the list of videos, kept together with YouTube."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import click

from kb_tools.cli.captions import captions, endpoint_option, login, timeout_option
from kb_tools.cli.opening import load_settings
from kb_tools.cli.talk import language, told, warn
from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.videos_file import read_videos_file, write_videos_file
from kb_tools.sources.videos import read_videos
from kb_tools.telling import sync as telling
from kb_tools.telling import videos as listed
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say
from kb_tools.youtube.adding import add_address
from kb_tools.youtube.api import Client, is_open
from kb_tools.youtube.fetch import Watch
from kb_tools.youtube.merge import Rules
from kb_tools.youtube.state import read_state
from kb_tools.youtube.sync import plan_sync, save_sync

OVERWRITABLE = ("title", "lang", "description", "duration", "published", "chapters")

json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


@click.group(commands=[captions, login])
def videos() -> None:
    """Keep the list of videos: what YouTube knows, and captions.

    \b
    Example:
      kb videos sync --dry-run
    """


@videos.command()
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option(
    "--region",
    "regions",
    multiple=True,
    metavar="XX",
    help="A country customers watch from; default: that of the contact's time zone.",
)
@click.option(
    "--overwrite",
    multiple=True,
    type=click.Choice(OVERWRITABLE),
    help="Take YouTube's where editors have something else.",
)
@endpoint_option
@timeout_option
@json_option
def sync(  # noqa: PLR0913, PLR0917 - a command is its options
    dry_run: bool,
    regions: tuple[str, ...],
    overwrite: tuple[str, ...],
    endpoint: str,
    timeout: float,
    as_json: bool,
) -> None:
    """Fill videos.yaml with what YouTube knows of its videos, playlists and channels.

    The key for YouTube's API is taken from the environment variable YOUTUBE_API_KEY. What editors wrote
    themselves stays.

    \b
    Example:
      YOUTUBE_API_KEY=... kb videos sync
    """
    settings = load_settings()
    rules = Rules(languages=settings.languages, regions=_regions(regions, settings), overwrite=overwrite)
    with _client(endpoint, timeout) as client, _progress() as watch:
        report = plan_sync(settings, client, rules, today=date.today(), watch=watch)
    if not dry_run:
        save_sync(settings, report)
    emit(
        telling.data(report, client.units, dry_run=dry_run)
        if as_json
        else telling.text(report, client.units, language(), dry_run=dry_run)
    )
    if problem := telling.problem_of(report, dry_run=dry_run):
        raise problem


@videos.command()
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
def add(addresses: tuple[str, ...]) -> None:
    """Put videos, playlists or channels on the list, by ADDRESS or id; `kb videos sync` fills in the rest.

    \b
    Example:
      kb videos add https://youtu.be/dQw4w9WgXcQ
    """
    settings = load_settings()
    text = read_videos_file(settings)
    for address in addresses:
        text, said = add_address(text, address, settings.name(settings.videos))
        emit(told(said))
    write_videos_file(settings, text)


@videos.command("list")
@json_option
def list_(as_json: bool) -> None:
    """Show the videos: how long they are, what is known of them, and which cannot be watched.

    \b
    Example:
      kb videos list
    """
    settings = load_settings()
    found, problems = read_videos(settings)
    seen = read_state(settings.state_dir).seen
    if as_json:
        emit(listed.data(found, seen))
    elif found:
        emit(listed.text(found, language()))
    if errors := sum(problem.severity == "error" for problem in problems):
        file = settings.name(settings.videos)
        what = counted(errors, "{file} has {n:,} mistake", "{file} has {n:,} mistakes", file=file)
        raise KbError(what, say("run `kb check`"))


def _client(endpoint: str, timeout: float) -> Client:
    key = os.environ.get("YOUTUBE_API_KEY", "").strip()
    if not key:
        fix = say(
            "make a key for the YouTube Data API v3 in the Google Cloud console and export it as "
            "YOUTUBE_API_KEY"
        )
        raise UsageError(say("there is no key for YouTube's API"), fix)
    if is_open(endpoint):
        warn(say("the key travels to this endpoint unencrypted; https:// would protect it."))
    return Client(key=key, endpoint=endpoint, time_limit=timeout)


def _regions(chosen: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    """The countries customers watch from, two letters each."""
    if wrong := next((one for one in chosen if len(one) != 2 or not one.isalpha()), ""):
        raise UsageError(say("{name!r} is no country", name=wrong), say("write two letters such as DE"))
    if chosen:
        return tuple(one.upper() for one in chosen)
    try:
        from babel.core import get_global
    except ImportError:
        return ()
    found = get_global("zone_territories").get(settings.contact.time_zone)
    return (str(found),) if found else ()


@contextmanager
def _progress() -> Iterator[Watch | None]:
    """A bar on standard error, on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=told(say("Asking YouTube")), file=sys.stderr) as bar:

        def watch(done: int, expected: int) -> None:
            bar.length = expected
            bar.update(done - bar.pos)

        yield watch
