"""Rules about `summary`: the answer that agents paste and customers read first. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kb_tools.languages import in_every_language
from kb_tools.models import Problem
from kb_tools.review.article_rules import Written
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import LITTLE, split_words
from kb_tools.text import say


def check_summary(written: Written) -> tuple[Problem, ...]:
    """A summary that only asks, repeats or announces, in all of its sentences."""
    article = written.article
    sentences = split_sentences(article.summary)
    if not sentences:
        return ()
    what = _asks(sentences) or _repeats(written) or _announces(sentences)
    if not what:
        return ()
    fix = say("write the answer itself in one or two sentences: agents paste it, and customers read it first")
    return (written.problem("summary", written.lines.get("summary", 0), what, fix),)


def check_summary_fits(written: Written) -> tuple[Problem, ...]:
    """A summary of which not one sentence fits a reply, where no `reply` stands in for it."""
    article = written.article
    sentences = split_sentences(article.summary)
    if article.reply or not sentences or min(map(written.length, sentences)) <= written.room:
        return ()
    what = say("`summary` has no sentence that fits the {room} characters beside a link", room=written.room)
    fix = say("begin with a short sentence, or write the answer in tweet words as `reply`")
    return (written.problem("summary-long", written.lines.get("summary", 0), what, fix),)


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


def _repeats(written: Written) -> str:
    """Every word that says something stands in the title or in one of the questions already."""
    article = written.article
    first = article.summary.casefold().partition(" ")[0].strip(",.:;!")
    if any(first in words.yes_or_no for words in in_every_language("words")):  # the same words are an answer
        return ""
    telling = _telling(article.summary, article.lang)
    if telling and telling <= _telling(article.title, article.lang):
        return say("`summary` only repeats the title")
    if telling and any(telling <= _telling(question, article.lang) for question in article.questions):
        return say("`summary` only repeats a question")
    return ""


def _telling(text: str, lang: str) -> frozenset[str]:
    return frozenset(word for word in split_words(text, lang) if not word.startswith(LITTLE))
