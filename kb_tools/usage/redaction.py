"""What may be kept of a customer's message: its words, without what says who wrote it. Pure."""

from __future__ import annotations

import re

from kb_tools.desk.answers import Finding
from kb_tools.desk.guard import redact
from kb_tools.desk.personal_data import RULES
from kb_tools.search.message import MENTION
from kb_tools.search.words import WORD
from kb_tools.text import clean
from kb_tools.usage.message_words import Known
from kb_tools.usage.names import find_names
from kb_tools.usage.special import is_special

LONGEST = 1_000
"""Characters. What is longer is a letter rather than a question: it tells more about its author than any rule
finds, and is not kept.
"""
MOST_FINDINGS, MOST_SHARE = 2, 1 / 3
"""What the guard may have found in a message that is kept: as many data, and at most this share of its words.
Where there was more, the rest is about a person rather than a question, and what the guard overlooks is
likeliest there.
"""
MARK = "[…]"
"""Stands for what was taken out. It has no letters, so no search meets it."""
HANDLE = "@…"
LONG_NUMBER = 7
"""Digits in a row that are taken out, whatever they are."""
KINDS = sorted({f"[{rule.kind.upper()}]" for rule in RULES if rule.kind})
"""What `guard.redact` writes in the place of a finding."""


def kept(
    message: str, findings: tuple[Finding, ...], known: Known, *, name: str = "", handle: str = ""
) -> str:
    """The message on one line without personal data, names, handles and the paths of links; "" where nothing
    may be kept, of special categories among others.

    `findings` are the guard's in this very message, none for a text it has already marked; `known` says
    whether the knowledge base uses a word, `name` is the customer's name or handle where one was given,
    `handle` the company's own, which stays.
    """
    if len(message) > 2 * LONGEST or is_special(message):
        return ""
    text = clean(redact(message, findings))
    if len(text) > LONGEST or _changed_much(text):
        return ""
    text = _shortened(_marked(text)[0])
    text = MENTION.sub(lambda one: one[0] if one[0][1:].casefold() == handle.casefold() else HANDLE, text)
    text = " ".join(_without(text, find_names(text, known, name)).split())
    return text if any(letter.isalpha() for letter in text) else ""


def _changed_much(redacted: str) -> bool:
    text, marks = _marked(redacted)
    words = len(WORD.findall(text))
    return marks > MOST_FINDINGS or marks > MOST_SHARE * (marks + words)


def _marked(redacted: str) -> tuple[str, int]:
    """The text with our mark in the place of each of the guard's, and how many there are."""
    number = 0
    for kind in KINDS if "[" in redacted else ():
        number += redacted.count(kind)
        redacted = redacted.replace(kind, MARK)
    return redacted, number


def _shortened(text: str) -> str:
    """Without the paths of links and without long numbers: the guard leaves digits alone that nobody calls
    anything, a history has no need of them. The patterns are made only for texts that may have some.
    """
    if any(sign in text for sign in ("/", "www.", "=")):
        host = (
            r"(?P<host>(?:https?://|www\.)[^\s/?#]+)[/?#]\S*"
            r"|(?<![\w@.])(?P<bare>(?:[\w\-]+\.)+[a-z]{2,})[/?]\S+"
        )
        text = re.sub(host, _host, text, flags=re.IGNORECASE)
    if sum(letter.isdecimal() for letter in text) >= LONG_NUMBER:
        day = r"(?!(?:19|20)\d\d-\d\d-\d\d\b)"
        text = re.sub(
            rf"(?<![\w.,]){day}\+?\d{{3,}}(?:[ /\-]\d{{2,}}){{2,}}(?!\w)|\d{{{LONG_NUMBER},}}", MARK, text
        )
    return text


def _host(link: re.Match[str]) -> str:
    """Where a link leads, without a name and password before it and without the page."""
    host = link["host"] or link["bare"]
    return f"{host}/…" if re.fullmatch(r"(?:https?://)?[\w.\-]+(?::\d+)?", host, re.IGNORECASE) else MARK


def _without(text: str, names: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(names):
        text = text[:start] + MARK + text[end:]
    return text
