"""Text to words. Pure, small, and the same in the browser."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:&[^\W_]+)+|[^\W_]+(?:['’][^\W_]+)?")
"""3,99 and 1&1 are words; so is don't."""
ACCENT = re.compile(r"[\u0300-\u036f'’]")
TYPED_UMLAUT = re.compile(r"(?<![qaeäu])ue")
GRAM = 4
LITTLE = "~"
"""Marks a word that says little by itself: how, long, not. It counts, but is not looked up by likeness."""
LITTLE_WORDS = {
    "de": """aber als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der des
        die dies diese doch dort du durch
        ein eine einem einen einer er es etwas euch euer für gegen gibt hab habe haben hat hatte hier ich ihm
        ihn ihr ihre im in ist
        ja jetzt kann kein keine können könnte man mein meine meinem meinen meiner mich mir mit muss nach
        nicht noch nur ob oder
        ohne schon sehr sein seine sich sie sind so soll sollte über um und uns unser unter viel vom von vor
        war was weil welche
        wenn werde werden wer wie wieder will wir wird wo wollen würde zu zum zur""",
    "en": """a about all am an and any are as at be because been but by can could did do does doing for from
        had has have he her here him
        his how i if in into is it its just me my no not of on or our out she should so some such than that
        the their them then there these
        they this those to too under up very was we were what when where which while who why will with
        would you your""",
}


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """One form for capitals, accents and umlauts however typed: ü, ue, u; ß, ss. `ue` stays where it is no
    umlaut: Quelle, neue.
    """
    word = TYPED_UMLAUT.sub("u", word.lower().replace("ae", "a").replace("oe", "o"))
    return ACCENT.sub("", unicodedata.normalize("NFD", word)).replace("ß", "ss")


LITTLE_FOLDED = {
    lang: frozenset(fold(word) for word in words.split()) for lang, words in LITTLE_WORDS.items()
}


def split_words(text: str, lang: str) -> list[str]:
    """The folded words in order; little ones come marked with ~."""
    little = LITTLE_FOLDED.get(lang.partition("-")[0], frozenset())
    folded = (fold(match) for match in WORD.findall(unicodedata.normalize("NFC", text)))
    return [LITTLE + word if word in little else word for word in folded]


def all_grams(word: str) -> list[str]:
    """The character 4-grams of _word_ in order, some perhaps twice; a word too short for one is its own
    gram.
    """
    padded = f"_{word}_"
    return [padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1))]


def grams(word: str) -> list[str]:
    """The grams sorted, each once."""
    return sorted(set(all_grams(word)))
