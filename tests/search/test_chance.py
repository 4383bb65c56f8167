"""How likely an answer is there, and how likely each link is it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.chance import USUAL, by_meaning, by_words
from kb_tools.settings.meaning import Constants

SHARES = st.lists(st.floats(0, 1), max_size=10).map(lambda values: sorted(values, reverse=True))


@given(SHARES, st.floats(0, 1e6), st.floats(0, 1))
def test_confidences_of_any_points(shares, possible, unknown):
    """Together never above one, the best first, whatever was earned of what was possible."""
    found = by_words([share * possible for share in shares], possible, unknown)
    assert all(one >= 0 for one in found)
    assert sum(found) <= 1 + 1e-9
    assert found == sorted(found, reverse=True)


@given(SHARES, st.floats(-3, 3))
def test_confidences_of_any_evidence_add_up_to_the_chance_of_an_answer(sums, speaks):
    found = by_meaning(sums, speaks, USUAL, Constants())
    alone = by_meaning([1.0], speaks, USUAL, Constants())
    assert abs(sum(found) - (alone[0] if sums else 0.0)) < 1e-9
    assert found == sorted(found, reverse=True)


def test_more_evidence_makes_an_answer_likelier_and_a_rival_makes_a_link_less_likely():
    constants = Constants(there=8.0, steep=8.0)
    assert by_meaning([1.5], 1.0, USUAL, constants) == [0.5]
    assert by_meaning([1.5], 1.5, USUAL, constants)[0] > 0.95
    assert by_meaning([1.5, 1.5], 1.0, USUAL, constants) == [0.25, 0.25]
    best, rival = by_meaning([1.5, 1.25], 1.0, USUAL, constants)
    assert best > 4 * rival


def test_the_same_lead_says_more_in_a_longer_message_and_not_whether_an_answer_is_there():
    short, usual, long = (by_meaning([1.5, 1.4], 1.2, words, Constants()) for words in (2, 10, 30))
    assert short[0] < usual[0] < long[0]
    assert round(sum(short), 9) == round(sum(usual), 9) == round(sum(long), 9)
