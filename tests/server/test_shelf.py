"""As many desks are open at once as have room, whichever were asked last."""

from __future__ import annotations

from kb_tools.server.shelf import Shelf


class Desk:
    def __init__(self, size):
        self.size, self.away = size, 0

    def put_away(self):
        self.away += 1


def test_the_one_that_nobody_asked_for_longest_is_put_away():
    shelf, first, second, third = Shelf(20), Desk(10), Desk(10), Desk(10)
    for one in (first, second, first, third):
        shelf.take(one)
    assert [one.away for one in (first, second, third)] == [0, 1, 0]
    shelf.take(second)
    assert [one.away for one in (first, second, third)] == [1, 1, 0]


def test_a_large_one_takes_the_place_of_several():
    shelf, some, large = Shelf(30), [Desk(10) for _ in range(3)], Desk(20)
    for one in (*some, large):
        shelf.take(one)
    assert [one.away for one in (*some, large)] == [1, 1, 0, 0]


def test_one_that_grew_with_a_generation_takes_more():
    shelf, one, other = Shelf(20), Desk(10), Desk(10)
    shelf.take(one)
    shelf.take(other)
    other.size = 15
    shelf.take(other)
    assert (one.away, other.away) == (1, 0)


def test_what_is_asked_again_and_again_stays_however_large():
    shelf, one, other = Shelf(0), Desk(10), Desk(10)
    for _ in range(3):
        shelf.take(one)
    assert one.away == 0
    shelf.take(other)
    assert (one.away, other.away) == (1, 0)
