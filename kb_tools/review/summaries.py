"""Rules about `summary`: the answer that agents paste and customers read first. Pure."""

from __future__ import annotations

from kb_tools.desk.summary import flaw_of_summary
from kb_tools.models import Problem
from kb_tools.review.article_rules import Written
from kb_tools.search.sentences import split_sentences
from kb_tools.text import say


def check_summary(written: Written) -> tuple[Problem, ...]:
    """A summary that answers nothing."""
    what = flaw_of_summary(written.article)
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
