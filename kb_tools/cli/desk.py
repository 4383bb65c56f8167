"""`kb desk`: the window that stays open."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb_tools.cli import options, remote, session
from kb_tools.cli.talk import language
from kb_tools.errors import KbError, UsageError
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.window.desks import Desk


@click.command()
@options.channel_option
@options.lang_option
@options.name_option
@options.history_option
@options.agent_option
@options.online_option
def desk(  # noqa: PLR0913, PLR0917 - its options
    channel: str | None, lang: str | None, name: str, thread: Path | None, agent: str, online: bool
) -> None:
    """Answer messages in one window that stays open: paste, read, press 1.

    \b
    Example:
      kb desk --agent MM
      kb desk --name Anna --history thread.jsonl
    """
    try:
        from kb_tools.window.app import DeskApp
    except ModuleNotFoundError as error:
        if not str(error.name).startswith("textual"):
            raise
        fix = say("install it with: pip install '.[desk]'")
        raise KbError(say("the window needs Textual, which is not installed"), fix) from None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        fix = say("call it in one, or answer with `kb suggest` or `kb triage`")
        raise UsageError(say("the window needs a terminal"), fix)
    desk: Desk
    if remote.is_remote():
        from kb_tools.cli.desk_there import There

        remote.refuse(online=online)
        desk, reader = There.open(channel, lang, name, agent), remote.language()
    else:
        from kb_tools.window.desks import Here

        desk = Here(session.open_desk(channel, lang=lang, name=name, agent=agent, online=online))
        reader = language()
    DeskApp(desk, reader, session.read_history(thread)).run()
    session.warn_of_trouble(desk.recorder)
