"""`kb search`: for people who know what they look for."""

from __future__ import annotations

import sys

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import language, talk
from kb_tools.search.query import find_query
from kb_tools.telling import hits
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("-n", "most", default=10, show_default=True, help="How many hits at the most.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search(query: tuple[str, ...], most: int, as_json: bool) -> None:
    """Search for people who know what they look for.

    Words rank, quoted phrases must occur, and lang: kind: tag: id: title: narrow down; a - before any of them
    excludes.

    \b
    Example:
      kb search 'lang:de kind:video tag:karte "am Telefon"'
    """
    with ready_index(load_settings()) as index:
        found = find_query(" ".join(query), index)[:most]
    if as_json:
        emit(hits.data(found))
    elif found:
        emit(hits.text(found, language()))
    else:
        talk(say("Nothing found."))
    sys.exit(not found)
