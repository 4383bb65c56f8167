"""`kb triage`: a whole inbox, one draft for each message."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kb_tools.cli import options, remote, session
from kb_tools.cli.exports import Export, Target
from kb_tools.cli.opening import keep_private
from kb_tools.cli.talk import language, talk, told
from kb_tools.cli.triage_there import triage_there
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.inbox.reading import parse_map
from kb_tools.desk.inbox.turns import Gathered, Turns
from kb_tools.desk.preview import preview
from kb_tools.desk.session import DeskSession
from kb_tools.desk.triage import Drafted, Summary
from kb_tools.desk.unfinished import Unfinished, unfinished
from kb_tools.learning.repeats import Repeats, take
from kb_tools.learning.trial import meaning_in
from kb_tools.settings.contact import now_in
from kb_tools.sources.in_order import in_order
from kb_tools.telling import triage as telling
from kb_tools.telling.emit import emit
from kb_tools.text import say
from kb_tools.usage.drafting import Drafting, remembered
from kb_tools.usage.record import Recorder


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the rows here instead of printing them; a file that is there already is refused.",
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FIELD=PATH",
    help="The column, or the path such as tweet.full_text, of text, id, lang, name, handle, author, thread, "
    "reply_to or at; may be repeated.",
)
@click.option(
    "--own",
    multiple=True,
    metavar="NAME",
    help="A name, handle or id that is the company's, besides the settings' handle; may be repeated.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be drafted; write and remember nothing.")
@click.option("--resume", is_flag=True, help="Go on where a stopped run with -o left off.")
@click.option("--overwrite", is_flag=True, help="Replace the output file.")
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, metavar="N", help="So many processes draft (1)."
)
@options.channel_option
@options.limit_option
@options.agent_option
@options.online_option
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line instead of CSV.")
def triage(  # noqa: PLR0913, PLR0917 - its options
    file: Path,
    output: Path | None,
    mapped: tuple[str, ...],
    own: tuple[str, ...],
    dry_run: bool,
    resume: bool,
    overwrite: bool,
    workers: int,
    as_json: bool,
    channel: str | None,
    limit: int | None,
    agent: str,
    online: bool,
) -> None:
    """Draft a reply for each customer of an inbox export: FILE is a table, JSON or JavaScript as help desks
    and networks export it, or - for standard input.

    Every message keeps its row. What the company wrote, notes, and what a customer said before in the same
    thread get no draft; `why` tells it. Personal data is taken out of the rows; people in danger come first.
    A row that cannot be read is reported with its number.

    \b
    Example:
      kb triage inbox.csv -o drafts.csv
      kb triage tweets.js --dry-run
      kb triage export.json --map text=tweet.full_text --json
      kb triage inbox.csv -o drafts.csv --resume --workers 2
    """
    target = Target(path=output, source=file, as_json=as_json, resume=resume, overwrite=overwrite)
    if remote.is_remote():
        remote.refuse(dry_run=dry_run, resume=resume, online=online, workers=workers > 1)
        sys.exit(triage_there(file, mapped, own, target, channel=channel, limit=limit, agent=agent))
    export = Export(file=file, mapped=parse_map(mapped), own=own)
    if not dry_run and target.is_complete():
        talk(say("{file} is complete already.", file=str(output)))
        return
    desk = session.open_desk(channel, limit=limit, agent=agent, online=online)
    with export.opened(desk.settings.handle) as (turns, bad, digest):
        if dry_run:
            seen = preview(turns.after(), bad)
            emit(telling.preview_data(seen) if as_json else telling.preview_text(seen, language()))
        else:
            _work_through(turns, bad, digest, target, Drafting(desk), workers)
    sys.exit(bool(bad))


def _work_through(  # noqa: PLR0913, PLR0917 - all that a run is made of
    turns: Turns, bad: list[BadRow], digest: str, target: Target, drafting: Drafting, workers: int
) -> None:
    """Drafts what is not drafted yet, writes the rows, counts what was asked, and says what it amounts to."""
    desk, summary = drafting.desk, Summary(bad=bad)
    if target.path:
        keep_private(target.path, desk.settings)
    made_from = " ".join(map(str, (digest, desk.wish.channel.name, desk.wish.limit, desk.wish.agent)))
    with unfinished(target.path, made_from, resume=target.resume) as rows:
        with _told_how_far(rows, turns):
            _draft(turns, rows, summary, drafting, workers)
            target.write(rows)
        rows.complete()
        _remember(rows, desk)
    talk(telling.text(summary, language()))


def _draft(turns: Turns, rows: Unfinished, summary: Summary, drafting: Drafting, workers: int) -> None:
    """Drafts every row that is not there yet, and counts them all."""
    last, repeats = 0, Repeats(meaning_in(drafting.desk.index))
    for one in rows:
        last = take(one, summary, repeats).number
    for one in in_order(drafting, _with_progress(turns, last), workers):
        rows.add(take(one, summary, repeats))


@contextmanager
def _told_how_far(rows: Unfinished, turns: Turns) -> Iterator[None]:
    """Says what is kept when the work is stopped, or the disk is full."""
    try:
        yield
    except (KeyboardInterrupt, OSError):
        if rows.path and rows.kept:
            click.echo(err=True)
            talk(say("{n:,} of {all:,} rows are kept: add --resume to go on.", n=rows.kept, all=len(turns)))
        raise


def _remember(rows: Unfinished, desk: DeskSession) -> None:
    """Counts what was asked, once, when all is drafted."""
    now, words = now_in(desk.settings.contact.time_zone), desk.settings.usage == "redacted"
    with Recorder(desk.settings, desk.index.knows) as recorder:
        for one in rows:
            if isinstance(one, Drafted) and not one.row.why:
                recorder.add(remembered(one, now, words=words))
    session.warn_of_trouble(recorder)


def _with_progress(turns: Turns, last: int) -> Iterator[Gathered]:
    """The messages after a row, with a bar on standard error, on a terminal."""
    if not sys.stderr.isatty():
        yield from turns.after(last)
        return
    label = told(say("Drafting"))
    with click.progressbar(turns.after(last), length=len(turns), label=label, file=sys.stderr) as bar:
        bar.update(last)
        yield from bar
