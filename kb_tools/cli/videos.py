"""`kb videos`: the list of videos, kept together with YouTube."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from kb_tools.cli.opening import load_settings
from kb_tools.cli.talk import language, talk, told, warn
from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.videos_file import read_videos_file, write_videos_file
from kb_tools.sources.videos import read_videos
from kb_tools.telling import sync as telling
from kb_tools.telling import videos as listed
from kb_tools.telling.emit import emit, emit_json
from kb_tools.text import counted, say
from kb_tools.youtube.adding import add_address
from kb_tools.youtube.api import Client, is_open
from kb_tools.youtube.captions import bring_in, check_entry, read_captions
from kb_tools.youtube.fetch import Watch
from kb_tools.youtube.merge import Rules
from kb_tools.youtube.state import read_state
from kb_tools.youtube.sync import plan_sync, save_sync
from kb_tools.youtube.tracks import choose_track, fetch_captions, fetch_tracks

ENDPOINT = "https://youtube.googleapis.com/"
OPEN_THIS = say("Open this address, as the channel's owner, and allow it:")
OVERWRITABLE = ("title", "lang", "description", "duration", "published", "chapters")

endpoint_option = click.option(
    "--endpoint",
    default=ENDPOINT,
    show_default=True,
    metavar="URL",
    help="A proxy, or a server of one's own.",
)
timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(0.1, 600),
    default=20.0,
    show_default=True,
    help="Seconds to wait for an answer.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


@click.group()
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
    if as_json:
        emit_json(telling.data(report, client.units, dry_run=dry_run))
    else:
        emit(telling.text(report, client.units, language(), dry_run=dry_run))
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
        emit_json(listed.data(found, seen))
    elif found:
        emit(listed.text(found, language()))
    if errors := sum(problem.severity == "error" for problem in problems):
        file = settings.name(settings.videos)
        what = counted(errors, "{file} has {n:,} mistake", "{file} has {n:,} mistakes", file=file)
        raise KbError(what, say("run `kb check`"))


@videos.command()
@click.argument("video", metavar="ID")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", default="", help="The language of the captions; default: the video's.")
@click.option("--replace", is_flag=True, help="Put them in place of captions that are there already.")
@click.option("--list", "only_list", is_flag=True, help="Only show the tracks that YouTube has.")
@endpoint_option
@timeout_option
def captions(  # noqa: PLR0913, PLR0917 - a command is its options
    video: str, file: Path | None, lang: str, replace: bool, only_list: bool, endpoint: str, timeout: float
) -> None:
    """Bring in the captions of a video: a FILE (.vtt or .srt), or, after `kb videos login`, the owner's track
    from YouTube.

    \b
    Example:
      kb videos captions dQw4w9WgXcQ captions.de.vtt
    """
    settings = load_settings()
    entry = check_entry(settings, video, replace=replace or only_list)
    lang = lang or entry.lang
    if file:
        text, suffix = read_captions(file), file.suffix.lower()
    else:
        text, suffix = _download(video, lang, only_list, endpoint, timeout), ".vtt"
    if text:
        name, problems = bring_in(settings, entry, text, lang=lang, suffix=suffix)
        for problem in problems:
            warn(str(problem))
        emit(told(say("{file} belongs to {video} now.", file=name, video=video)))


@videos.command()
@click.option(
    "--client",
    "client_file",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The OAuth client's JSON file.",
)
@click.option("--no-browser", is_flag=True, help="Only show the address, and open no browser.")
def login(client_file: Path, no_browser: bool) -> None:
    """Let the channel's owner allow reading caption tracks; the token is kept where only you can read it.

    Needs an OAuth client of the type Desktop app: the JSON file from the Google Cloud console. It stays where
    it is.

    \b
    Example:
      kb videos login --client client_secret.json
    """
    from kb_tools.youtube.login import log_in

    file = log_in(client_file, token_file(), told(OPEN_THIS), open_browser=not no_browser)
    emit(told(say("Logged in. The token is in {file}.", file=file)))


def token_file() -> Path:
    """Where the owner's token is kept: in the user's configuration folder."""
    return Path(click.get_app_dir("kb-tools")) / "youtube-token.json"


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


def _download(video: str, lang: str, only_list: bool, endpoint: str, timeout: float) -> str:
    """The owner's track as WebVTT, "" when only the tracks were to be shown."""
    from kb_tools.youtube.login import read_credentials

    with Client(credentials=read_credentials(token_file()), endpoint=endpoint, time_limit=timeout) as client:
        tracks = fetch_tracks(client, video)
        for track in tracks:
            automatic = f"  {told(say('(automatic)'))}" if track.automatic else ""
            emit(f"{track.lang}  {track.name or '-'}{automatic}")
        text = "" if only_list else fetch_captions(client, choose_track(tracks, lang))
    talk(counted(client.units, "Used {n:,} unit.", "Used {n:,} units."))
    return text
