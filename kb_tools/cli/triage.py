"""`kb triage`: a whole inbox, one draft for each message."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BufferedReader, FileIO
from pathlib import Path

import click

from kb_tools.cli import session
from kb_tools.cli.opening import keep_private
from kb_tools.cli.talk import language, talk, told
from kb_tools.desk.answers import Answer
from kb_tools.desk.inbox.forms import form_of
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.reading import parse_map, read_inbox
from kb_tools.desk.inbox.turns import Gathered, Turns, gathering
from kb_tools.desk.session import DeskSession
from kb_tools.desk.triage import URGENCY, Row, Summary, draft
from kb_tools.sources.atomic import replacing_text
from kb_tools.telling import triage as telling
from kb_tools.text import say
from kb_tools.usage.record import Recorder
from kb_tools.usage.redaction import kept


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
    help="The column of text, id, lang, name or thread; may be repeated.",
)
@session.channel_option
@session.limit_option
@session.agent_option
@session.online_option
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

    Personal data is taken out of the rows; people in danger come first. A row that cannot be read is reported
    with its number.

    \b
    Example:
      kb triage inbox.csv -o drafts.csv
      kb triage export.json --map text=Nachricht --json
    """
    columns = parse_map(mapped)
    desk = session.open_desk(channel, limit=limit, agent=agent, online=online)
    summary = Summary()
    rows = sorted(_rows(file, columns, summary, desk), key=lambda row: URGENCY.index(row.alert))
    if output is None:
        telling.write_rows(rows, sys.stdout, as_json=as_json)
    else:
        keep_private(output, desk.settings)
        with replacing_text(output, bom=not as_json) as target:
            telling.write_rows(rows, target, as_json=as_json)
    talk(telling.text(summary, language()))
    sys.exit(bool(summary.bad))


def _quotable(desk: DeskSession, message: Incoming, answer: Answer) -> str:
    """What the summary may quote of a message: what a history might remember."""
    handle = desk.settings.handle
    return kept(message.text, answer.findings, desk.index.knows, name=message.name, handle=handle)


def _rows(file: Path, columns: dict[str, str], summary: Summary, desk: DeskSession) -> Iterator[Row]:
    """A row for each message, which is written down with the name and the language it came with, and read
    after what was said before it in its thread.
    """

    def ask(gathered: Gathered) -> Answer:
        message = gathered.message
        lang = message.lang[:2].lower()
        known = lang if lang in desk.index.languages else None
        wish = replace(desk.wish, name=message.name or message.handle, lang=known)
        given = desk.ask(message.text, wish, gathered.before)
        recorder.asked(message.text, given, name=message.name)
        return given

    with (
        BufferedReader(FileIO(0 if file == Path("-") else file)) as raw,
        Recorder(desk.settings, desk.index.knows) as recorder,
        gathering() as turns,
    ):
        messages = read_inbox(raw, form_of(file, raw.peek(100)), columns, [desk.settings.handle])
        summary.bad += turns.add_all(messages)
        for gathered in _with_progress(turns):
            drafted = draft(gathered, ask, partial(_quotable, desk))
            if isinstance(drafted, BadRow):
                summary.bad.append(drafted)
            else:
                yield summary.take(drafted).row
    session.warn_of_trouble(recorder)


def _with_progress(turns: Turns) -> Iterator[Gathered]:
    """A bar on standard error, on a terminal."""
    if not sys.stderr.isatty():
        yield from turns.after()
        return
    with click.progressbar(
        turns.after(), length=len(turns), label=told(say("Drafting")), file=sys.stderr
    ) as bar:
        yield from bar
