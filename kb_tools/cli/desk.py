"""`kb suggest`, `kb desk`, `kb triage`: from customers' messages to replies."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedReader, FileIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

import click

from kb_tools.errors import KbError, UsageError

if TYPE_CHECKING:
    from kb_tools.desk.inbox import Incoming
    from kb_tools.desk.session import DeskSession
    from kb_tools.desk.triage import Row, Summary
    from kb_tools.models import Answer
    from kb_tools.usage.record import Recorder

channel_option = click.option(
    "--channel", metavar="NAME", help="Write for x, classic, mastodon, bluesky, facebook, whatsapp or plain."
)
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), help="A shorter limit than the channel's own."
)
lang_option = click.option("--lang", help="The language of the message, if it is not to be recognised.")
agent_option = click.option(
    "--agent",
    default="",
    metavar="XX",
    help="Sign as ^XX (or set KB_AGENT); the settings' signature otherwise.",
)
online_option = click.option("--online", is_flag=True, help="Ask the server whether each link is answered.")


@click.command()
@click.argument("message", nargs=-1)
@channel_option
@limit_option
@lang_option
@click.option("--name", default="", help="The customer's name or @handle, for the greeting.")
@agent_option
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
@online_option
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
    from kb_tools.telling.answer import answer_json
    from kb_tools.telling.terminal import show_answer
    from kb_tools.text import clean

    text = _pasted() if paste else _message(message)
    session = _open_session(channel, limit=limit, lang=lang, name=name, agent=agent, online=online)
    given = session.ask_for(text, use) if use else session.ask(text)
    click.echo(
        clean(json.dumps(answer_json(given), ensure_ascii=False, indent=2))
        if as_json
        else show_answer(given, explain=explain)
    )
    chosen = given.suggestions[0].hit.entry.id if use and given.suggestions else ""
    try:
        chosen = _copy(given, number) if number is not None else chosen
    finally:
        _remember(session, text, session.ask(text) if use else given, chosen)
    gc.freeze()  # nor on its way out
    sys.exit(given.outcome == "none")


def _open_session(  # noqa: PLR0913 - the options of three commands
    channel: str | None,
    *,
    agent: str,
    online: bool,
    limit: int | None = None,
    lang: str | None = None,
    name: str = "",
) -> DeskSession:
    from kb_tools.cli.opening import known_language, load_settings, ready_index
    from kb_tools.desk.answering import Wish
    from kb_tools.desk.channels import channel_named
    from kb_tools.desk.session import open_session

    settings, sign = load_settings(), _sign(agent)
    index = ready_index(settings)
    wish = Wish(
        channel=channel_named(channel or settings.default_channel),
        limit=limit,
        lang=known_language(lang, index),
        name=name,
        agent=sign,
    )
    return open_session(settings, index, wish, online=online)


def _sign(agent: str) -> str:
    from kb_tools.desk.answering import sign_of

    given = agent or os.environ.get("KB_AGENT", "")
    if given and not sign_of(given):
        raise UsageError(f"{given[:20]!r} is no sign", "use up to six letters or digits, such as MM for ^MM")
    return given


def _remember(session: DeskSession, message: str, given: Answer, chosen: str) -> None:
    """Writes down what the program found and what was chosen; when that cannot be done, says so and no
    more.
    """
    if session.settings.usage == "off":
        return
    from kb_tools.usage.record import Recorder

    recorder = Recorder(session.settings, session.index.knows)
    recorder.asked(message, given, name=session.wish.name, chosen=chosen)
    _complain(recorder)


def _complain(recorder: Recorder) -> None:
    from kb_tools.text import clean

    if recorder.trouble:
        click.echo(f"kb: {clean(recorder.trouble)}", err=True)


def _copy(given: Answer, number: int) -> str:
    """Puts reply `number`, or the one there is, on the clipboard, or prints it where there is none; the id
    behind it, "" for no link.
    """
    from kb_tools.desk.clipboard import copy_text

    replies = [one.reply for one in given.suggestions] or [reply for reply in (given.reply,) if reply]
    if number > len(replies):
        raise UsageError(
            f"there is no suggestion {number}", f"there {'is' if len(replies) == 1 else 'are'} {len(replies)}"
        )
    where = copy_text(replies[number - 1].text)
    told = {
        "clipboard": "Copied.",
        "terminal": "Handed to your terminal's clipboard.",
        "nowhere": f"There is no clipboard here; this is the reply:\n{replies[number - 1].text}",
    }
    click.echo(told[where], err=True)
    return given.suggestions[number - 1].hit.entry.id if given.suggestions else ""


def _pasted() -> str:
    from kb_tools.desk.clipboard import paste_text

    text = paste_text()
    if not text.strip():
        raise UsageError("the clipboard is empty", "copy the customer's message first")
    return text


def _message(words: tuple[str, ...]) -> str:
    read = words == ("-",) or (not words and not sys.stdin.isatty())
    message = sys.stdin.buffer.read().decode("utf-8", errors="replace") if read else " ".join(words)
    if not message.strip():
        raise UsageError(
            "there is no message",
            'write it behind the command in quotes, or `-` to read it: kb suggest "..."',
        )
    return message


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the rows here instead of printing them.",
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="The column of text, id, lang or name; may be repeated.",
)
@channel_option
@limit_option
@agent_option
@online_option
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line instead of CSV.")
def triage(  # noqa: PLR0913, PLR0917 - its options
    file: Path,
    output: Path | None,
    mapped: tuple[str, ...],
    as_json: bool,
    channel: str | None,
    limit: int | None,
    agent: str,
    online: bool,
) -> None:
    """Draft a reply for each message of an inbox export: FILE is CSV, JSONL or JSON, or - for standard input.

    Personal data is taken out of the rows. A row that cannot be read is reported with its number.

    \b
    Example:
      kb triage inbox.csv -o drafts.csv
      kb triage export.json --map text=Nachricht --json
    """
    from kb_tools.desk.inbox import parse_map
    from kb_tools.desk.triage import Summary
    from kb_tools.telling.terminal import show_summary

    columns, summary = parse_map(mapped), Summary()
    session = _open_session(channel, limit=limit, agent=agent, online=online)
    rows = _triaged(file, columns, summary, session)
    if output is None:
        _write_rows(rows, sys.stdout, as_json)
    else:
        with output.open("w", encoding="utf-8" if as_json else "utf-8-sig", newline="") as target:
            _write_rows(rows, target, as_json)
    click.echo(show_summary(summary), err=True)
    sys.exit(bool(summary.bad))


def _triaged(file: Path, columns: dict[str, str], summary: Summary, session: DeskSession) -> Iterator[Row]:
    from kb_tools.desk.inbox import form_of, read_inbox
    from kb_tools.desk.triage import triage as work_through
    from kb_tools.usage.record import Recorder

    with (
        BufferedReader(FileIO(0 if file == Path("-") else file)) as raw,
        Recorder(session.settings, session.index.knows) as recorder,
    ):
        messages = read_inbox(raw, form_of(file, raw.peek(100)), columns)
        yield from work_through(_with_progress(messages, raw, file), _asker(session, recorder), summary)
    _complain(recorder)


def _asker(session: DeskSession, recorder: Recorder) -> Callable[[Incoming], Answer]:
    """Answers with the name and the language of each row, and writes it down."""

    def ask(message: Incoming) -> Answer:
        lang = message.lang[:2].lower()
        known = lang if lang in session.index.languages else None
        given = session.ask(message.text, replace(session.wish, name=message.name, lang=known))
        recorder.asked(message.text, given, name=message.name)
        return given

    return ask


def _with_progress(messages: Iterator[Any], raw: BinaryIO, file: Path) -> Iterator[Any]:
    """A bar on standard error, on a terminal, by the share of the file that was read."""
    if not sys.stderr.isatty() or file == Path("-"):
        yield from messages
        return
    with click.progressbar(length=file.stat().st_size, label="Drafting", file=sys.stderr) as bar:
        for message in messages:
            yield message
            bar.update(raw.tell() - bar.pos)


def _write_rows(rows: Iterator[Row], target: IO[str], as_json: bool) -> None:
    from kb_tools.desk.triage import COLUMNS, row_cells, row_json

    if as_json:
        for row in rows:
            target.write(json.dumps(row_json(row), ensure_ascii=False) + "\n")
        return
    import csv

    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(row_cells, rows))


@click.command()
@channel_option
@lang_option
@agent_option
@online_option
def desk(channel: str | None, lang: str | None, agent: str, online: bool) -> None:
    """Answer messages in one window that stays open: paste, read, press 1.

    \b
    Example:
      kb desk --agent MM
    """
    try:
        import textual  # noqa: F401
    except ImportError:
        raise KbError(
            "the window needs Textual, which is not installed",
            "install it with: pip install 'kb-tools[desk]'",
        ) from None
    from kb_tools.window.app import DeskApp

    app = DeskApp(_open_session(channel, lang=lang, agent=agent, online=online))
    app.run()
    _complain(app.recorder)
