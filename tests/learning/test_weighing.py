"""How sure it is that a phrasing should be learnt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.learnt import ENTRY, OTHER, candidate

from kb_tools.learning.weighing import TrialResult, weigh


def confidence(one, *tried):
    return weigh(([one], []), tried)[0].confidence


def test_confidence_is_the_share_of_what_speaks_for_it():
    """Laplace's rule: choices, being suggested and helped messages for, other choices and harmed messages
    against.
    """
    assert confidence(candidate()) == 0.75
    assert confidence(candidate(offered=0)) == 0.6667
    assert confidence(candidate(votes=3)) == 0.8333
    assert confidence(candidate(votes=3, choices=4)) == 0.7143
    helped = TrialResult(message="portmonee gestohlen", entry=ENTRY, before=5, after=2)
    harmed = TrialResult(
        message="pin im portmonee", entry=OTHER, before=1, after=2, overtaken_by=frozenset({"sperren"})
    )
    unseen = TrialResult(
        message="pin im portmonee", entry=OTHER, before=5, after=7, overtaken_by=frozenset({"sperren"})
    )
    foreign = TrialResult(
        message="pin im portmonee", entry=OTHER, before=1, after=2, overtaken_by=frozenset({"nobody"})
    )
    assert confidence(candidate(), helped) == 0.8
    assert confidence(candidate(), harmed) == 0.6
    assert confidence(candidate(), unseen, foreign) == 0.75


def test_a_changed_message_is_put_down_to_the_phrasing_most_like_it():
    """And each proposal lists the other messages for its article."""
    near, far = candidate("pin im portmonee vergessen"), candidate("portmonee weg hilfe")
    harmed = TrialResult(
        message="pin im portmonee",
        entry=OTHER,
        before=1,
        after=None,
        overtaken_by=frozenset({"sperren"}),
        half=1,
    )
    other = TrialResult(message="handtasche geklaut", entry=ENTRY, before=1, after=1, half=1)
    first, last = weigh(([], [near, far]), [harmed, other])
    assert (first.candidate, first.worse, first.others) == (far, (), (other,))
    assert (last.candidate, last.worse) == (near, (harmed,))


@given(st.integers(0, 50), st.integers(1, 50), st.integers(1, 50))
def test_more_votes_never_make_it_less_sure(against, votes, more):
    """And a confidence stays between 0 and 1."""
    few, many = (candidate(votes=n, choices=n + against, offered=0) for n in (votes, votes + more))
    assert 0 < confidence(few) <= confidence(many) < 1
