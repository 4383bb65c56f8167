"""Rules about `summary`: the answer that agents paste and customers read first. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kb_tools.desk.sentences import split_sentences
from kb_tools.languages import in_every_language
from kb_tools.models import Problem
from kb_tools.review.article_rules import Written
from kb_tools.search.words import LITTLE, split_words


def check_summary(written: Written) -> tuple[Problem, ...]:
    """A summary that only asks, repeats or announces, in all of its sentences."""
    article = written.article
    sentences = split_sentences(article.summary)
    if not sentences:
        return ()
    why = _asks(sentences) or _repeats(written) or _announces(sentences)
    if not why:
        return ()
    fix = "write the answer itself in one or two sentences: agents paste it, and customers read it first"
    return (written.problem("summary", written.lines.get("summary", 0), f"`summary` {why}", fix),)


def check_summary_fits(written: Written) -> tuple[Problem, ...]:
    """A summary of which not one sentence fits a reply, where no `reply` stands in for it."""
    article = written.article
    sentences = split_sentences(article.summary)
    if article.reply or not sentences or min(map(written.length, sentences)) <= written.room:
        return ()
    what = f"`summary` has no sentence that fits the {written.room} characters beside a link"
    line = written.lines.get("summary", 0)
    return (
        written.problem(
            "summary-long",
            line,
            what,
            "begin with a short sentence, or write the answer in tweet words as `reply`",
        ),
    )


def _asks(sentences: Sequence[str]) -> str:
    return "only asks" if all(sentence.rstrip("\"'”“’»)").endswith("?") for sentence in sentences) else ""


def _announces(sentences: Sequence[str]) -> str:
    announcing = _announcing()
    return "only says what will be said" if all(announcing.match(sentence) for sentence in sentences) else ""


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
    for name, asked in (
        ("the title", article.title),
        *(("a question", question) for question in article.questions),
    ):
        if telling and telling <= _telling(asked, article.lang):
            return f"only repeats {name}"
    return ""


def _telling(text: str, lang: str) -> frozenset[str]:
    return frozenset(word for word in split_words(text, lang) if not word.startswith(LITTLE))
