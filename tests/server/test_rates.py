"""So many requests a minute for each caller."""

from __future__ import annotations

from kb_tools.server.rates import MOST_CALLERS, Rates


def test_a_caller_waits_as_long_as_a_request_takes_to_come_back():
    now = [0.0]
    rates = Rates(2, lambda: now[0])
    assert [rates.wait("a") for _ in range(3)] == [0, 0, 30]
    assert rates.wait("b") == 0
    now[0] = 29.0
    assert rates.wait("a") == 1
    now[0] = 30.5
    assert [rates.wait("a"), rates.wait("a")] == [0, 30]


def test_who_asked_long_ago_is_forgotten():
    rates = Rates(1, lambda: 0.0)
    assert [rates.wait("first"), rates.wait("first")] == [0, 60]
    for number in range(MOST_CALLERS):
        rates.wait(str(number))
    assert rates.wait("first") == 0
