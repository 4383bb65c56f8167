"""`kb gaps`: what customers asked and nobody has answered."""

from __future__ import annotations

import gc
from datetime import date

import click

from kb_tools.cli.opening import DAY, load_settings, ready_index
from kb_tools.cli.talk import language, warn
from kb_tools.gaps.gaps import read_gaps
from kb_tools.telling import gaps as telling
from kb_tools.telling.emit import emit


@click.command()
@click.option(
    "--since",
    type=DAY,
    metavar="DAY",
    help="Look at messages from this day on, such as 2026-09-01; all that are kept otherwise.",
)
@click.option("--until", type=DAY, metavar="DAY", help="Look at messages up to this day.")
@click.option(
    "-n", "most", type=click.IntRange(1, 50), default=10, show_default=True, help="How many themes to show."
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def gaps(since: date | None, until: date | None, most: int, as_json: bool) -> None:
    """Group what nobody has answered, or badly, into themes, with the article that comes nearest.

    A theme that suddenly grows is named first. Numbers hold for `kb new article --from-gap N` as long as
    nothing new was asked.

    \b
    Example:
      kb gaps --since 2026-09-01
    """
    # a short-lived program has nothing to collect, and there may be a million messages to walk through again
    # and again
    gc.disable()
    settings = load_settings()
    found = read_gaps(settings, lambda: ready_index(settings), since, until, most)
    if as_json:
        emit(telling.data(found))
        return
    emit(telling.text(found, language()))
    for remark in telling.remarks(found):
        warn(remark)
