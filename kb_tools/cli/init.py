"""`kb init`: a small working knowledge base to begin with."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kb_tools.cli.asking import ask_for
from kb_tools.cli.talk import language, speak, talk
from kb_tools.errors import UsageError
from kb_tools.languages import FALLBACK, codes
from kb_tools.review.placeholders import NO_NAME
from kb_tools.settings.settings import Settings
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence, clean, say
from kb_tools.writing.starter import NO_ADDRESS, TRADES, Start, first_question, forms, write_starter


@click.command()
@click.argument("folder", type=click.Path())
@click.option("--name", help=f"The company's name.  [default: {NO_NAME}]")
@click.option("--lang", type=click.Choice(codes()), help=f"The language to start in.  [default: {FALLBACK}]")
@click.option("--trade", type=click.Choice(TRADES), help="What the company does.  [default: other]")
@click.option("--address", metavar="FORM", help="du or sie, tu or vous.  [default: the polite one]")
@click.option("--url", metavar="URL", help=f"The address that the pages will have.  [default: {NO_ADDRESS}]")
@click.option("--handle", help="The company's name on X.")
@click.option("--phone", help="The number where customers reach somebody.")
def init(  # noqa: PLR0913, PLR0917 - a command is its options
    folder: str,
    name: str | None,
    lang: str | None,
    trade: str | None,
    address: str | None,
    url: str | None,
    handle: str | None,
    phone: str | None,
) -> None:
    """Start a small working knowledge base in FOLDER, for a bank, a utility, transport or any other trade.

    On a terminal it asks for what no option says. `kb check` names what is left to fill in.

    \b
    Example:
      kb init help --name "Stadtwerke Beispiel" --lang de --trade utility
    """
    if not folder.strip():
        raise UsageError(say("the folder has no name"), say("name a new folder; nothing was written"))
    inside = click.get_current_context().obj
    place = Path(folder) if inside == Path.cwd() else inside / folder
    said = _Asked(sys.stdin.isatty() and sys.stderr.isatty())
    lang = said(lang, say("Language"), language().code if language().code in codes() else FALLBACK, codes())
    speak(Settings(root=place, languages=(lang,)))
    start = Start(
        name=said(name, say("Name of the company"), NO_NAME),
        lang=lang,
        address=_form(address, lang, said),
        trade=said(trade, say("What it does"), "other", TRADES),
        url=said(url, say("Address that the pages will have"), NO_ADDRESS),
        handle=said(handle, say("Name on X, Enter for none")),
        phone=said(phone, say("Telephone number for customers, Enter for later")),
    )
    for path in write_starter(place, start):
        emit(f"  {clean(str(path))}")
    hint = say(
        '\nTry it:\n  kb -C {folder} suggest "{question}"\n  kb -C {folder} build'
        "\nThen see what is left to fill in:\n  kb -C {folder} check",
        folder=shlex.quote(clean(str(place))),
        question=first_question(start),
    )
    talk(hint)


class _Asked:
    """What an option says, else what somebody on a terminal types, else the default."""

    def __init__(self, terminal: bool) -> None:
        self._terminal = terminal

    def __call__(
        self, given: str | None, what: Sentence, default: str = "", among: Sequence[str] = ()
    ) -> str:
        if given is not None:
            return given
        return ask_for(what, default, among) if self._terminal else default


def _form(given: str | None, lang: str, said: _Asked) -> str:
    """The form of address. Raises UsageError for one that the language has not."""
    known = forms(lang)
    if given and given.lower() not in known:
        raise UsageError(
            say("{lang} has no form of address {form!r}", lang=lang, form=clean(given)[:20]),
            say("use one of: {names}", names=", ".join(known)) if known else say("leave --address out"),
        )
    if not known:
        return ""
    return said(given, say("How customers are addressed"), known[0], known).lower()
