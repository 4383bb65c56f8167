"""When a message was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.moments import seconds_of

NOON = 1793620800.0
"""2 November 2026, 12:00 UTC."""


@pytest.mark.parametrize(
    "written",
    [
        1793620800, 1793620800000, "1793620800", "2026-11-02T12:00:00Z", "2026-11-02T13:00:00+01:00",
        "2026-11-02 12:00:00 UTC", "Mon Nov 02 12:00:00 +0000 2026", "02.11.2026 12:00",
        "02/11/2026 12:00:00",
        "2026-11-02 12:00",
    ],
)  # fmt: skip
def test_the_forms_of_exports(written):
    assert seconds_of(written) == NOON


def test_any_number_tells_what_came_first():
    assert seconds_of(2) > seconds_of(1) > seconds_of("1")


@given(st.text() | st.none() | st.booleans() | st.integers() | st.floats())
def test_what_is_no_time_is_nought(value):
    assert isinstance(seconds_of(value), float)
    assert seconds_of("gestern") == 0
