"""What commands say beside their results: on standard error, in the language of those who read it."""

from __future__ import annotations

import click

from kb_tools.errors import KbError
from kb_tools.settings.settings import find_root, read_settings
from kb_tools.telling.emit import emit
from kb_tools.telling.sentences import tell
from kb_tools.telling.style import style
from kb_tools.text import one_line

LANGUAGE = "kb_tools.language"
"""Where a click context keeps what `language` says, once that is known."""


def language() -> str:
    """The language that people are told things in: that of --ui-lang or KB_LANG, else the first of the site;
    English outside of a knowledge base.
    """
    context = click.get_current_context()
    if LANGUAGE not in context.meta:
        try:
            context.meta[LANGUAGE] = read_settings(find_root(context.obj))[0].languages[0]
        except KbError:
            return "en"
    return str(context.meta[LANGUAGE])


def told(said: str) -> str:
    """A sentence in that language."""
    return tell(said, language())


def talk(said: str) -> None:
    """Says something about the work that was done."""
    emit(told(said), err=True)


def warn(said: str) -> None:
    """Says that something is not as it should be, though the work goes on."""
    emit(f"kb: {one_line(told(said))}", err=True)


def complain(said: str) -> None:
    """Says why the work has ended."""
    emit(f"{style('kb:', 'red', 'bold')} {one_line(told(said))}", err=True)
