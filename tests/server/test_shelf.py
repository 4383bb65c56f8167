"""So many desks are open at once, whichever were asked last."""

from __future__ import annotations

from kb_tools.server.shelf import Shelf


class Desk:
    def __init__(self):
        self.away = 0

    def put_away(self):
        self.away += 1


def test_the_one_that_nobody_asked_for_longest_is_put_away():
    shelf, first, second, third = Shelf(2), Desk(), Desk(), Desk()
    for one in (first, second, first, third):
        shelf.take(one)
    assert [one.away for one in (first, second, third)] == [0, 1, 0]
    shelf.take(second)
    assert [one.away for one in (first, second, third)] == [1, 1, 0]


def test_what_is_asked_again_and_again_stays():
    shelf, one, other = Shelf(1), Desk(), Desk()
    for _ in range(3):
        shelf.take(one)
    assert one.away == 0
    shelf.take(other)
    assert (one.away, other.away) == (1, 0)
