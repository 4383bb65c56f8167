"""A customer's message as a phrasing: one line that asks, without greetings, thanks, handles, links, emoji
and marks. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from kb_tools.languages import joined
from kb_tools.search.message import strip_message
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import LITTLE, split_words

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 30, 160
"""Words, one of them telling, and characters. A longer message tells a story; of it only the questions are
taken.
"""
TAKEN_OUT = re.compile(r"\[(?:…|[A-ZÄÖÜ_ ]+)\]")
"""What stands for personal data that was taken out."""
MARK = r"\[X\]"
"""The same in a form that ends no sentence."""
LEFT_OF_LINKS = re.compile(r"(?:https?://|www\.)\S+|\S+/…|@…")
SMILEY = re.compile(r"(?<!\w)(?:[:;=8xX][-'^o]?[()DPpOo/\\|*3]+|<3|\^\^|-_+-)(?!\w)|\*\w+\*")
SET_OFF = re.compile(
    rf"\s*[(\[]\s*(?:[\w.:-]+\s+)?{MARK}\s*[)\]]|\s*,\s*(?:[\w.:-]+\s+)?{MARK}(?:\s*,|(?=\s*(?:[.!?]|$)))"
)
AT_THE_EDGE = re.compile(rf"^(?:[\s,;:–-]*{MARK})+[\s,;:–-]*|(?<=\w)\s*(?:[,;:–-]*\s*{MARK})+(?=[\s.!?]*$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is taken from messages: a greeting and thanks, and what may stand before a mark."""

    greeting: re.Pattern[str]
    thanks: re.Pattern[str]
    label: re.Pattern[str]


@cache
def _around() -> Around:
    """In the words of every language: people mix them."""
    said = joined("messages")
    return Around(
        greeting=re.compile(
            rf"""^(?:{said.greetings})\b(?:\s+(?:{said.greeted}|{MARK})[.]?)*
            (?:\s+[^\s,.!?]+(?=\s*[,!]))?[\s,.!:–-]*""",
            re.IGNORECASE | re.VERBOSE,
        ),
        thanks=re.compile(
            rf"""[\s,.!;–-]*\b(?:(?:{said.before_thanks})\s)*(?:{said.thanks})
            (?:\s(?:{said.after_thanks}|{MARK}))*(?:[\s,]*{MARK})*[\s.!,]*$""",
            re.IGNORECASE | re.VERBOSE,
        ),
        label=re.compile(rf"(?:{said.labels})[.:]?$", re.IGNORECASE),
    )


def to_phrasing(message: str, lang: str) -> str:
    """What of a message can stand as a question of an article or video; "" where nothing can.

    A sentence out of whose middle something was taken is left out, unless it reads well without: what stood
    in brackets, between commas, or behind the name of what it was.
    """
    text = TAKEN_OUT.sub("[X]", LEFT_OF_LINKS.sub(" ", message))
    text = " ".join(_without_pictures(SMILEY.sub(" ", text)).split())
    around = _around()
    text = around.thanks.sub("", around.greeting.sub("", strip_message(text)))
    asked = (around.thanks.sub("", sentence) for sentence in split_sentences(text))
    sentences = tuple(filter(None, (_whole(sentence, lang) for sentence in asked)))
    for kept in (sentences, tuple(one for one in sentences if one.endswith("?"))):
        phrasing = " ".join(kept).strip(" ,;:–-.!")
        if _fits(phrasing, lang):
            return phrasing
    return ""


def _without_pictures(text: str) -> str:
    """Without emoji and what joins them."""
    return "".join(
        " "
        if unicodedata.category(sign) in ("So", "Sk", "Cf", "Cs", "Co", "Me") or sign == "\ufe0f"
        else sign
        for sign in text
    )


def _whole(sentence: str, lang: str) -> str:
    """A sentence without marks; "" where it would be a ruin."""
    text = AT_THE_EDGE.sub("", SET_OFF.sub("", sentence))
    if _ends_open(text, lang) and text != sentence:
        return ""
    while found := re.search(rf"\s*{MARK}", text):
        if not _around().label.search(text[: found.start()]):
            return ""
        text = text[: found.start()] + text[found.end() :]
    return re.sub(r"\s+(?=[,.!?])", "", " ".join(text.split())) if re.search(r"\w", text) else ""


def _ends_open(text: str, lang: str) -> bool:
    """Whether the last word waits for another: an, meine."""
    words = split_words(text, lang)
    return not words or words[-1].startswith(LITTLE)


def _fits(text: str, lang: str) -> bool:
    words = split_words(text, lang)
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and len(text) <= LONGEST
        and not all(word.startswith(LITTLE) for word in words)
    )
