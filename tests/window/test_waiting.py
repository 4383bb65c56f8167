"""The second pair of eyes in an open window, with drafts that a test decides on."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("textual")

from support.loops import run_apart
from support.waiting import SHOWN
from support.windowed import MESSAGE, paste, seen
from textual.widgets import Static

from kb_tools.desk.session import DeskSession
from kb_tools.errors import KbError
from kb_tools.window.app import DeskApp
from kb_tools.window.desks import Here
from kb_tools.window.drafts import Standing

VIOLENCE = "I will come to your branch tomorrow and burn it down. You are all dead."
THREAT = "Mein Anwalt wird sich bei Ihnen melden, ich verklage Sie!"


class Kept:
    """Drafts in memory."""

    def __init__(self, *others):
        self.own, self.others, self.away, self.decided = [], list(others), False, []

    def ask(self, _state, text):
        if self.away:
            raise KbError("nobody can be asked")
        self.own.append(replace(SHOWN, number=len(self.own) + 1, own=True, text=text))
        return self.own[-1].number

    def stand(self):
        return Standing(tuple(self.own), tuple(self.others))

    def decide(self, number, decision, *, reply="", word=""):
        self.decided.append((number, decision, reply, word))
        self.others = [one for one in self.others if one.number != number]

    def copied(self, number):
        self.own = [one for one in self.own if one.number != number]

    def follow(self, changed):
        self.changed = changed


def driven(session, kept, script):
    async def run():
        desk = Here(session)
        desk.drafts = kept
        app = DeskApp(desk, "en")
        async with app.run_test(size=(100, 30)) as pilot:
            await script(app, pilot)

    run_apart(run())


def told(app):
    return str(app.query_one("#told").render())


def test_the_key_that_copies_asks(session: DeskSession) -> None:
    """What was declined is put away by the key that copies; a place for drafts that is away is told."""
    kept = Kept()

    async def script(app, pilot):
        await pilot.press("a")
        assert told(app) == "Nothing was decided on yet."
        await pilot.press("f1")
        await pilot.pause()
        assert "copy a draft that was decided on" in str(app.screen.query_one(Static).render())
        await pilot.press("x")
        await pilot.pause()
        await paste(pilot, THREAT)
        kept.away = True
        await pilot.press("1")
        assert (told(app), app.copied) == ("nobody can be asked", "")
        kept.away = False
        await pilot.press("1")
        assert told(app) == "Asked: a colleague reads it before it is sent."
        assert "Waits for a colleague" in seen(app)
        kept.own[0] = replace(kept.own[0], state="declined", decider="Zoe", word="zu kalt")
        assert kept.changed()
        await pilot.pause()
        assert "Declined by Zoe: zu kalt" in seen(app)
        await pilot.press("a")
        assert (app.copied, kept.own) == ("", [])

    driven(session, kept, script)


def test_a_reply_is_written_by_hand_where_there_is_none_and_a_colleague_is_asked(
    session: DeskSession,
) -> None:
    kept = Kept()

    async def script(app, pilot):
        await paste(pilot, VIOLENCE)
        assert "There is no reply to choose from: press e to write one." in seen(app)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(*"Hallo", "ctrl+s")
        await pilot.pause()
        assert told(app) == "Asked: a colleague reads it before it is sent."
        assert ([one.text for one in kept.own], app.copied) == (["Hallo"], "")

    driven(session, kept, script)


def test_drafts_of_others_are_decided_on_by_keys(session: DeskSession) -> None:
    """One after the other, until none is left."""
    kept = Kept(*(replace(SHOWN, number=number) for number in (1, 2, 3)))

    async def script(app, pilot):
        kept.changed()
        await pilot.pause()
        await pilot.press("r")
        await pilot.press("down", "a", "e")
        await pilot.pause()
        await pilot.press("X", "ctrl+s")
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*"nein", "enter")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert kept.decided == [
            (2, "approved", "", ""),
            (3, "changed", f"X{SHOWN.text}", ""),
            (1, "declined", "", "nein"),
        ]
        await pilot.press("r")
        assert told(app) == "Nobody waits for a second pair of eyes."

    driven(session, kept, script)


def test_what_was_decided_later_is_not_taken_for_the_answer_to_another_message(session: DeskSession) -> None:
    """Copied it is all the same."""
    kept = Kept()

    async def script(app, pilot):
        await paste(pilot, THREAT)
        await pilot.press("1")
        await paste(pilot, MESSAGE)
        kept.own[0] = replace(kept.own[0], state="approved", decider="Zoe")
        kept.changed()
        await pilot.pause()
        await pilot.press("a")
        assert app.copied
        assert app.state.sent == ""
        await paste(pilot, THREAT)
        await pilot.press("1")
        kept.own[0] = replace(kept.own[0], state="approved", decider="Zoe")
        kept.changed()
        await pilot.pause()
        await pilot.press("a")
        assert app.state.sent == app.copied

    driven(session, kept, script)
