"""Far more messages about one thing than usual, and how likely that is by chance."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.histories import DAY

from kb_tools.gaps.waves import Usual, by_slot, chance_of, find_wave, hour_number, make_usual


def test_a_wave_over_midnight_has_its_first_hour():
    """Hours are counted on past the end of the day."""
    usual = Usual(
        now=hour_number(DAY, 0),
        days=10,
        before=dict.fromkeys(range(6), 50),
        today=dict.fromkeys(range(6), 12),
    )
    wave = find_wave([10, 10, 0, 0, 0, 0], [0] * 6, usual, 1)
    assert wave is not None
    assert (wave.day, wave.hour, wave.count) == (DAY - timedelta(days=1), 23, 20)


@given(st.integers(1, 60), st.integers(0, 200), st.integers(1, 60), st.floats(1, 20))
def test_the_chance_is_a_probability(count, before, days, exposure):
    """It falls with every message more, and rises with what is usual."""
    chance = chance_of(count, before, days, exposure)
    assert 0 < chance <= 1
    assert chance_of(count + 1, before, days, exposure) <= chance * (1 + 1e-9)
    assert chance_of(count, before + 1, days, exposure) >= chance * (1 - 1e-9)


def test_the_chance_agrees_with_its_definition():
    """A negative binomial with shape before + 1/2: for one message it is all but none, (days / (days + 1)) **
    shape.
    """
    assert math.isclose(chance_of(1, 4, 10), 1 - (10 / 11) ** 4.5)
    assert chance_of(3, 0, 0) == 1.0


def test_what_is_usual_is_counted_by_hour_of_the_day():
    """Against the latest hour, over the four weeks before it."""
    now = hour_number(DAY, 12)
    usual = make_usual([(now, 3), (now - 1, 1), (now - 24, 5), (now - 25, 2), (now - 40 * 24, 99)])
    assert usual == Usual(now=now, days=1, before={0: 5, 1: 2}, today={0: 3, 1: 1})
    assert make_usual([]) is None


@pytest.mark.parametrize(("today", "wave"), [([4, 0, 0, 0, 0, 0], None), ([9, 0, 0, 0, 0, 0], (12, 9, 0.0))])
def test_fewer_than_five_messages_are_no_wave(today, wave):
    """However quiet it was before."""
    now = hour_number(DAY, 12)
    usual = make_usual([(now, 12), *((now - 24 * day, 5) for day in range(1, 11))])
    found = find_wave(today, [0] * 6, usual, 1)
    assert (found and (found.hour, found.count, found.usual)) == wave


def test_hours_are_counted_from_the_latest():
    """Those that are looked at."""
    assert list(by_slot([0, 0, 2, 5])) == [2, 0, 1, 0, 0, 1]
