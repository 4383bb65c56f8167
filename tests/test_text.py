"""Text as a terminal, a page or one line can take it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.text import CONTROL, Sentence, clean, clock, counted, from_json, joined, one_line, say, to_json


@given(st.text())
def test_clean_leaves_nothing_invisible_and_everything_else(source):
    """Control, escape and direction characters go, lone surrogates too; the rest stays in its order and can
    be written.
    """
    cleaned = clean(source)
    assert not CONTROL.search(cleaned)
    assert [c for c in source if not CONTROL.match(c)] == list(cleaned)
    cleaned.encode()


@given(st.text())
def test_one_line_is_one_line_with_single_spaces(source):
    said = one_line(source)
    assert said == " ".join(clean(source).split())
    assert len(said.splitlines()) <= 1 or set(said) & set("\x1c\x1d\x1e\x85\u2028\u2029")


def test_a_sentence_remembers_what_it_was_made_from():
    said = say("{n} of {all}", n=2, all=say("three"))
    assert (said, said.template, said.values["n"]) == ("2 of three", "{n} of {all}", 2)
    assert type(said + "") is str


def test_one_is_counted_otherwise_than_many():
    told = [counted(n, "one page", "{n:,} pages") for n in (0, 1, 2000)]
    assert told == ["0 pages", "one page", "2,000 pages"]


def test_sentences_joined_stay_sentences():
    both = joined([say("a {n}", n=1), "{b}"], " - ")
    assert both == "a 1 - {b}"
    assert list(both.values.values()) == ["a 1", "{b}"]
    assert joined([]) == ""


values = st.recursive(
    st.integers() | st.dates() | st.text(), lambda inner: inner.map(lambda one: say("so {one}", one=one))
)


@given(values)
def test_a_sentence_comes_back_from_json_as_it_was(said):
    found = from_json(json.loads(json.dumps(to_json(said))))
    assert (found, type(found)) == (said, type(said))
    assert not isinstance(said, Sentence) or (found.template, found.values) == (said.template, said.values)


@pytest.mark.parametrize(
    "packed", [{}, {"say": "{n}", "values": {}}, {"day": "soon"}, {"day": 3}, {"say": 3, "values": {}}]
)
def test_what_was_never_a_sentence_is_refused(packed):
    with pytest.raises((TypeError, ValueError, LookupError, AttributeError)):
        from_json(packed)


def test_clock_reads_like_a_player():
    """Seconds are shown as video players show them."""
    shown = [clock(second) for second in (0, 59.9, 65, 3600, 3723)]
    assert shown == ["0:00", "0:59", "1:05", "1:00:00", "1:02:03"]
