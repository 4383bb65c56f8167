"""Flesch's Reading Ease for French: Kandel and Moles, Application de l'indice de Flesch à la langue "
"française,
Cahiers d'études de radio-télévision 19 (1958).
"""

from __future__ import annotations

import re

from kb_tools.languages.readability import Measure, Sentences, syllables, words_in

MUTE_E = re.compile(r"(?<=[^aeiouyàâéèêëîïôûù])es?$", re.IGNORECASE)


def spoken_syllables(word: str) -> int:
    """Those that are heard: an e at the end of a word is mute."""
    return syllables(MUTE_E.sub("", word))


def kandel_moles(sentences: Sentences) -> float:
    """100 very easy to 0 very hard."""
    words = words_in(sentences)
    spoken = sum(map(spoken_syllables, words))
    return 209 - 1.15 * len(words) / len(sentences) - 68 * spoken / len(words)


READABILITY = Measure(name="Kandel-Moles", of=kandel_moles, limit=30, sign=-1)
