"""What X takes for a mention (@name) and for a hashtag (#word).

The rules are those X publishes with its conformance suite (twitter-text 3).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from kb_tools.desk.links import LATIN, SPACE, find_links

AT = "[@\uff20]"
BEFORE_MENTION = r"(?:\A|(?<=[^a-zA-Z0-9_!#$%&*@\uff20])|(?<![a-zA-Z0-9_+~.\-])(?i:rt):?)"
NAME = r"(?P<name>[a-zA-Z0-9_]{1,20})"
BEHIND_NO_MENTION = rf"(?!{AT}|[{LATIN}]|://|[a-zA-Z0-9_])"
MENTION = re.compile(rf"{BEFORE_MENTION}(?P<mention>{AT}{NAME}){BEHIND_NO_MENTION}")
ANSWERED = re.compile(rf"[{SPACE}]*{AT}{NAME}{BEHIND_NO_MENTION}")
"""A mention that opens a text, which makes it a reply."""
JOINS_WORDS = (
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\xb7"
)

Span = tuple[int, int]


def find_mentions(text: str) -> tuple[Span, ...]:
    """Start and end of each @name in `text`, from left to right."""
    return (
        tuple(match.span("mention") for match in MENTION.finditer(text))
        if "@" in text or "\uff20" in text
        else ()
    )


def answered_name(text: str) -> str | None:
    """Whom a text answers on X: the name it opens with, without @."""
    match = ANSWERED.match(text)
    return match["name"] if match else None


def find_hashtags(text: str) -> tuple[Span, ...]:
    """Start and end of each #word in `text`, from left to right; none within a link."""
    if "#" not in text and "\uff03" not in text:
        return ()
    links = find_links(text)
    spans = (match.span("tag") for match in _hashtag().finditer(text))
    return tuple(
        (start, end) for start, end in spans if not any(first <= start < last for first, last in links)
    )


def free_prefix(text: str, conversation: Collection[str]) -> int:
    """The characters at the start of a reply that X does not count: the names of those it answers, given
    without @. Added ones count.
    """
    known, end = {name.casefold() for name in conversation}, 0
    while (match := ANSWERED.match(text, end)) and match["name"].casefold() in known:
        end = match.end()
    return end + len(text[end:]) - len(text[end:].lstrip()) if end else 0


@cache
def _hashtag() -> Any:
    import regex

    letter = r"\p{L}\p{M}"
    word = rf"[{letter}\p{{Nd}}{JOINS_WORDS}]"
    return regex.compile(
        rf"(?:\A|(?<=\ufe0e|\ufe0f)|(?<=[^&{letter}\p{{Nd}}{JOINS_WORDS}]))"
        rf"(?P<tag>[#\uff03](?!\ufe0f|\u20e3){word}*[{letter}]{word}*)"
        rf"(?!{word}|[#\uff03]|://)"
    )
