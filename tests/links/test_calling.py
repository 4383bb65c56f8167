"""Other systems are called with limits, and nothing is done twice."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from support.stand_in import StandIn, standing_in

from kb_tools.links.calling import CallFailed, call


@dataclass(slots=True)
class Echo(StandIn):
    sent: list[object] = field(default_factory=list)

    def answer(self, method, path, headers, sent):
        self.sent.append((method, headers.get("X-Token"), sent))
        return {"path": path}


@pytest.fixture(scope="module")
def echo():
    with standing_in(Echo()) as one:
        yield one


def test_json_goes_there_and_comes_back_with_the_headers(echo):
    assert call(f"{echo.address}/base/", "POST", "/one", {"X-Token": "t"}, {"a": "ü"}) == {
        "path": "/base/one"
    }
    assert echo.sent[-1] == ("POST", "t", {"a": "ü"})
    assert call(echo.address, "GET", "/two", {}) == {"path": "/two"}


@pytest.mark.parametrize(
    ("method", "fall", "times", "arrived"),
    [
        ("GET", 404, 1, False),
        ("GET", 302, 1, False),
        ("POST", 422, 1, False),
        ("POST", 500, 1, True),
        ("POST", "drop", 1, True),
    ],
)
def test_what_is_in_vain_or_may_have_arrived_is_not_tried_again(echo, method, fall, times, arrived):
    echo.asked.clear()
    echo.falls["/three"] = [fall, fall, fall]
    with pytest.raises(CallFailed) as failed:
        call(echo.address, method, "/three", {}, {} if method == "POST" else None)
    status = fall if isinstance(fall, int) else 0
    assert (failed.value.status, failed.value.arrived, len(echo.asked)) == (status, arrived, times)


@pytest.mark.parametrize(("method", "fall"), [("GET", 503), ("GET", "drop"), ("POST", 429)])
def test_what_is_away_for_a_moment_is_asked_again(echo, method, fall):
    echo.falls["/four"] = [fall]
    assert call(echo.address, method, "/four", {}, {} if method == "POST" else None) == {"path": "/four"}
