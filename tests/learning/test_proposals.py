"""What can be learnt from the usage store of a small knowledge base."""

from __future__ import annotations

from datetime import date

import pytest
from support.histories import asked, fill

from kb_tools.learning.proposals import learn
from kb_tools.learning.refused import refuse
from kb_tools.search.evaluate import Question
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

PENSIONERS = "was zahlt man als rentnerehepaar"


@pytest.fixture
def opened(folder):
    """Its settings and its index; two messages were answered with an article that was suggested."""
    settings = read_settings(folder)[0]
    refresh_index(settings)
    chosen = {"outcome": "answer", "offered": ("eintritt",), "chosen": "eintritt"}
    rows = [asked(PENSIONERS, **chosen), asked(PENSIONERS, **chosen), asked("rentnerehepaar hund", **chosen)]
    fill(settings.state_dir, [*rows, asked("Ihr Idioten", outcome="escalate", chosen="eintritt")])
    with open_index(settings) as index:
        yield settings, index


def test_what_was_chosen_often_is_proposed_first(opened):
    """With how many messages there were, and why others are left out."""
    found = learn(*opened, least=0.5)
    assert [one.candidate.wording for one in found.proposals] == [PENSIONERS, "rentnerehepaar hund"]
    sure, less = (one.confidence for one in found.proposals)
    assert 1 > sure > less >= 0.5
    assert (found.different, found.looked_at, found.left_out) == (2, 2, {"other": 1})
    ((title, before, after),) = found.figures
    assert "2 messages" in title
    assert set(before) == set(after) == {"hit@1", "hit@3", "mrr@10"}


def test_what_is_less_sure_or_was_refused_is_counted(opened):
    """Not proposed."""
    settings, index = opened
    best = learn(settings, index, least=0.5).proposals[0]
    assert learn(settings, index, least=0.999).left_out == {"other": 1, "unsure": 2}
    refuse(settings.state_dir, best.candidate)
    left = learn(settings, index, least=0.5)
    assert [one.candidate.wording for one in left.proposals] == ["rentnerehepaar hund"]
    assert left.left_out["refused"] == 1


def test_only_messages_of_the_days_are_learnt_from(opened):
    """Others were asked, but not then."""
    found = learn(*opened, (date(2026, 11, 21), None), least=0.5)
    assert (found.proposals, found.different, found.figures) == ((), 0, ())


def test_questions_of_a_file_are_asked_with_all_phrasings_in(opened):
    """Those that have an answer; the knowledge base itself learns nothing."""
    questions = [
        Question(text="hund", expect=frozenset({"eintritt"}), line=1),
        Question(text="wetter", expect=frozenset(), line=2),
    ]
    _, (title, before, after) = learn(*opened, least=0.5, questions=questions).figures
    assert "1 questions" in title
    assert (before["hit@1"], after["hit@1"]) == (0, 1)
