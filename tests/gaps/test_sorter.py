"""Messages that are put to the theme they are most like."""

from __future__ import annotations

import numpy as np
from support.themes import CRYPTO, PIN, vectors

from kb_tools.gaps.alike import Said, average
from kb_tools.gaps.sorter import Sorter
from kb_tools.gaps.vectors import make_rarity

TEXTS = [*PIN, *CRYPTO]


def sorter_for(senses=None):
    """Two themes, of PIN and Bitcoin; where senses are known, they stand at right angles."""
    turned = [(1, 0)] * len(PIN) + [(0, 1)] * len(CRYPTO)
    ones = [
        Said(words=words, sense=None if senses is None else np.array(sense, np.float32))
        for words, sense in zip(vectors(TEXTS), turned, strict=True)
    ]
    centres = [average(ones[: len(PIN)]), average(ones[len(PIN) :])]
    return Sorter(centres, "de", make_rarity(TEXTS, "de", lambda _word: 0.0), senses)


def test_a_late_message_goes_to_the_theme_it_is_like():
    """Or to none."""
    sorter = sorter_for()
    placed = [sorter.place(text) for text in ("PIN bitte ändern!", "Bitcoin", "Wetter", "")]
    assert placed == [0, 1, None, None]


def test_a_message_whose_sense_is_known_needs_no_word():
    """Others go by their words alone, also among them."""
    sorter = sorter_for({"Geheimzahl wechseln": np.array((1, 0), np.float32)})
    placed = [sorter.place(text) for text in ("Geheimzahl wechseln", "Geheimzahl", "Bitcoin")]
    assert placed == [0, None, 1]
