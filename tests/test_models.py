"""What the rooms hand to each other, and the little it says of itself."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.models import Article, Problem

ARTICLE = Article(id="a", lang="de", file="docs/a.md", path="a.md", url="", title="A")
PROBLEM = Problem(file="docs/a.md", line=3, what="it is gone", fix="look again", rule="r")


@pytest.mark.parametrize(
    ("reviewed", "own", "due"),
    [
        (None, 30, None),
        (date(2026, 1, 1), None, date(2026, 1, 11)),
        (date(2026, 1, 1), 30, date(2026, 1, 31)),
        (date.max, None, date.max),
    ],
)
def test_the_next_review_is_due_after_the_article_s_own_time_or_the_usual(reviewed, own, due):
    assert replace(ARTICLE, reviewed=reviewed, review_every=own).review_due(10) == due


@given(st.dates(), st.integers(1, 10**6))
def test_a_review_is_never_due_before_the_last(reviewed, every):
    assert replace(ARTICLE, reviewed=reviewed).review_due(every) >= reviewed


def test_a_problem_says_its_place_and_what_to_do():
    assert (PROBLEM.place, str(PROBLEM)) == ("docs/a.md:3", "docs/a.md:3: it is gone - look again")
    assert replace(PROBLEM, line=0).place == "docs/a.md"


def test_values_stay_what_they_are():
    with pytest.raises(FrozenInstanceError):
        PROBLEM.line = 4
