"""What messages mean, compared with each other."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.rows import quantise
from kb_tools.search.meaning.senses import added_up, make_senses
from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.settings.meaning import Constants

ASKED = (
    "Könnt ihr mir sagen, wann mein Lohn da ist?",
    "Könnt ihr mir sagen, wie das Wetter morgen wird?",
    "Gehalt noch nicht eingegangen",
)
TALK = ("Könnt ihr mir sagen, wo die Filiale ist?", "Könnt ihr mir sagen, was die Karte kostet?")


@pytest.fixture(scope="module")
def encoder():
    return PackagedEncoder(Constants())


@pytest.fixture(scope="module")
def written(encoder):
    """A few sentences of a knowledge base."""
    texts = ["Die Karte kostet nichts.", "So finden Sie eine Filiale.", "Das Wetter spielt keine Rolle."]
    return quantise(encoder.encode(texts))


def test_what_all_messages_say_counts_little(encoder, written):
    """Two that ask for the same with other words are nearer than two that only begin alike."""
    senses = make_senses(ASKED, TALK * 5, written, encoder)
    same, begin = senses[0] @ senses[2], senses[0] @ senses[1]
    plain = encoder.encode(ASKED)
    assert same - begin > plain[0] @ plain[2] - plain[0] @ plain[1]
    assert same > begin


def test_each_message_has_a_row_of_length_one(encoder, written):
    """But one that says nothing is like none; equal ones are alike."""
    senses = make_senses(["PIN ändern", "", "PIN ändern"], [], written, encoder)
    assert np.linalg.norm(senses, axis=1) == pytest.approx([1, 0, 1], abs=1e-5)
    assert senses[0] @ senses[2] == pytest.approx(1, abs=1e-5)


def test_where_nothing_is_written_or_heard_meanings_are_compared_as_they_are(encoder, written):
    """The first messages of an empty knowledge base."""
    senses = make_senses(ASKED, [], written[:0], encoder)
    plain = encoder.encode(ASKED)
    assert senses[0] @ senses[2] == pytest.approx(plain[0] @ plain[2], abs=0.02)
    assert make_senses([], [], written[:0], encoder).shape == (0, encoder.dimension)


def test_words_and_meaning_add_up_as_in_the_ranking():
    """A share of words, and the meaning twice: for phrasing and place."""
    assert added_up(1.0, 1.0) == 1.0
    assert added_up(0.6, 0.0) == pytest.approx(0.2)
