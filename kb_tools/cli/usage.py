"""`kb usage`: what is remembered of the work - shown, given out, erased - and drafts that were sent, read
back in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TextIO

import click

from kb_tools.cli.asking import confirm
from kb_tools.cli.moving import move
from kb_tools.cli.opening import DAY, load_settings, ready_index
from kb_tools.cli.talk import language, talk, told
from kb_tools.desk.guard import find_personal_data
from kb_tools.errors import UsageError
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings
from kb_tools.sources.atomic import replacing_text
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import every_place, has_state, open_state, state_name
from kb_tools.store.usage import Usage, UsageRow
from kb_tools.telling import usage as telling
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence, counted, one_line, say
from kb_tools.usage.containing import erase as erase_found
from kb_tools.usage.containing import find
from kb_tools.usage.record import first_day, open_record
from kb_tools.usage.redaction import kept
from kb_tools.usage.sent import SentRow, match_sent, parse_sent, unseen
from kb_tools.usage.summary import UsageSummary, tell

since_option = click.option("--since", type=DAY, metavar="DAY", help="From this day on, such as 2026-11-01.")
until_option = click.option("--until", type=DAY, metavar="DAY", help="Up to this day, included.")


@click.group(commands=[move])
def usage() -> None:
    """See, give out and erase what is remembered of customers' messages; say what was sent."""


@usage.command()
@since_option
@until_option
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def show(since: date | None, until: date | None, as_json: bool) -> None:
    """Show what is remembered: how many messages, with which outcome, since when, and where.

    \b
    Example:
      kb usage show --since 2026-11-01
    """
    settings = load_settings()
    file = state_name(settings)
    with _stored(settings) as store:
        summary = tell(store, since, until) if store else UsageSummary()
    emit(
        telling.data(summary, file, settings)
        if as_json
        else telling.text(summary, file, settings, language())
    )


@usage.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl"]),
    help="CSV or a JSON object a line; by the file's name otherwise.",
)
@since_option
@until_option
def export(file: Path | None, form: str | None, since: date | None, until: date | None) -> None:
    """Write what is remembered to FILE, or print it.

    \b
    Example:
      kb usage export november.csv --since 2026-11-01
    """
    by_name = "jsonl" if file and file.suffix.lower() in (".jsonl", ".ndjson") else "csv"
    jsonl = (form or by_name) == "jsonl"
    settings = load_settings()
    record = settings.state_dir / FILE
    if file and file.is_file() and record.exists() and record.samefile(file):
        what = say("{file} is the file that is read, and would be lost", file=str(file))
        raise UsageError(what, say("name another file"))
    with _stored(settings) as store:
        asked: Iterator[UsageRow] = store.read(since, until) if store else iter(())
        lines = telling.json_lines(asked) if jsonl else telling.csv_lines(asked)
        if file in (None, Path("-")):
            sys.stdout.writelines(lines)
        else:
            with replacing_text(file, bom=not jsonl) as target:
                target.writelines(lines)


@usage.command()
@click.option("--before", type=DAY, metavar="DAY", help="Only what is older than this day.")
@click.option(
    "--containing",
    type=click.File(encoding="utf-8-sig", errors="replace"),
    metavar="FILE",
    help="Only what contains one of the words in FILE, one a line; - for those that you type.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(before: date | None, containing: TextIO | None, yes: bool) -> None:
    """Erase what is remembered, from the disk as well: in the store, and in a file that was left of one.

    With --containing what is remembered of one person: messages, and the words of drafts that wait.

    \b
    Example:
      kb usage erase --before 2026-10-01 --yes
      kb usage erase --containing -
    """
    settings = load_settings()
    if containing:
        if before:
            raise UsageError(say("--before and --containing cannot be combined"), say("take one of them"))
        if containing.isatty():
            talk(say("Write names or handles, one a line, and end with Ctrl-D."))
        _erase_containing(settings, containing.read().splitlines(), yes=yes)
        return
    question = (
        say("Erase everything before {day} that is remembered?", day=before)
        if before
        else say("Erase everything that is remembered?")
    )
    if _agreed(question, yes=yes):
        gone = 0
        for place in every_place(settings):
            with _stored(place, forget=False) as store:
                gone += store.erase(before) if store else 0
        emit(told(counted(gone, "Erased {n:,} message.", "Erased {n:,} messages.")))


def _erase_containing(settings: Settings, words: list[str], *, yes: bool) -> None:
    """Says how much contains one of the words, and erases it; the words themselves are said nowhere."""
    if not any(word.strip(" @") for word in words):
        raise UsageError(say("there are no words to look for"), say("write a name or a handle, one a line"))
    with ExitStack() as stack:
        places = [one for one in every_place(settings) if has_state(one)]
        states = [stack.enter_context(open_state(one)) for one in places]
        found = [(state, find(state, words)) for state in states]
        number = sum(len(one.messages) + len(one.drafts) for _, one in found)
        emit(
            told(
                counted(
                    number, "{n:,} message or draft contains them.", "{n:,} messages and drafts contain them."
                )
            )
        )
        if number and _agreed(say("Erase that?"), yes=yes):
            for state, one in found:
                erase_found(state, one)
            done = say("Erased. Backups and exported files are not covered: look there, too.")
            emit(told(done))


def _agreed(question: Sentence, *, yes: bool) -> bool:
    """Whether somebody wants it erased. Raises UsageError where nobody can be asked."""
    if not yes and not sys.stdin.isatty():
        raise UsageError(say("nothing was erased, as nobody could be asked"), say("add --yes"))
    if yes or confirm(question):
        return True
    emit(told(say("Nothing was erased.")))
    return False


@usage.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
def sent(file: Path) -> None:
    """Read back a FILE of `kb triage` in which a column `sent` marks the drafts that were sent.

    An x, yes, ja or 1 stands for the row's own link; the id or address of another article or video for that
    one.

    \b
    Example:
      kb usage sent drafts.csv
    """
    from kb_tools.desk.inbox.forms import form_of
    from kb_tools.desk.inbox.reading import read_rows
    from kb_tools.search.by_id import ids_of

    settings = load_settings()
    if settings.usage == "off":
        what = say("nothing is remembered, so nothing can be marked as sent")
        raise UsageError(what, say("set `usage` to counts or redacted"))
    index = ready_index(settings)

    def keep(text: str) -> str:
        words = settings.usage == "redacted"
        return kept(text, find_personal_data(text), index.knows, handle=settings.handle) if words else ""

    with BufferedReader(FileIO(0 if file == Path("-") else file)) as raw:
        rows = list(parse_sent(read_rows(raw, form_of(file, raw.peek(100))), keep, ids_of(index)))
    wrong = [row for row in rows if not isinstance(row, SentRow)]
    _mark(settings, [row for row in rows if isinstance(row, SentRow)])
    for number, why in wrong:
        talk(say("row {number}: {why}", number=number, why=one_line(told(why))))
    sys.exit(bool(wrong))


def _mark(settings: Settings, rows: list[SentRow]) -> None:
    """Tells the store what was sent, and says how much of it is new."""
    now = now_in(settings.contact.time_zone)
    with open_record(settings) as store:
        matched = match_sent(rows, store.read())
        for number, chosen in matched.chosen:
            store.choose(number, chosen)
        for row in matched.new:
            store.add(unseen(row, now))
    done = say(
        "{marked:,} marked as sent, {added:,} added, {already:,} known before.",
        marked=len(matched.chosen),
        added=len(matched.new),
        already=matched.already,
    )
    emit(told(done))


@contextmanager
def _stored(settings: Settings, *, forget: bool = True) -> Iterator[Usage | None]:
    """What is remembered, None where there is nothing yet; looking at it makes no file."""
    if not has_state(settings):
        yield None
        return
    with open_state(settings) as state:
        if forget:
            state.usage.forget(first_day(settings, now_in(settings.contact.time_zone).date()))
        yield state.usage
