"""`kb doctor`: whether everything is there that answers need."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path

import click

from kb_tools.cli.opening import root
from kb_tools.cli.remote import TOKEN, has_token, is_remote, ready, server_name
from kb_tools.cli.talk import language, speak
from kb_tools.errors import KbError, UsageError
from kb_tools.review.doctor.answers import look_at_encoder, look_at_index, look_at_settings
from kb_tools.review.doctor.finding import Look, Part, examine
from kb_tools.review.doctor.machine import compare_clocks, look_at_clock, look_at_disk
from kb_tools.review.doctor.published import look_at_published
from kb_tools.review.doctor.store import look_at_store
from kb_tools.review.doctor.webhooks import look_at_webhooks
from kb_tools.search.publishing.laying import current_root
from kb_tools.settings.settings import read_settings
from kb_tools.telling import doctor as telling
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence, say


@click.command()
@click.option(
    "--state",
    "served",
    type=click.Path(file_okay=False, path_type=Path, resolve_path=True),
    metavar="DIR",
    help="Look at what `kb serve --state DIR` keeps there.",
)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def doctor(served: Path | None, as_json: bool) -> None:
    """Look at everything that answers need - settings, index, encoder, store, clock, disk, server - and say
    in a line each what is wrong and what to do.

    The exit code is 1 when something is wrong.

    \b
    Example:
      kb doctor
      kb doctor --state /var/lib/kb
      KB_SERVER=https://desk.example.com/ kb doctor
    """
    findings = tuple(examine(_looks(served)))
    emit(telling.data(findings) if as_json else telling.text(findings, language()))
    sys.exit(any(one.wrong for one in findings))


def _looks(served: Path | None) -> Iterator[tuple[Part, Look]]:
    """At the knowledge base, which there need not be where a server answers, and at that server."""
    yield from _here(served)
    if is_remote():
        yield "server", _look_at_server


def _here(served: Path | None) -> Iterator[tuple[Part, Look]]:
    try:
        settings, problems = read_settings(_generation(served) if served else root())
        speak(settings)
    except UsageError:
        if not is_remote():
            raise
        return
    except KbError as error:
        yield "settings", partial(_fail, error)
        return
    yield "settings", partial(look_at_settings, settings, problems)
    yield "index", partial(look_at_index, settings)
    yield "encoder", partial(look_at_encoder, settings)
    yield "store", partial(look_at_store, settings)
    if settings.store:
        yield "published", partial(look_at_published, settings, served=bool(served))
    if settings.hooks:
        yield "webhooks", partial(look_at_webhooks, settings)
    yield "clock", partial(look_at_clock, settings)
    yield "disk", partial(look_at_disk, settings)


def _generation(served: Path) -> Path:
    """The one that a server has in its folder. Raises UsageError where there is none."""
    if found := current_root(served):
        return found
    what = say("there is no generation in {folder}", folder=str(served))
    raise UsageError(what, say("start `kb serve --state DIR` with that folder first"))


def _look_at_server() -> Sentence:
    """Raises KbError where it is away, does not know our token, or lives in another time."""
    told, headers = ready()
    if has_token() and "generation" not in told:
        fix = say("ask whoever runs it for another one, and set {name}", name=TOKEN)
        raise KbError(say("the server {name} does not know this token", name=server_name()), fix)
    compare_clocks(parsedate_to_datetime(headers["Date"]))
    if not has_token():
        return say(
            "{name} answers; with {token} it also says from which index", name=server_name(), token=TOKEN
        )
    return say("{name} answers from {generation}", name=server_name(), generation=told["generation"])


def _fail(error: KbError) -> Sentence:
    raise error
