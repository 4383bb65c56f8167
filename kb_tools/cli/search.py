"""`kb search`: for people who know what they look for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli import remote
from kb_tools.telling.emit import emit
from kb_tools.telling.style import width
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.models import Hit
    from kb_tools.search.index import Index
    from kb_tools.settings.settings import Settings


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
    found, text = (_there if remote.is_remote() else _here)(" ".join(query), most, as_site)
    if as_json:
        emit(found)
    elif found:
        emit(text)
    else:
        from kb_tools.cli.talk import talk

        talk(say("Nothing found."))
    sys.exit(not found)


def _there(query: str, most: int, as_site: bool) -> tuple[list[dict[str, Any]], str]:
    """The hits of a server, for programs and as text."""
    remote.refuse(as_site=as_site)
    tell = {"width": max(20, width())}
    sent = {"query": query, "most": most, "tell": tell}
    answer, _ = remote.ask("/v1/search", sent, "hits", "text")
    return answer["hits"], answer["text"]


def _here(query: str, most: int, as_site: bool) -> tuple[list[dict[str, Any]], str]:
    """Those of this machine's own index."""
    from kb_tools.cli.opening import load_settings, ready_index
    from kb_tools.cli.talk import language
    from kb_tools.telling import hits

    settings = load_settings()
    with ready_index(settings) as index:
        found = _find(settings, index, as_site)(query)[:most]
    return hits.data(found), hits.text(found, language())


def _find(settings: Settings, index: Index, as_site: bool) -> Callable[[str], tuple[Hit, ...]]:
    from kb_tools.search.query import find_query

    if not as_site:
        return partial(find_query, index=index)
    from kb_tools.site.as_site import open_site

    return open_site(settings, index)
