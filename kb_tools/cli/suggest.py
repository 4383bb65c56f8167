"""`kb suggest`: from a customer's message to a reply."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from kb_tools.cli import session
from kb_tools.cli.talk import language, talk, warn
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession
from kb_tools.errors import UsageError
from kb_tools.telling import answer
from kb_tools.telling.answer import told_in_part
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say


@click.command()
@click.argument("message", nargs=-1)
@session.channel_option
@session.limit_option
@session.lang_option
@session.name_option
@session.history_option
@session.agent_option
@click.option(
    "--use",
    metavar="ID",
    help="Answer with this article or video, by id or address: you know it is the right one.",
)
@click.option(
    "--copy",
    "number",
    type=click.IntRange(1, 3),
    metavar="N",
    help="Put the reply of suggestion N on the clipboard.",
)
@click.option("--paste", is_flag=True, help="Take the message from the clipboard.")
@click.option("--explain", is_flag=True, help="Say why: the rules that were weighed and the words that met.")
@session.online_option
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def suggest(  # noqa: PLR0913, PLR0917 - its options
    message: tuple[str, ...],
    use: str | None,
    number: int | None,
    paste: bool,
    explain: bool,
    as_json: bool,
    channel: str | None,
    limit: int | None,
    lang: str | None,
    name: str,
    thread: Path | None,
    agent: str,
    online: bool,
) -> None:
    """Suggest at most three links for a customer's MESSAGE, each in a reply that fits, or honestly none.

    A MESSAGE of - reads it from standard input.

    \b
    Example:
      kb suggest "which cash machines are free in London?"
      kb suggest --paste --name Anna --agent MM --copy 1
      kb suggest --paste --use karten/karte-verloren --copy 1
    """
    gc.disable()  # a short-lived program has nothing to collect
    asked = _pasted() if paste else _message(message)
    desk = session.open_desk(channel, limit=limit, lang=lang, name=name, agent=agent, online=online)
    history = session.read_history(thread)
    found = desk.ask(asked, history=history)
    given = desk.ask_for(asked, use, history=history) if use else found
    if given.unread:
        warn(told_in_part(given))
    emit(answer.data(given) if as_json else answer.text(given, language(), explain=explain))
    chosen = given.suggestions[0].hit.entry.id if use and given.suggestions else ""
    try:
        chosen = _copy(given, number) if number is not None else chosen
    finally:
        _remember(desk, asked, found, chosen)
    gc.freeze()  # nor on its way out
    sys.exit(given.outcome == "none")


def _remember(desk: DeskSession, message: str, given: Answer, chosen: str) -> None:
    """Writes down what the program found and what was chosen."""
    if desk.settings.usage == "off":
        return
    from kb_tools.usage.record import Recorder

    recorder = Recorder(desk.settings, desk.index.knows)
    recorder.asked(message, given, name=desk.wish.name, chosen=chosen)
    session.warn_of_trouble(recorder)


def _copy(given: Answer, number: int) -> str:
    """Puts reply `number`, or the one there is, on the clipboard, or prints it where there is none; the id
    behind it, "" for no link.
    """
    from kb_tools.desk.clipboard import copy_text

    replies = [one.reply for one in given.suggestions] or [reply for reply in (given.reply,) if reply]
    if number > len(replies):
        there = counted(len(replies), "there is {n}", "there are {n}")
        raise UsageError(say("there is no suggestion {number}", number=number), there)
    text = replies[number - 1].text
    told = {
        "clipboard": say("Copied."),
        "terminal": say("Handed to your terminal's clipboard."),
        "nowhere": say("There is no clipboard here; this is the reply:\n{text}", text=text),
    }
    talk(told[copy_text(text)])
    return given.suggestions[number - 1].hit.entry.id if given.suggestions else ""


def _pasted() -> str:
    from kb_tools.desk.clipboard import paste_text

    text = paste_text()
    if not text.strip():
        raise UsageError(say("the clipboard is empty"), say("copy the customer's message first"))
    return text


def _message(words: tuple[str, ...]) -> str:
    read = words == ("-",) or (not words and not sys.stdin.isatty())
    message = sys.stdin.buffer.read().decode("utf-8", errors="replace") if read else " ".join(words)
    if not message.strip():
        fix = say('write it behind the command in quotes, or `-` to read it: kb suggest "..."')
        raise UsageError(say("there is no message"), fix)
    return message
