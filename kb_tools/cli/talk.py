"""What commands say beside their results: on standard error, in the language of those who read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from kb_tools.errors import KbError
from kb_tools.languages import Language
from kb_tools.telling.emit import emit
from kb_tools.telling.sentences import tell
from kb_tools.telling.style import style
from kb_tools.text import one_line

if TYPE_CHECKING:
    from kb_tools.settings.settings import Settings

LANGUAGE = "kb_tools.language"
"""Where a click context keeps what `language` says, once that is known,"""
WANTED = "kb_tools.ui_lang"
"""and the code of --ui-lang or KB_LANG."""


def speak(settings: Settings) -> None:
    """From now on in the first language of a knowledge base, or that of --ui-lang or KB_LANG; in its words
    where it has some of its own.
    """
    meta = click.get_current_context().meta
    meta[LANGUAGE] = settings.language(meta.get(WANTED, settings.languages[0]))


def language() -> Language:
    """The language that people are told things in: that of `speak`, outside of a knowledge base that of
    --ui-lang or KB_LANG, else English.
    """
    context = click.get_current_context()
    if LANGUAGE not in context.meta:
        from kb_tools.settings.mkdocs_file import find_root
        from kb_tools.settings.settings import read_settings

        try:
            speak(read_settings(find_root(context.obj))[0])
        except KbError:
            return Language(context.meta.get(WANTED, "en"))
    return cast(Language, context.meta[LANGUAGE])


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
