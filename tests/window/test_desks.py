"""The knowledge base beside the window."""

from __future__ import annotations

from dataclasses import replace

from support.windowed import MESSAGE

from kb_tools.desk.session import DeskSession
from kb_tools.window.desks import Here
from kb_tools.window.state import DeskState


def test_it_answers_with_what_was_found_by_hand_as_long_as_that_is_there(session: DeskSession) -> None:
    """What is gone is answered as if nobody had named it."""
    here = Here(session)
    state = DeskState(wish=here.wish, message=MESSAGE)
    assert here.ask(replace(state, use="karten/karte-verloren")).suggestions[0].chosen
    assert here.ask(replace(state, use="gone/long-ago")) == here.ask(state)
    assert (here.sign, here.drafts, here.remembers) == ("^AB", None, True)
    assert here.is_danger("crisis")
    assert not here.is_danger("press")
