"""Text to words, and how alike two words are. Pure, small, and the same in the browser."""

from __future__ import annotations

import re

WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+&\w+|[^\W_]+(?:['’][^\W_]+)?")
UMLAUT = re.compile(r"(?<![qaeäu])ue")
GRAM = 4
STOP = {
    "de": frozenset(
        "aber als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der des die dies diese doch dort du durch ein eine einem "
        "einen einer er es etwas euch euer für gegen gibt hab habe haben hat hatte hier ich ihm ihn ihr ihre im in ist ja jetzt kann kein keine können "
        "könnte man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nur ob oder ohne schon sehr sein seine sich sie sind so soll "
        "sollte über um und uns unser unter viel vom von vor war was weg weil welche wenn werde werden wer wie wieder will wir wird wo wollen würde zu "
        "zum zur".split()
    ),
    "en": frozenset(
        "a about all am an and any are as at be because been but by can could did do does doing for from had has have he her here him his how i if in "
        "into is it its just me my no not of on or our out she should so some such than that the their them then there these they this those to too "
        "under up very was we were what when where which while who why will with would you your".split()
    ),
}


def fold(word: str) -> str:
    """One form for ue, ü and u, for ß and ss, for capitals. `ue` stays where it is no umlaut: Quelle, neue, Bauer."""
    word = UMLAUT.sub("u", word.lower().replace("ae", "a").replace("oe", "o"))
    return word.replace("ß", "ss").translate(str.maketrans("äöü", "aou"))


def split_words(text: str, lang: str) -> list[str]:
    """The folded words in order; words that say little by themselves come marked with ~."""
    stop = STOP.get(lang.partition("-")[0], frozenset())
    return [f"~{word}" if word in stop else fold(word) for word in (match.group().lower() for match in WORD.finditer(text))]


def grams(word: str) -> frozenset[str]:
    """The character 4-grams of _word_; a word too short for one is its own gram."""
    padded = f"_{word}_"
    return frozenset(padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1)))
