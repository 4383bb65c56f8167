"""Hit rates over messages whose right answers are known."""

from __future__ import annotations

import json

import pytest
from support.hits import make_hit

from kb_tools.errors import KbError
from kb_tools.search.choose import Floors
from kb_tools.search.evaluate import ask_all, measure, rank_of, rates, read_questions

HITS = (make_hit(id="a", confidence=0.6), make_hit(id="b", confidence=0.3))
LOW = Floors(answer=0.5, link=0.1)
QUESTIONS = (
    {"text": "one", "expect": ["a"], "set": "tune"},
    {"text": "two", "expect": ["b", "x"], "set": "held"},
    {"text": "three", "expect": ["nobody"]},
    {"text": "four", "expect": []},
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "questions.jsonl"
    path.write_text("\n\n".join(json.dumps(one) for one in QUESTIONS), encoding="utf-8")
    return path


def test_questions_have_their_lines_and_a_part_of_them_can_be_asked(file):
    assert [(one.text, one.line) for one in read_questions(file)] == [
        ("one", 1),
        ("two", 3),
        ("three", 5),
        ("four", 7),
    ]
    assert [one.text for one in read_questions(file, "held")] == ["two"]


def test_a_file_without_questions_is_told(file, tmp_path):
    with pytest.raises(KbError, match="has no questions - write lines such as"):
        read_questions(file, "nobody's")
    with pytest.raises(KbError, match="cannot be read"):
        read_questions(tmp_path / "gone.jsonl")


def test_figures_count_what_came_back(file):
    figures = measure(ask_all(read_questions(file), lambda text: HITS if text != "four" else (), LOW))
    assert figures["p50_ms"] <= figures["p95_ms"]
    assert {name: value for name, value in figures.items() if not name.endswith("_ms")} == {
        "queries": 4,
        "hit@1": 0.3333,
        "hit@3": 0.6667,
        "hit@10": 0.6667,
        "mrr@10": 0.5,
        "none": 0.0,
        "unanswerable": 1,
        "false": 0.0,
    }


def test_a_suggestion_where_none_is_right_is_false_and_none_where_one_is_right_is_missing(file):
    figures = measure(ask_all(read_questions(file), lambda _: HITS, Floors(answer=0.95, link=0.1)))
    assert (figures["none"], figures["false"]) == (1.0, 0.0)
    figures = measure(ask_all(read_questions(file), lambda _: HITS, LOW))
    assert (figures["none"], figures["false"]) == (0.0, 1.0)


def test_a_rank_counts_from_one():
    assert (rank_of({"b"}, HITS), rank_of({"x"}, HITS)) == (2, None)
    assert rates([1, 2, None], depths=(1,)) == {"hit@1": 0.3333, "mrr@10": 0.5}
    assert rates([]) == {"hit@1": 0.0, "hit@3": 0.0, "hit@10": 0.0, "mrr@10": 0.0}
