"""How near a message comes to everything that a knowledge base says."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.kept import Compared
from kb_tools.search.meaning.nearness import ALL, Meanings
from kb_tools.search.meaning.places import PHRASING, WHOLE
from kb_tools.search.meaning.rows import Rows, quantise, squares
from kb_tools.search.postings import Findable
from kb_tools.settings.meaning import Constants

AXES = np.eye(6, dtype=np.float32)
TITLE, QUESTION, TEXT, SENTENCE, OTHER, FAR = range(6)
"""Rows, each in a direction of its own: what means one of them is as far as can be from all others."""


def meanings(**constants):
    """Article 3 has a title, a question, a text and two passages, the first headed by the title; article 7 a
    title, a text, and one passage with that heading.
    """
    small = quantise(AXES)
    texts = Compared(
        rows=Rows(small, squares(small)),
        keys=np.arange(len(small), dtype=np.uint64),
        row_of=np.array([TITLE, QUESTION, TEXT, TITLE, SENTENCE, OTHER, FAR, OTHER], np.uint32),
        owners=np.array([0, 0, 0, 0, 0, 1, 1, 1]),
        ordinals=np.array([PHRASING, PHRASING, WHOLE, 0, 1, PHRASING, WHOLE, 0], np.int32),
    )
    found = Findable(
        sources=np.array([3, 7]),
        places=np.array([0, 1]),
        passages=np.array([0, 1, 4]),
        starts=np.array([0, 2]),
    )
    return Meanings(texts, found, np.array([0, 4]), Constants(**constants))


def near(*rows, **constants):
    return next(meanings(**constants).of_each([quantise(AXES[list(rows)])]))


@pytest.mark.parametrize(
    ("row", "phrasing", "place"), [(TEXT, [0, 0], [1, 0]), (SENTENCE, [0, 0], [1, 0]), (FAR, [0, 0], [0, 1])]
)
def test_an_article_is_as_near_as_its_nearest_place(row, phrasing, place):
    found = near(row)
    assert (found.phrasing.tolist(), found.place.tolist()) == (phrasing, place)


def test_a_passage_is_as_near_as_its_nearest_place_and_others_are_far():
    assert near(SENTENCE).passage().tolist() == [0, 1, 0]


def test_a_title_is_no_place_of_its_article_but_heads_the_first_passage():
    found = near(TITLE)
    assert found.place.tolist() == [0, 0]
    assert found.passage().tolist()[0] == 1


def test_all_phrasings_weigh_a_little_beside_the_nearest():
    """With one question, half of what they weigh at most."""
    assert near(QUESTION).phrasing.tolist() == [1 - 0.5 * ALL / 2, 0]
    assert near(OTHER).phrasing.tolist() == [0, 1]


def test_the_nearest_wording_of_a_message_counts():
    assert near(FAR, SENTENCE).place.tolist() == [1, 1]


def test_cosines_are_counted_from_the_encoder_s_zero_in_its_scale():
    found = near(SENTENCE, zero=0.5, scale=2.0)
    assert found.place.tolist() == [1, -1]
    assert found.stands.max() == 1
