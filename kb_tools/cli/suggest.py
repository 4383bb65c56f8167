"""`kb suggest`: from a customer's message to a reply."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli import options, remote
from kb_tools.errors import UsageError
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say

if TYPE_CHECKING:
    from kb_tools.cli.told import Told


@click.command()
@click.argument("message", nargs=-1)
@options.channel_option
@options.limit_option
@options.lang_option
@options.name_option
@options.history_option
@options.agent_option
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
@options.online_option
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def suggest(  # noqa: PLR0913, PLR0917 - its options
    message: tuple[str, ...],
    use: str | None,
    number: int | None,
    paste: bool,
    explain: bool,
    as_json: bool,
    **wishes: Any,
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
    told = _told(asked, use, None if as_json else explain, **wishes)
    if told.warning:
        from kb_tools.cli.talk import warn

        warn(told.warning)
    emit(told.data if as_json else told.text)
    chosen = told.data["suggestions"][0]["id"] if use and told.data["suggestions"] else ""
    try:
        chosen = _copy(told, number) if number is not None else chosen
    finally:
        told.remember(chosen)
    gc.freeze()  # nor on its way out
    sys.exit(told.data["outcome"] == "none")


def _told(asked: str, use: str | None, explain: bool | None, **wishes: Any) -> Told:
    """The answer, by a server or by this machine."""
    if remote.is_remote():
        from kb_tools.cli.told_remotely import answer as answer_there

        return answer_there(asked, use, explain, **wishes)
    from kb_tools.cli.told_here import answer as answer_here

    return answer_here(asked, use, explain, **wishes)


def _copy(told: Told, number: int) -> str:
    """Puts reply `number`, or the one there is, on the clipboard, or prints it where there is none; the id
    behind it, "" for no link.
    """
    from kb_tools.cli.talk import talk
    from kb_tools.desk.clipboard import copy_text

    suggestions, reply = told.data["suggestions"], told.data["reply"]
    replies = [one["reply"] for one in suggestions] or [one for one in (reply,) if one]
    if number > len(replies):
        there = counted(len(replies), "there is {n}", "there are {n}")
        raise UsageError(say("there is no suggestion {number}", number=number), there)
    text = replies[number - 1]["text"]
    said = {
        "clipboard": say("Copied."),
        "terminal": say("Handed to your terminal's clipboard."),
        "nowhere": say("There is no clipboard here; this is the reply:\n{text}", text=text),
    }
    talk(said[copy_text(text)])
    return str(suggestions[number - 1]["id"]) if suggestions else ""


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
