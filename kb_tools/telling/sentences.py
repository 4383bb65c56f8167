"""Sentences, said in the language of those who read them. Pure, but for loading the language."""

from __future__ import annotations

import string
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from kb_tools.languages.terminal import Terminal
from kb_tools.text import Sentence


def tell(said: str, language: str) -> str:
    """A sentence in a language. In English where nobody speaks it or has translated the sentence, and
    unchanged if it is no Sentence.
    """
    terminal = _terminal(language.partition("-")[0])
    return said if terminal is None or not isinstance(said, Sentence) else _Speaker(terminal).say(said)


@cache
def _terminal(language: str) -> Terminal | None:
    """None for English and for languages that are not there."""
    if not language.isalpha() or language == "en":
        return None
    try:
        found: Terminal = import_module(f"kb_tools.languages.{language}.terminal").TERMINAL
    except ModuleNotFoundError:
        return None
    return found


class _Speaker(string.Formatter):
    """`str.format` with the numbers and days of a language."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._signs = str.maketrans({",": terminal.thousands, ".": terminal.decimal, "%": terminal.percent})

    def say(self, said: Sentence) -> str:
        return self.vformat(self._terminal.says.get(said.template, said.template), (), said.values)

    def format_field(self, value: Any, format_spec: str) -> Any:
        if isinstance(value, Sentence):
            return format(self.say(value), format_spec)
        if isinstance(value, date):
            return format(value, format_spec or self._terminal.date)
        text = format(value, format_spec)
        return text.translate(self._signs) if isinstance(value, int | float) else text
