"""Work on many items is shared with a second process, and done whatever becomes of that."""

from __future__ import annotations

import io
import math
import os
import pickle

import pytest

from kb_tools.sources.processes import PART, serve, work_through

NUMBERS = range(20 * PART + 1)
WHO = "__import__('os').getpid()"


def slowly(number):
    """A program that the second process can read as well: it gives that time to begin."""
    return f"(__import__('time').sleep(0.002), {number} * {number}, {WHO})[1:]"


@pytest.mark.skipif(os.cpu_count() == 1, reason="one processor")
def test_two_processes_do_each_item_once_and_every_one_is_watched(tmp_path):
    """The first item waits for what the last one does."""
    there = f"__import__('pathlib').Path({str(tmp_path / 'there')!r})"
    waits = f"([*iter(lambda: {there}.exists() or __import__('time').sleep(0.01), True)], (0, {WHO}))[1]"
    items = [waits, *(f"({number}, {WHO})" for number in NUMBERS), f"{there}.touch() or (0, {WHO})"]
    seen = []

    def watch(items):
        for item in items:
            seen.append(item)
            yield item

    done = work_through(eval, items, 2, watch)
    assert [result for result, _ in done] == [0, *NUMBERS, 0]
    assert done[0][1] == os.getpid() != done[-1][1]
    assert seen == items


@pytest.mark.parametrize("breaks", ["__import__('os')._exit(1)", "1 / 0"])
def test_what_the_second_process_cannot_do_is_done_by_the_first(breaks):
    items = [f"{slowly(number)} if {WHO} == {os.getpid()} else {breaks}" for number in NUMBERS]
    assert work_through(eval, items, 2) == [(number * number, os.getpid()) for number in NUMBERS]


def test_a_few_items_are_done_here():
    items = [slowly(number) for number in range(3)]
    assert work_through(eval, items, 4) == [(number * number, os.getpid()) for number in range(3)]


def test_an_error_is_raised():
    with pytest.raises(ZeroDivisionError):
        work_through(eval, ["1 / 0"] * 40, 2)


def test_the_second_process_answers_until_nothing_more_comes():
    asked, answers = io.BytesIO(pickle.dumps(math.sqrt) + pickle.dumps([4.0, 9.0])), io.BytesIO()
    serve(asked, answers)
    assert pickle.loads(answers.getvalue()) == [2.0, 3.0]
