"""How alike messages are, by words and meaning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.themes import CRYPTO, MESSAGES, PIN, vectors

from kb_tools.gaps.alike import Said, alike, all_alike, average


def said(messages, senses=None):
    """Messages as they are compared."""
    return [
        Said(words=words, sense=None if senses is None else np.array(senses[place], np.float32))
        for place, words in enumerate(vectors(messages))
    ]


def test_without_meaning_words_speak_alone():
    """No word in common, nothing alike."""
    one, other = said(["Kreditkartenlimit erhöhen", "Wetter morgen"])
    assert alike(one, other) == 0.0


def test_meaning_joins_what_shares_no_word():
    """Words count a third, meaning two."""
    near, same, far = said(["Lohn", "Gehalt", "Wetter"], [(1, 0), (1, 0), (0, 1)])
    assert alike(near, same) == pytest.approx(2 / 3)
    assert alike(near, far) == 0.0
    assert alike(near, near) == pytest.approx(1.0)


@given(st.lists(MESSAGES, max_size=8))
def test_all_at_once_are_as_alike_as_two_by_two(messages):
    """The whole table says what each pair does."""
    ones = said(messages, [(1, 0) if "pin" in message else (0.6, 0.8) for message in messages])
    table = all_alike(ones)
    for row, one in enumerate(ones):
        for place, other in enumerate(ones[:row]):
            assert table[row, place] == table[place, row]
            assert table[row, place] == pytest.approx(alike(one, other), abs=1e-5)


def test_an_average_tells_the_mean_likeness_to_its_members():
    """Of words and meaning alike."""
    ones = said([*PIN, *CRYPTO], [(1, 0)] * 4 + [(0.6, 0.8)] * 4)
    mean = sum(alike(ones[0], other) for other in ones) / len(ones)
    assert alike(ones[0], average(ones)) == pytest.approx(mean, abs=1e-6)
