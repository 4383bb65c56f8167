"""Whether a summary answers anything. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kb_tools.languages import in_every_language
from kb_tools.models import Article, IndexEntry
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import LITTLE, split_words
from kb_tools.text import say


def flaw_of_summary(of: Article | IndexEntry) -> str:
    """Why the summary answers nothing: it only asks, repeats or announces, in all of its sentences; "" for
    one that does, or none.
    """
    sentences = split_sentences(of.summary)
    return (_asks(sentences) or _repeats(of) or _announces(sentences)) if sentences else ""


def _asks(sentences: Sequence[str]) -> str:
    return (
        say("`summary` only asks")
        if all(sentence.rstrip("\"'”“’»)").endswith("?") for sentence in sentences)
        else ""
    )


def _announces(sentences: Sequence[str]) -> str:
    announcing = _announcing()
    return (
        say("`summary` only says what will be said")
        if all(announcing.match(sentence) for sentence in sentences)
        else ""
    )


@cache
def _announcing() -> re.Pattern[str]:
    """Sentences that say what will be said. What stands behind a colon may be the answer."""
    announces = "|".join(words.announces for words in in_every_language("words"))
    return re.compile(f"(?:{announces})[^:]*$", re.IGNORECASE)


def _repeats(of: Article | IndexEntry) -> str:
    """Every word that says something stands in the title or in one of the questions already."""
    first = of.summary.casefold().partition(" ")[0].strip(",.:;!")
    if any(first in words.yes_or_no for words in in_every_language("words")):  # the same words are an answer
        return ""
    telling = _telling(of.summary, of.lang)
    if telling and telling <= _telling(of.title, of.lang):
        return say("`summary` only repeats the title")
    if telling and any(telling <= _telling(question, of.lang) for question in of.questions):
        return say("`summary` only repeats a question")
    return ""


def _telling(text: str, lang: str) -> frozenset[str]:
    return frozenset(word for word in split_words(text, lang) if not word.startswith(LITTLE))
