"""`kb usage`: what is remembered of the work - shown, given out, erased - and drafts that were sent, read
back in.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb_tools.errors import UsageError
from kb_tools.text import one_line

if TYPE_CHECKING:
    from kb_tools.models import Outcome
    from kb_tools.settings.settings import Settings
    from kb_tools.usage.sent import Sent
    from kb_tools.usage.store import Asked, Store
    from kb_tools.usage.summary import Told

KEPT = {
    "off": "Nothing is remembered (`usage: off`); what stands below is from before.",
    "counts": "Of each message: day, hour, language, outcome, the ids that were suggested and the one that "
    "was sent. No words.",
    "redacted": "Of each message: day, hour, language, outcome, the ids that were suggested, the one that "
    "was sent, and its words without personal data, names and handles; no words where there "
    "was much of that.",
}
since_option = click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="From this day on, such as 2026-11-01."
)
until_option = click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Up to this day, included."
)


@click.group()
def usage() -> None:
    """See, give out and erase what is remembered of customers' messages; say what was sent."""


@usage.command()
@since_option
@until_option
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def show(since: datetime | None, until: datetime | None, as_json: bool) -> None:
    """Show what is remembered: how many messages, with which outcome, since when, and where.

    \b
    Example:
      kb usage show --since 2026-11-01
    """
    from kb_tools.cli.opening import load_settings
    from kb_tools.usage.store import FILE
    from kb_tools.usage.summary import Told, tell
    from kb_tools.usage.summary import as_json as told_json

    settings = load_settings()
    file = settings.name(settings.state_dir / FILE)
    with _stored(settings) as store:
        told = tell(store, _day(since), _day(until)) if store else Told()
    if as_json:
        click.echo(
            json.dumps(
                told_json(told, file=file, usage=settings.usage, keep_days=settings.keep_days), indent=2
            )
        )
    else:
        click.echo(_shown(told, file, settings))


@usage.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl"]),
    help="CSV or a JSON object a line; by the file's name otherwise.",
)
@since_option
@until_option
def export(file: Path | None, form: str | None, since: datetime | None, until: datetime | None) -> None:
    """Write what is remembered to FILE, or print it.

    \b
    Example:
      kb usage export november.csv --since 2026-11-01
    """
    from kb_tools.cli.opening import load_settings
    from kb_tools.usage.summary import as_csv, as_jsonl

    jsonl = form == "jsonl" or (
        form is None and file is not None and file.suffix.lower() in (".jsonl", ".ndjson")
    )
    with _stored(load_settings()) as store:
        asked: Iterator[Asked] = store.read(_day(since), _day(until)) if store else iter(())
        lines = as_jsonl(asked) if jsonl else as_csv(asked)
        if file is None:
            sys.stdout.writelines(lines)
        else:
            with file.open("w", encoding="utf-8" if jsonl else "utf-8-sig", newline="") as target:
                target.writelines(lines)


@usage.command()
@click.option(
    "--before", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Only what is older than this day."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(before: datetime | None, yes: bool) -> None:
    """Erase what is remembered, from the disk as well.

    \b
    Example:
      kb usage erase --before 2026-10-01 --yes
    """
    from kb_tools.cli.opening import load_settings
    from kb_tools.telling.terminal import count

    if not yes and not sys.stdin.isatty():
        raise UsageError("nothing was erased, as nobody could be asked", "add --yes")
    what = f"everything before {before:%Y-%m-%d}" if before else "everything"
    if not yes and not click.confirm(f"Erase {what} that is remembered?", err=True):
        click.echo("Nothing was erased.")
        return
    with _stored(load_settings(), forget=False) as store:
        gone = store.erase(_day(before)) if store else 0
    click.echo(f"Erased {count(gone, 'message')}.")


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
    from kb_tools.cli.opening import load_settings, ready_index
    from kb_tools.desk.inbox import form_of, read_rows
    from kb_tools.search.named import ids_of
    from kb_tools.usage.redaction import kept
    from kb_tools.usage.sent import Sent, parse_sent

    settings = load_settings()
    if settings.usage == "off":
        raise UsageError(
            "nothing is remembered, so nothing can be marked as sent", "set `usage` to counts or redacted"
        )
    index = ready_index(settings)
    words = settings.usage == "redacted"

    def keep(text: str) -> str:
        return kept(text, (), index.knows, handle=settings.handle) if words else ""

    with BufferedReader(FileIO(0 if file == Path("-") else file)) as raw:
        rows = list(parse_sent(read_rows(raw, form_of(file, raw.peek(100))), keep, ids_of(index)))
    wrong = [row for row in rows if not isinstance(row, Sent)]
    _tell_store(settings, [row for row in rows if isinstance(row, Sent)])
    for number, why in wrong:
        click.echo(f"row {number}: {one_line(why)}", err=True)
    sys.exit(bool(wrong))


def _tell_store(settings: Settings, rows: list[Sent]) -> None:
    from kb_tools.settings.contact import now_in
    from kb_tools.usage.record import open_record
    from kb_tools.usage.sent import match_sent

    with open_record(settings) as store:
        matched = match_sent(rows, store.read())
        for number, chosen in matched.chosen:
            store.choose(number, chosen)
        for row in matched.new:
            store.add(_asked(row, now_in(settings.contact.time_zone)))
    click.echo(
        f"{len(matched.chosen):,} marked as sent, {len(matched.new):,} added, {matched.already:,} "
        "known before."
    )


def _asked(row: Sent, now: datetime) -> Asked:
    from kb_tools.usage.store import Asked

    offered = (row.offered,) if row.offered else ()
    outcomes: dict[str, Outcome] = {
        "private": "private",
        "phone": "phone",
        "escalate": "escalate",
        "none": "none",
    }
    return Asked(
        day=now.date(),
        hour=now.hour,
        language=row.language[:20],
        outcome=outcomes.get(row.outcome, "answer"),
        offered=offered,
        chosen=row.chosen,
        message=row.message,
    )


@contextmanager
def _stored(settings: Settings, *, forget: bool = True) -> Iterator[Store | None]:
    """The store, None where there is no file; looking at it makes none."""
    from kb_tools.settings.contact import now_in
    from kb_tools.usage.record import first_day
    from kb_tools.usage.store import FILE, open_store

    if not (settings.state_dir / FILE).exists():
        yield None
        return
    with open_store(settings.state_dir) as store:
        if forget:
            store.forget(first_day(settings, now_in(settings.contact.time_zone).date()))
        yield store


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _shown(told: Told, file: str, settings: Settings) -> str:
    from kb_tools.telling.terminal import count

    lines = [
        KEPT[settings.usage],
        f"Kept for {count(settings.keep_days, 'day')} in {one_line(str(file))}, on this machine only.",
        "",
    ]
    if not told.total:
        return "\n".join([*lines, "No messages."])
    lines.append(
        f"{count(told.total, 'message')} from {told.first} to {told.last}, {told.kept:,} of them with words."
    )
    lines += [
        f"   {number:>7,}  {number / told.total:>4.0%}  {one_line(outcome)}"
        for outcome, number in told.outcomes
    ]
    lines.append(f"   {told.chosen:>7,}  {told.chosen / told.total:>4.0%}  with a link that was sent")
    return "\n".join(lines)
