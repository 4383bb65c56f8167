"""`kb videos captions` and `kb videos login`: captions brought in, from a file or from YouTube."""

from __future__ import annotations

from pathlib import Path

import click

from kb_tools.cli.opening import load_settings
from kb_tools.cli.talk import talk, told, warn
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say
from kb_tools.youtube.api import ENDPOINT, Client
from kb_tools.youtube.captions import bring_in, check_entry, read_captions
from kb_tools.youtube.login import log_in, read_credentials
from kb_tools.youtube.tracks import choose_track, fetch_captions, fetch_tracks

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


@click.command()
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


@click.command()
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
    says = (
        told(say("Open this address, as the channel's owner, and allow it:")),
        told(say("Done. You can close this window.")),
    )
    file = log_in(client_file, token_file(), says, open_browser=not no_browser)
    emit(told(say("Logged in. The token is in {file}.", file=file)))


def token_file() -> Path:
    """Where the owner's token is kept: in the user's configuration folder."""
    return Path(click.get_app_dir("kb-tools")) / "youtube-token.json"


def _download(video: str, lang: str, only_list: bool, endpoint: str, timeout: float) -> str:
    """The owner's track as WebVTT, "" when only the tracks were to be shown."""
    with Client(credentials=read_credentials(token_file()), endpoint=endpoint, time_limit=timeout) as client:
        tracks = fetch_tracks(client, video)
        for track in tracks:
            automatic = f"  {told(say('(automatic)'))}" if track.automatic else ""
            emit(f"{track.lang}  {track.name or '-'}{automatic}")
        text = "" if only_list else fetch_captions(client, choose_track(tracks, lang))
    talk(counted(client.units, "Used {n:,} unit.", "Used {n:,} units."))
    return text
