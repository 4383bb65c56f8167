"""`kb report`: one page on what was asked, what carries the load and what is missing."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from kb_tools.cli.opening import DAY, keep_private, load_settings, ready_index
from kb_tools.cli.talk import told
from kb_tools.report.collect import collect
from kb_tools.report.page import make_page
from kb_tools.report.period import choose_period
from kb_tools.settings.contact import now_in
from kb_tools.sources.atomic import write_atomically
from kb_tools.telling import figures as telling
from kb_tools.telling.emit import emit
from kb_tools.text import clean, counted


@click.command()
@click.option(
    "--since", type=DAY, help="The first day, such as 2026-11-01; without it, four weeks up to the last."
)
@click.option("--until", type=DAY, help="The last day; without it, today.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The page's file.  [default: report.html in the knowledge base]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON instead of writing a page.")
def report(since: date | None, until: date | None, output: Path | None, as_json: bool) -> None:
    """Write one page on what was asked, answered and sent, what carries the load, what is missing and what is
    out of date.

    It begins with what to do on Monday, and needs nothing but itself: mail it, print it.

    \b
    Example:
      kb report --since 2026-11-01 -o november.html
    """
    settings = load_settings()
    period = choose_period(since, until, now_in(settings.contact.time_zone).date())
    output = output or Path(os.path.relpath(settings.root / "report.html"))
    if not as_json:
        keep_private(output, settings)
    figures = collect(settings, period, lambda: ready_index(settings))
    if as_json:
        emit(telling.data(figures))
        return
    write_atomically(
        output, make_page(figures, settings.language(figures.language)).encode("utf-8", errors="replace")
    )
    written = counted(
        figures.counts.total,
        "Wrote {file}: {n:,} message from {first} to {last}.",
        "Wrote {file}: {n:,} messages from {first} to {last}.",
        file=clean(str(output)),
        first=figures.period.since,
        last=figures.period.until,
    )
    emit(told(written))
