"""The options of all commands that answer messages, and the desk that they open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import warn
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.session import DeskSession, make_wish, open_session
from kb_tools.desk.thread import Turn, parse_history

if TYPE_CHECKING:
    from kb_tools.usage.record import Recorder

*OTHERS, LAST = CHANNELS
channel_option = click.option("--channel", metavar="NAME", help=f"Write for {', '.join(OTHERS)} or {LAST}.")
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), help="A shorter limit than the channel's own."
)
lang_option = click.option("--lang", help="The language of the message, if it is not to be recognised.")
name_option = click.option("--name", default="", help="The customer's name or @handle, for the greeting.")
agent_option = click.option(
    "--agent",
    default="",
    metavar="XX",
    help="Sign as ^XX (or set KB_AGENT); the settings' signature otherwise.",
)
history_option = click.option(
    "--history",
    "thread",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help='What was said before: JSON lines of {"from": "customer" or "us", "text": ...}, oldest first.',
)
online_option = click.option("--online", is_flag=True, help="Ask the server whether each link is answered.")


def open_desk(  # noqa: PLR0913 - the options of three commands
    channel: str | None,
    *,
    agent: str,
    online: bool,
    limit: int | None = None,
    lang: str | None = None,
    name: str = "",
) -> DeskSession:
    """The desk as the options want it. Raises UsageError."""
    settings = load_settings()
    index = ready_index(settings)
    wish = make_wish(
        settings,
        index,
        channel=channel or "",
        limit=limit,
        lang=lang,
        name=name,
        agent=agent or os.environ.get("KB_AGENT", ""),
    )
    return open_session(settings, index, wish, online=online)


def read_history(thread: Path | None) -> tuple[Turn, ...]:
    """The turns of a thread; none where no file was given. Raises KbError with the line that is none."""
    if thread is None:
        return ()
    return parse_history(thread.read_text(encoding="utf-8-sig", errors="replace"), str(thread))


def warn_of_trouble(recorder: Recorder) -> None:
    """Says when nothing could be remembered."""
    if recorder.trouble:
        warn(recorder.trouble)
