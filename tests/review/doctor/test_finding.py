"""A finding of each part: how well it is, or what mends it."""

from __future__ import annotations

from kb_tools.errors import KbError
from kb_tools.review.doctor.finding import Finding, examine
from kb_tools.text import say


def test_what_a_look_raises_is_what_is_wrong():
    def broken():
        raise KbError(say("it is torn"), say("sew it"), file="coat.yml", line=3)

    found = tuple(examine([("index", lambda: say("whole")), ("settings", broken)]))
    assert found == (
        Finding(part="index", wrong=False, what="whole"),
        Finding(part="settings", wrong=True, what="coat.yml:3: it is torn", fix="sew it"),
    )
