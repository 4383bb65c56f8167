"""What X takes for @name and for #word."""

from __future__ import annotations

from typing import Any

import pytest
from support.twitter_text import cases

from kb_tools.desk.mentions import answered_name, find_hashtags, find_mentions


@pytest.mark.parametrize("case", cases("extract.yml", "mentions"))
def test_sees_the_mentions_x_sees(case: dict[str, Any]) -> None:
    """Every @name of the suite is found, and nothing else: no half of an address, no swear word."""
    assert [case["text"][start + 1 : end] for start, end in find_mentions(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "mentions_with_indices"))
def test_sees_mentions_where_x_sees_them(case: dict[str, Any]) -> None:
    """Every mention starts and ends where the suite says."""
    assert [list(span) for span in find_mentions(case["text"])] == [
        found["indices"] for found in case["expected"]
    ]


@pytest.mark.parametrize("case", cases("extract.yml", "replies"))
def test_sees_whom_a_text_answers(case: dict[str, Any]) -> None:
    """A text is a reply when it opens with a name."""
    assert answered_name(case["text"]) == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "hashtags", "hashtags_from_astral"))
def test_sees_the_hashtags_x_sees(case: dict[str, Any]) -> None:
    """Every hashtag of the suite is found in every script, and no number or part of a link."""
    assert [case["text"][start + 1 : end] for start, end in find_hashtags(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "hashtags_with_indices"))
def test_sees_hashtags_where_x_sees_them(case: dict[str, Any]) -> None:
    """Every hashtag starts and ends where the suite says."""
    assert [list(span) for span in find_hashtags(case["text"])] == [
        found["indices"] for found in case["expected"]
    ]
