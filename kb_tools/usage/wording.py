"""A customer's message as a phrasing: one line that asks, without greetings, thanks, handles, links, emoji
and marks. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from kb_tools.languages import joined
from kb_tools.search.message import MARK, strip_message, without_greeting, without_pictures, without_thanks
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import LITTLE, split_words

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 30, 160
"""Words, one of them telling, and characters. A longer message tells a story; of it only the questions are
taken.
"""
TAKEN_OUT = re.compile(r"\[(?:…|[A-ZÄÖÜ_ ]+)\]")
"""What stands for personal data that was taken out."""
LEFT_OF_LINKS = re.compile(r"(?:https?://|www\.)\S+|\S+/…|@…")
SMILEY = re.compile(r"(?<!\w)(?:[:;=8xX][-'^o]?[()DPpOo/\\|*3]+|<3|\^\^|-_+-)(?!\w)|\*\w+\*")
SET_OFF = re.compile(
    rf"\s*[(\[]\s*(?:[\w.:-]+\s+)?{MARK}\s*[)\]]|\s*,\s*(?:[\w.:-]+\s+)?{MARK}(?:\s*,|(?=\s*(?:[.!?]|$)))"
)
AT_THE_EDGE = re.compile(rf"^(?:[\s,;:–-]*{MARK})+[\s,;:–-]*|(?<=\w)\s*(?:[,;:–-]*\s*{MARK})+(?=[\s.!?]*$)")


@cache
def _label() -> re.Pattern[str]:
    """What may stand before a mark, in the words of every language."""
    return re.compile(rf"(?:{joined('messages').labels})[.:]?$", re.IGNORECASE)


def to_phrasing(message: str, lang: str) -> str:
    """What of a message can stand as a question of an article or video; "" where nothing can.

    A sentence out of whose middle something was taken is left out, unless it reads well without: what stood
    in brackets, between commas, or behind the name of what it was.
    """
    text = TAKEN_OUT.sub("[X]", LEFT_OF_LINKS.sub(" ", message))
    text = without_pictures(SMILEY.sub(" ", text))
    text = without_thanks(without_greeting(strip_message(text)))
    asked = (without_thanks(sentence) for sentence in split_sentences(text))
    sentences = tuple(filter(None, (_whole(sentence, lang) for sentence in asked)))
    for kept in (sentences, tuple(one for one in sentences if one.endswith("?"))):
        phrasing = " ".join(kept).strip(" ,;:–-.!")
        if _fits(phrasing, lang):
            return phrasing
    return ""


def without_marks(message: str) -> str:
    """A kept message without what stands for what was taken out of it, and without links and handles."""
    return " ".join(LEFT_OF_LINKS.sub(" ", TAKEN_OUT.sub(" ", message)).split())


def _whole(sentence: str, lang: str) -> str:
    """A sentence without marks; "" where it would be a ruin."""
    text = AT_THE_EDGE.sub("", SET_OFF.sub("", sentence))
    if _ends_open(text, lang) and text != sentence:
        return ""
    while found := re.search(rf"\s*{MARK}", text):
        if not _label().search(text[: found.start()]):
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
