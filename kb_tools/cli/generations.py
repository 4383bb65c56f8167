"""`kb generations`: what was published, and back to an earlier one."""

from __future__ import annotations

from pathlib import Path

import click

from kb_tools.cli.opening import load_settings
from kb_tools.cli.talk import language, talk
from kb_tools.telling import publishing as telling
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.group()
def generations() -> None:
    """See what `kb index --publish` has put into the store, and go back to an earlier one."""


@generations.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def list_(as_json: bool) -> None:
    """List the generations in the store, the newest first: it is the one that is served.

    \b
    Example:
      kb generations list
    """
    from kb_tools.search.publishing.listing import listed

    found = listed(load_settings())
    emit(telling.listing_data(found) if as_json else telling.listing(found, language()))


@generations.command()
@click.argument("number", type=click.IntRange(min=1), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def rollback(number: int | None, as_json: bool) -> None:
    """Publish generation NUMBER again, or else the one before what is served now: under a new number, signed
    like any other.

    \b
    Example:
      kb generations rollback
    """
    from kb_tools.search.publishing.publish import go_back
    from kb_tools.search.publishing.signing import own_key

    published = go_back(load_settings(), own_key(), number)
    if warning := telling.warning(published, language()):
        talk(warning)
    emit(telling.data(published) if as_json else telling.text(published, language()))


@generations.command()
@click.argument("file", type=click.Path(path_type=Path))
def key(file: Path) -> None:
    """Make the key of a publisher in FILE, for its owner alone, and print its public half, which servers need
    as KB_PUBLIC_KEY.

    \b
    Example:
      kb generations key ~/.config/kb/publisher.pem
    """
    from kb_tools.search.publishing.signing import SECRET, make_key

    made = make_key(file)
    talk(say("Whoever publishes sets {name} to {file}. Servers need this half:", name=SECRET, file=file))
    emit(made.public)
