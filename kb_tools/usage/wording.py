"""A customer's message as a phrasing: one line that asks, without greetings, thanks, handles, links, emoji
and marks. Pure.
"""

from __future__ import annotations

import re
import unicodedata

from kb_tools.desk.sentences import split_sentences
from kb_tools.search.message import strip_message
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
GREETING = re.compile(
    rf"""^(?:hallo|hallöchen|hi|hey|hej|huhu|moin(?:\smoin)?|servus|grüezi
        |grüß\s(?:gott|euch|dich)|grüss\s(?:gott|euch)|guten?\s(?:tag|morgen|abend)|
        tach|hello|good\s(?:morning|afternoon|evening|day)|dear|sehr\sgeehrte\S*|liebe[rs]?)\b
        (?:\s+(?:liebe[rs]?|ihr|lieben?|team|zusammen|leute|alle|all|there|everyone|guys
        |folks|support|service\S*|kunden\S+|damen|herren|und|
        herr|frau|mr|mrs|ms|sir|madam|or|(?:de[rs]|von)\s[A-ZÄÖÜ]\S+?(?=[\s,!])|{MARK})[.]?)*
        (?:\s+[^\s,.!?]+(?=\s*[,!]))?[\s,.!:–-]*""",
    re.IGNORECASE | re.VERBOSE,
)
THANKS = re.compile(
    rf"""[\s,.!;–-]*\b(?:(?:vielen|besten|schon\smal|schonmal|lieben|herzlichen|tausend)\s)*
        (?:danke?(?:schön)?|dank|lg|vg|mfg|(?:viele|liebe|beste|schöne|freundliche)?\s?gr[uü](?:ß|ss)e?n?
        |mit\sfreundlichen\sgrü(?:ß|ss)en|
        thanks|thank\syou|thx|cheers|(?:kind|best)?\s?regards)
        (?:\s(?:schon|mal|im|voraus|schön|sehr|euch|ihnen|dir|für|die|eure|ihre|hilfe
        |antwort|und|lg|vg|a\slot|in|advance|so|much|you|{MARK}))*
        (?:[\s,]*{MARK})*[\s.!,]*$""",
    re.IGNORECASE | re.VERBOSE,
)
SET_OFF = re.compile(
    rf"\s*[(\[]\s*(?:[\w.:-]+\s+)?{MARK}\s*[)\]]|\s*,\s*(?:[\w.:-]+\s+)?{MARK}(?:\s*,|(?=\s*(?:[.!?]|$)))"
)
AT_THE_EDGE = re.compile(rf"^(?:[\s,;:–-]*{MARK})+[\s,;:–-]*|(?<=\w)\s*(?:[,;:–-]*\s*{MARK})+(?=[\s.!?]*$)")
LABEL = re.compile(
    r"(?i)(?:iban|konto|kto|account|acct|\w*nummer|nr|number|tel|telefon|handy|phone|\w*mail|e-mail"
    r"|karte|\w*karte|card|auftrag|order|"
    r"bestellung|vertrag|kundin|kunde|customer|tan|pin|\w*-id)[.:]?$"
)


def to_phrasing(message: str, lang: str) -> str:
    """What of a message can stand as a question of an article or video; "" where nothing can.

    A sentence out of whose middle something was taken is left out, unless it reads well without: what stood
    in brackets, between commas, or behind the name of what it was.
    """
    text = TAKEN_OUT.sub("[X]", LEFT_OF_LINKS.sub(" ", message))
    text = " ".join(_without_pictures(SMILEY.sub(" ", text)).split())
    text = THANKS.sub("", GREETING.sub("", strip_message(text)))
    sentences = tuple(filter(None, (_whole(THANKS.sub("", one), lang) for one in split_sentences(text))))
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
        if not LABEL.search(text[: found.start()]):
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
