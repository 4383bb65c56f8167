"""Sentences, said in the language of those who read them. Pure, but for loading the language."""

from __future__ import annotations

import string
from datetime import date
from functools import cache
from typing import Any

from kb_tools.languages import Language
from kb_tools.text import Sentence

Reader = Language | str
"""The language of those who read, as a knowledge base speaks it, or its code."""


def tell(said: str, language: Reader) -> str:
    """A sentence in a language. In English where nobody speaks it or has translated the sentence, and
    unchanged if it is no Sentence.
    """
    return _speaker(language).say(said) if isinstance(said, Sentence) else said


def told_data(value: Any, language: Reader) -> Any:
    """Data for programs with the sentences in it told in a language."""
    if isinstance(value, dict):
        return {name: told_data(one, language) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [told_data(one, language) for one in value]
    return tell(value, language) if isinstance(value, str) else value


@cache
def _speaker(language: Reader) -> _Speaker:
    return _Speaker(language if isinstance(language, Language) else Language(language))


class _Speaker(string.Formatter):
    """`str.format` with the numbers and days of a language."""

    def __init__(self, language: Language) -> None:
        self._says, self._formats = language.says, language.formats
        percent = self._formats.percent.format(number="")
        self._signs = str.maketrans({",": self._formats.thousands, ".": self._formats.point, "%": percent})

    def say(self, said: Sentence) -> str:
        return self.vformat(self._says(said.template), (), said.values)

    def format_field(self, value: Any, format_spec: str) -> Any:
        if isinstance(value, Sentence):
            return format(self.say(value), format_spec)
        if isinstance(value, date):
            return format(value, format_spec or self._formats.numeric_date)
        text = format(value, format_spec)
        return text.translate(self._signs) if isinstance(value, int | float) else text
