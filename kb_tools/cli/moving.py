"""`kb usage move`: what is remembered, from one store to the other."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from kb_tools.cli.asking import confirm
from kb_tools.cli.opening import load_settings
from kb_tools.cli.talk import language, told
from kb_tools.errors import UsageError
from kb_tools.store.moving import look
from kb_tools.store.moving import move as move_all
from kb_tools.store.state import has_state, open_database, state_name
from kb_tools.telling import moving as telling
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.command()
@click.option("--back", is_flag=True, help="From PostgreSQL to the SQLite file.")
@click.option("--replace", "dropping", is_flag=True, help="Drop what the other store has first.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def move(back: bool, dropping: bool, yes: bool) -> None:
    """Copy all that is remembered from the SQLite file to the PostgreSQL database that `store` or KB_STORE
    names. It says how much that is, and asks.

    \b
    Example:
      KB_STORE=postgresql://kb@db.example/kb kb usage move
    """
    there = load_settings()
    here = replace(there, store="")
    if not there.store:
        what = say("there is one store alone, {name}", name=state_name(here))
        raise UsageError(what, say("name the other one by `store` or KB_STORE"))
    old, new = (there, here) if back else (here, there)
    if not has_state(old):
        raise UsageError(say("nothing is remembered in {name}", name=state_name(old)), say("see --back"))
    with open_database(old) as source, open_database(new) as target:
        emit(
            telling.text(look(source, target, replace=dropping), state_name(old), state_name(new), language())
        )
        if not yes and not sys.stdin.isatty():
            raise UsageError(say("nothing was moved, as nobody could be asked"), say("add --yes"))
        if not yes and not confirm(say("Move it? Nothing may write there meanwhile.")):
            emit(told(say("Nothing was moved.")))
            return
        moved = move_all(source, target, replace=dropping)
    emit(told(telling.done(moved, state_name(old), state_name(new), in_file=not back)))
