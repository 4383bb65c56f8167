"""Lines that are sent as they are made."""

from __future__ import annotations

import pytest
from support.loops import run_apart

from kb_tools.errors import KbError
from kb_tools.server.streaming import streamed


def test_lines_are_made_one_after_the_other_and_left_when_nobody_reads():
    made, ended = [], []

    def lines():
        try:
            for number in range(3):
                made.append(number)
                yield f"{number}\n"
        finally:
            ended.append(True)

    async def read():
        response = await streamed(lines())
        whole = [line async for line in response.body_iterator]
        left = (await streamed(lines())).body_iterator
        first = await anext(left)
        await left.aclose()
        return whole, first

    assert run_apart(read()) == (["0\n", "1\n", "2\n"], "0\n")
    assert made[:4] == [0, 1, 2, 0]
    assert ended


def test_what_fails_before_the_first_line_is_no_answer():
    def lines():
        raise KbError("nothing")
        yield ""

    with pytest.raises(KbError):
        run_apart(streamed(lines()))
