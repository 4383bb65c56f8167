"""`kb search`: for people who know what they look for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import language, talk
from kb_tools.models import Hit
from kb_tools.search.index import Index
from kb_tools.search.query import find_query
from kb_tools.settings.settings import Settings
from kb_tools.telling import hits
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("-n", "most", default=10, show_default=True, help="How many hits at the most.")
@click.option("--as-site", is_flag=True, help="Find what the search box of the built site finds.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search(query: tuple[str, ...], most: int, as_site: bool, as_json: bool) -> None:
    """Search for people who know what they look for.

    Words rank, quoted phrases must occur, and lang: kind: tag: id: title: narrow down; a - before any of them
    excludes.

    \b
    Example:
      kb search 'lang:de kind:video tag:karte "am Telefon"'
    """
    settings = load_settings()
    with ready_index(settings) as index:
        found = _find(settings, index, as_site)(" ".join(query))[:most]
    if as_json:
        emit(hits.data(found))
    elif found:
        emit(hits.text(found, language()))
    else:
        talk(say("Nothing found."))
    sys.exit(not found)


def _find(settings: Settings, index: Index, as_site: bool) -> Callable[[str], tuple[Hit, ...]]:
    if not as_site:
        return partial(find_query, index=index)
    from kb_tools.site.as_site import open_site

    return open_site(settings, index)
