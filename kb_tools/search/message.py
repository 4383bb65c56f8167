"""A public message, stripped to what the customer asks. Pure."""

from __future__ import annotations

import re

from kb_tools.text import clean

LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
MENTION = re.compile(r"(?<![\w@.])[@＠]\w{1,30}(?:@[\w.-]+|(?:\.[a-z\d-]+){2,})?")
HASHTAG = re.compile(r"[#＃](\w+)")
CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][a-zäöüß])|(?<=[^\W\d_])(?=\d)|_")
LONGEST = 4_000
"""Characters that are looked at; no public message is longer, and a pasted book must not cost more."""


def strip_message(message: str) -> str:
    """The message without mentions, links and control characters; #KarteVerloren becomes two words."""
    text = clean(message[:LONGEST]).replace("\n", " ")
    text = MENTION.sub(" ", LINK.sub(" ", text))
    text = HASHTAG.sub(lambda tag: CAMEL.sub(" ", tag[1]), text)
    return " ".join(text.split())
