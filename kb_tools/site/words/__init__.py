"""What the site itself says, in each language it speaks. Another language gets English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kb_tools.site.words.english import ENGLISH
from kb_tools.site.words.german import GERMAN
from kb_tools.site.words.language import Words

__all__ = ["ENGLISH", "GERMAN", "WORDS", "Words", "language_name", "long_date", "words_for"]

WORDS: Mapping[str, Words] = {"de": GERMAN, "en": ENGLISH}


def words_for(lang: str) -> Words:
    """The words of a language code such as `de` or `de-AT`; English where we have none."""
    return WORDS.get(lang.replace("_", "-").split("-")[0].lower(), ENGLISH)


def language_name(lang: str) -> str:
    """What a language calls itself, or its code where we do not know."""
    words = WORDS.get(lang.replace("_", "-").split("-")[0].lower())
    return words.name if words else lang


def long_date(day: date, words: Words) -> str:
    """A date as people write it: `14. September 2026`."""
    return words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year)
