"""Chapters from a video's description, by YouTube's rules."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import SHARED

from kb_tools.models import Chapter
from kb_tools.sources.chapters import parse_chapters

REAL = SHARED / "youtube" / "pyvideo.jsonl"
LISTED = (
    Chapter(start=0, title="Start"),
    Chapter(start=62, title="Mitte"),
    Chapter(start=3723, title="Ende"),
)


def chapters(description, duration=None):
    return parse_chapters(description, duration)[0]


def broken(description, duration=None):
    return [(one.row, one.what) for one in parse_chapters(description, duration)[1]]


@pytest.mark.parametrize(
    "rows",
    [
        ("0:00 Start", "1:02 Mitte", "1:02:03 Ende"),
        ("00:00 - Start", "01:02 – Mitte", "01:02:03 — Ende"),
        ("(0:00) Start", "[1:02] Mitte", "{1:02:03}: Ende"),
        ("• 0:00 Start", "- 1:02 Mitte", "► 1:02:03 | Ende"),
        ("1. 0:00 Start", "2) 1:02 Mitte", "3. (1:02:03) Ende"),
        ("Start 0:00", "Mitte - 1:02", "Ende (1:02:03)"),
        ("* Start [0:00]", "* Mitte [1:02]", "* Ende: 1:02:03"),
        ("0:00-1:02 Start", "1:02 – 1:02:03 Mitte", "1:02:03 bis 1:10:00: Ende"),
        ("Start 0:00 - 1:02", "Mitte 1:02–1:02:03", "Ende 1:02:03"),
        ("\t0:00\tStart", "1:02\xa0Mitte  ", "1:02:03   Ende"),
        (
            "`0:00 <https://youtu.be/x?t=0s>`__ - Start",
            "`(1:02) <https://youtu.be/x>`_ Mitte",
            "1:02:03 Ende",
        ),
    ],
)
def test_every_way_to_write_the_list(rows):
    """The time stands before or after the title, with bullets, numbers, brackets, ends of the stretch,
    hours.
    """
    assert chapters("Worum es geht.\n\n" + "\n".join(rows) + "\n\nMehr unter https://x.example/") == LISTED


@pytest.mark.parametrize(
    ("description", "reasons"),
    [
        ("0:05 A\n1:00 B\n2:00 C", [(0, "the first time is 0:05")]),
        ("Inhalt\n0:00 A\n1:00 B", [(2, "there are only 2 of the three it wants")]),
        ("0:00 A\n2:00 B\n1:00 C", [(2, "1:00 comes after 2:00")]),
        ("0:00 A\n1:00 B\n1:00 C", [(2, "1:00 comes after 1:00")]),
        ("0:00 A\n0:30 B\n0:39 C\n1:00 D", [(1, "the chapter at 0:30 is shorter than ten seconds")]),
        ("0:00 A\n\n0:30\n\n1:00 C", [(2, "0:30 has no title")]),
        ("Los!\nBei 0:00 das Konto, ab 1:00 die Karte", [(1, "the times stand within other text")]),
        ("Inhalt\n0.00 A\n1.00 B\n2.00 C", [(1, "the times have no colon")]),
    ],
)
def test_broken_rule_is_named_with_its_line(description, reasons):
    """YouTube shows no chapter at all when one rule is broken."""
    assert chapters(description) == ()
    assert broken(description) == reasons


def test_last_chapter_needs_its_ten_seconds():
    """The video's end counts like a next chapter."""
    rows = "0:00 A\n1:00 B\n2:00 C"
    assert broken(rows, 129) == [(2, "the video ends at 2:09, less than ten seconds after 2:00")]
    assert len(chapters(rows, 130)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sendung am 18.3. um 10:30 Uhr",
        "Öffnungszeiten: Mo-Fr 8:00 - 20:00",
        "Verhältnis 16:9, 1:1",
        "10:30:00:00 x",
        "0:75 x",
    ],
)
def test_text_without_a_list_is_no_broken_list(text):
    """A time of day is not a chapter."""
    assert parse_chapters(text) == ((), ())


def test_opening_hours_below_the_list_do_not_spoil_it():
    """A list that begins its lines with the time does not take in lines that end with one."""
    assert len(chapters("0:00 A\n1:00 B\n2:00 C\n\nHotline Mo-Fr 8:00 - 20:00")) == 3


@given(st.text(st.characters(codec="utf-8")) | st.text("0123456789: -()[]\nab•\t<>`_"))
def test_any_description_gives_chapters_by_the_rules_or_none(text):
    """Nothing raises, and what comes out keeps every rule."""
    found, reasons = parse_chapters(text)
    assert not (found and reasons)
    if found:
        starts = [one.start for one in found]
        assert starts[0] == 0
        assert len(starts) >= 3
        assert all(after - before >= 10 for before, after in pairwise(starts))
        assert all(one.title == one.title.strip() and one.title for one in found)


def test_long_lines_cost_nothing():
    """A line of a million characters is read once, not once for each of them."""
    for text in (" " * 500_000 + "x", "0:00 " + "<" * 300_000, "1:0" * 300_000, "a" + "(" * 500_000 + "0:00"):
        parse_chapters(text)


@pytest.mark.skipif(not REAL.exists(), reason="the real records are not here")
def test_real_descriptions_with_times_give_chapters_or_a_reason():
    """Of the 69 that hold a list of times none is passed over in silence."""
    import re

    records = [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]
    timed = [
        one
        for one in records
        if len(re.findall(r"(?m)^.{0,6}(?:\d+:)?\d{1,2}:\d\d", one["description"] or "")) >= 2
    ]
    assert len(timed) == 69
    for one in timed:
        found, reasons = parse_chapters(one["description"], one["duration"])
        assert bool(found) != bool(reasons), one["id"]
