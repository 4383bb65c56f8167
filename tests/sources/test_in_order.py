"""Work by several processes, in order, done whatever becomes of the others."""

from __future__ import annotations

import os
import pickle

import pytest

from kb_tools.sources.in_order import AHEAD, PART, in_order, work_through

WHO = "__import__('os').getpid()"
NUMBERS = range(20 * PART + 1)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(processes):
    items = (f"__import__('time').sleep(0.0005) or {number} * {number}" for number in NUMBERS)
    assert list(in_order(eval, items, processes)) == [number * number for number in NUMBERS]


def test_another_process_does_its_share(tmp_path):
    """The first item waits for what a later one does."""
    there = f"__import__('pathlib').Path({str(tmp_path / 'there')!r})"
    waits = f"[*iter(lambda: {there}.exists() or __import__('time').sleep(0.01), True)] or {WHO}"
    items = [waits, *["0"] * (PART - 1), *[f"{there}.touch() or {WHO}"] * PART]
    done = list(in_order(eval, items, 2))
    assert os.getpid() in {done[0], done[PART]}
    assert done[0] != done[PART]


def test_only_so_many_items_are_taken_ahead():
    taken = []
    results = in_order(eval, (taken.append(n) or str(n) for n in range(3 * AHEAD * PART)), 2)
    assert next(results) == 0
    assert len(taken) <= (2 * AHEAD + 1) * PART
    results.close()


@pytest.mark.parametrize("breaks", ["__import__('os')._exit(1)", "1 / 0"])
def test_what_another_process_cannot_do_is_done_here(breaks):
    items = [f"{number} if {WHO} == {os.getpid()} else {breaks}" for number in NUMBERS]
    assert list(in_order(eval, items, 2)) == list(NUMBERS)


def test_an_error_is_raised():
    with pytest.raises(ZeroDivisionError):
        list(in_order(eval, ["1 / 0"] * 40, 2))


def test_what_cannot_be_handed_over_is_told():
    with pytest.raises((pickle.PickleError, AttributeError)):
        list(in_order(lambda item: item, range(40), 2))


def test_every_item_is_watched_while_its_result_comes():
    seen = []

    def watch(items):
        for item in items:
            seen.append(item)
            yield item

    items = [str(number) for number in NUMBERS]
    results = work_through(eval, items, 2, watch)
    assert next(results) == 0
    assert seen == items[:1]
    assert list(results) == [*NUMBERS[1:]]
    assert seen == items


def test_a_few_items_are_done_here():
    assert list(work_through(eval, [WHO] * 3, 4)) == [os.getpid()] * 3
