"""A public message, stripped to what the customer asks. Pure."""

from __future__ import annotations

import re

from kb_tools.text import clean

LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
MENTION = re.compile(r"(?<![\w@.])[@＠]\w{1,30}(?:@[\w.-]+|(?:\.[a-z\d-]+){2,})?")
HASHTAG = re.compile(r"[#＃](\w+)")
NEXT_WORD = re.compile(r"(?<=a)(?=A)|(?<=A)(?=Aa)|(?<=[^\W\d_])(?=\d)")
"""Where a word begins in a hashtag whose small letters are all `a` and whose capitals are all `A`."""
LONGEST = 4_000
"""Characters that are looked at; no public message is longer, and a pasted book must not cost more."""


def strip_message(message: str) -> str:
    """The message without mentions, links and control characters; #KarteVerloren becomes two words."""
    text = clean(message[:LONGEST]).replace("\n", " ")
    text = MENTION.sub(" ", LINK.sub(" ", text))
    text = HASHTAG.sub(_words_of, text)
    return " ".join(text.split())


def _words_of(tag: re.Match[str]) -> str:
    shape = "".join("a" if sign.islower() else "A" if sign.isupper() else sign for sign in tag[1])
    starts = {found.start() for found in NEXT_WORD.finditer(shape)}
    signs = (f" {sign}" if place in starts else sign for place, sign in enumerate(tag[1]))
    return "".join(signs).replace("_", " ")
