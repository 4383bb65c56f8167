"""A public message, stripped to what the customer asks. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kb_tools.languages import joined
from kb_tools.text import clean

LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
MENTION = re.compile(r"(?<![\w@.])[@＠]\w{1,30}(?:@[\w.-]+|(?:\.[a-z\d-]+){2,})?")
HASHTAG = re.compile(r"[#＃](\w+)")
NEXT_WORD = re.compile(r"(?<=a)(?=A)|(?<=A)(?=Aa)|(?<=[^\W\d_])(?=\d)")
"""Where a word begins in a hashtag whose small letters are all `a` and whose capitals are all `A`."""
MARK = r"\[X\]"
"""What stands for personal data that was taken out, in a form that ends no sentence."""
LONGEST_MESSAGE = 10_000
"""Characters that are looked at; no public message is longer, and a pasted book must not cost more."""


def strip_message(message: str) -> str:
    """The message without mentions, links and control characters; #KarteVerloren becomes two words."""
    text = clean(message[:LONGEST_MESSAGE]).replace("\n", " ")
    text = MENTION.sub(" ", LINK.sub(" ", text))
    text = HASHTAG.sub(_words_of, text)
    return " ".join(text.split())


def _words_of(tag: re.Match[str]) -> str:
    shape = "".join("a" if sign.islower() else "A" if sign.isupper() else sign for sign in tag[1])
    starts = {found.start() for found in NEXT_WORD.finditer(shape)}
    signs = (f" {sign}" if place in starts else sign for place, sign in enumerate(tag[1]))
    return "".join(signs).replace("_", " ")


def without_pictures(text: str) -> str:
    """Without emoji and what joins them."""
    return " ".join("".join(" " if _is_picture(sign) else sign for sign in text).split())


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) in ("So", "Sk", "Cf", "Cs", "Co", "Me") or sign == "\ufe0f"


def without_greeting(text: str) -> str:
    """Without a greeting at the beginning."""
    return _greeting().sub("", text)


def without_thanks(text: str) -> str:
    """Without thanks at the end."""
    return _thanks().sub("", text)


@cache
def _greeting() -> re.Pattern[str]:
    """In the words of every language: people mix them."""
    said = joined("messages")
    return re.compile(
        rf"""^(?:{said.greetings})\b(?:\s+(?:{said.greeted}|{MARK})[.]?)*
        (?:\s+[^\s,.!?]+(?=\s*[,!]))?[\s,.!:–-]*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _thanks() -> re.Pattern[str]:
    said = joined("messages")
    return re.compile(
        rf"""[\s,.!;–-]*\b(?:(?:{said.before_thanks})\s)*(?:{said.thanks})
        (?:\s(?:{said.after_thanks}|{MARK}))*(?:[\s,]*{MARK})*[\s.!,]*$""",
        re.IGNORECASE | re.VERBOSE,
    )
