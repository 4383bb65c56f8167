"""`kb kinds`: the kinds of messages, tried."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import language
from kb_tools.desk.kinds.own import open_kinds
from kb_tools.desk.kinds.trying import parse_labelled, try_kinds
from kb_tools.desk.session import known_language
from kb_tools.errors import KbError
from kb_tools.telling import kinds as telling
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.group()
def kinds() -> None:
    """Kinds of messages: the built-in ones, and a company's own in kinds.yaml."""


@kinds.command("try")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--lang", help="The language of the messages; the site's default otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def try_(file: Path, lang: str | None, as_json: bool) -> None:
    """Say what kind each message of FILE would be, and what makes it so.

    One message a line, or JSON lines of {"text": ..., "kind": ...}: then it is counted as well how many are
    what they should be.

    \b
    Example:
      kb kinds try messages.txt
    """
    settings = load_settings()
    try:
        source = sys.stdin.read() if file == Path("-") else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        what = say("{file} cannot be read", file=file)
        raise KbError(what, say("name a file in UTF-8, one message a line")) from None
    messages = parse_labelled(source, str(file))
    with ready_index(settings) as index:
        spoken = known_language(lang, index) or index.languages[0]
        tried = try_kinds(messages, open_kinds(settings, index), spoken)
    emit(telling.data(tried) if as_json else telling.text(tried, language()))
