"""`kb serve token`: who may come in to `kb serve`."""

from __future__ import annotations

from typing import get_args

import click

from kb_tools.cli.opening import load_bases, load_settings
from kb_tools.cli.published import before_any
from kb_tools.cli.talk import language, talk, told
from kb_tools.errors import UsageError
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import Role, make_token
from kb_tools.telling import tokens as telling
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.group()
def token() -> None:
    """Say who may come in: a token for each person and each integration."""


_base = click.option(
    "--base",
    default="",
    metavar="NAME",
    help="The knowledge base, after `kb serve --bases DIR`; without it, the server that has them all.",
)


def _settings(base: str) -> Settings:
    """Those of whom the tokens are for."""
    server = click.get_current_context().parent.parent  # type: ignore[union-attr]
    folder, published = (server.params[name] if server else None for name in ("folder", "published"))
    if published:
        return before_any(published, base)
    if folder:
        bases = load_bases(folder)
        return bases.named(base) if base else bases.own
    if base:
        raise UsageError(
            say("one of several knowledge bases is meant"),
            say("name their folder: `kb serve --bases DIR token`"),
        )
    return load_settings()


@token.command()
@click.argument("name")
@click.option(
    "--role", type=click.Choice(get_args(Role)), default="agent", show_default=True, help="What it may do."
)
@_base
def add(name: str, role: Role, base: str) -> None:
    """Make a token for NAME and print it, this once: only its digest is kept. It ends after 180 days.

    \b
    Example:
      kb serve token add "Mia Muster" --role lead
      kb serve --bases /srv/brands token add "Mia Muster" --base red
      kb serve --state /var/lib/kb token add "Mia Muster"
    """
    secret, made = make_token(name, role)
    with open_state(_settings(base)) as state:
        state.tokens.add(made)
    talk(
        say(
            "The token of {name}, until {day}; nobody can show it again:",
            name=made.name,
            day=made.ends.date(),
        )
    )
    emit(secret)


@token.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@_base
def list_(as_json: bool, base: str) -> None:
    """List whose tokens there are, with their roles and last days.

    \b
    Example:
      kb serve token list
    """
    with open_state(_settings(base)) as state:
        known = state.tokens.read()
    emit(telling.data(known) if as_json else telling.text(known, language()))


@token.command()
@click.argument("name")
@_base
def revoke(name: str, base: str) -> None:
    """Let the token of NAME end at once.

    \b
    Example:
      kb serve token revoke "Mia Muster"
    """
    with open_state(_settings(base)) as state:
        state.tokens.revoke(name)
    emit(told(say("The token of {name} has ended.", name=name)))
