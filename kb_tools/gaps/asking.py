"""Words that people ask with, whatever they ask about: they say little about a theme, and never name it.
Pure.
"""

from __future__ import annotations

from kb_tools.search.words import LITTLE, LITTLE_FOLDED, fold

ASKING_WORDS = {
    "de": """bekomme bekommen bekommt benötige benötigen bitte brauche brauchen danke eigentlich erklär
        erkläre erklären erzähl erzähle
        erzählen finde finden findet frage fragen funktioniert geb geben geht gehen gern gerne gibts guten
        habs hallo heißt helfen helft hi
        hilfe hey info informationen infos irgendetwas irgendwas irgendwelche kriege lautet leute liebe
        liebes mach mache machen macht mal
        mehr moin möchte möchten nenne nennen nennt sag sage sagen sagt team tag weiß
        wissen wüsste zeig zeige zeigen""",
    "en": """able anything dear details explain find folks get gets give gives guys hello help hey hi info
        information know let like more
        need needs please possible question questions say show some something tell thank thanks us
        use want wants work
        working works""",
}
ASKING_FOLDED = {
    lang: frozenset(fold(word) for word in words.split()) for lang, words in ASKING_WORDS.items()
}
LITTLE_ANYWHERE = frozenset().union(*LITTLE_FOLDED.values())
ASKING_ANYWHERE = frozenset().union(*ASKING_FOLDED.values())


def is_asking(word: str, lang: str) -> bool:
    """Whether a folded word is one that people of this language ask with."""
    return word in ASKING_FOLDED.get(lang.partition("-")[0], ())


def may_name(word: str) -> bool:
    """Whether a folded word can stand in a theme's name: no number, no letter, no little word of any
    language, none to ask with: people mix languages.
    """
    plain = len(word) > 1 and not word.startswith(LITTLE) and not word[0].isdigit()
    return plain and word not in LITTLE_ANYWHERE and word not in ASKING_ANYWHERE
