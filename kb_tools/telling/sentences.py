"""Sentences, said in the language of those who read them. Pure, but for loading the language."""

from __future__ import annotations

import string
from datetime import date
from functools import cache
from typing import Any

from kb_tools.languages import base_code, load
from kb_tools.languages.terminal import Terminal
from kb_tools.text import Sentence


def tell(said: str, language: str) -> str:
    """A sentence in a language. In English where nobody speaks it or has translated the sentence, and
    unchanged if it is no Sentence.
    """
    speaker = _speaker(base_code(language))
    return speaker.say(said) if speaker and isinstance(said, Sentence) else said


@cache
def _speaker(code: str) -> _Speaker | None:
    """None for English, in which sentences are written, and for languages that are not there."""
    try:
        return _Speaker(load(code, "terminal"))
    except AttributeError:
        return None


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
