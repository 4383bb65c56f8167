"""`kb desk`: the window that stays open."""

from __future__ import annotations

import sys

import click

from kb_tools.cli import session
from kb_tools.cli.talk import language
from kb_tools.errors import KbError, UsageError
from kb_tools.text import say


@click.command()
@session.channel_option
@session.lang_option
@session.agent_option
@session.online_option
def desk(channel: str | None, lang: str | None, agent: str, online: bool) -> None:
    """Answer messages in one window that stays open: paste, read, press 1.

    \b
    Example:
      kb desk --agent MM
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
    app = DeskApp(session.open_desk(channel, lang=lang, agent=agent, online=online), language())
    app.run()
    session.warn_of_trouble(app.recorder)
