"""What opens above the window: the editor of a reply, the search, the help."""

from __future__ import annotations

import pytest

pytest.importorskip("textual")

from support.windowed import MESSAGE, drive, paste, seen
from textual.pilot import Pilot

from kb_tools.desk.session import DeskSession
from kb_tools.window.app import DeskApp


def test_a_reply_is_edited_with_its_length_in_sight(session: DeskSession) -> None:
    """e opens the reply, each letter changes the length, Ctrl+S copies what was made of it, Esc copies
    nothing.
    """

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        reply = app.state.replies[0]
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("X")
        await pilot.pause()
        assert f"{reply.length + 1}/280" in str(app.screen.query_one("#length").render())
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.copied == f"X{reply.text}"
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("Y", "escape")
        await pilot.pause()
        assert app.copied == f"X{reply.text}"
        assert len(app.screen_stack) == 1

    drive(session, script)


def test_search_and_help_open_and_close(session: DeskSession) -> None:
    """/ searches as it is typed, also half a query; F1 shows the keys; Esc comes back."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"karte")
        await pilot.pause()
        assert "https://" in str(app.screen.query_one("#hits").render())
        await pilot.press("space", *"foo:x")
        await pilot.pause()
        assert "no field" in str(app.screen.query_one("#hits").render())
        await pilot.press("escape", "f1")
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await pilot.press("x")
        await pilot.pause()
        assert len(app.screen_stack) == 1

    drive(session, script)


def test_the_customers_name_is_typed_and_stands_in_the_greeting(session: DeskSession) -> None:
    """n asks for it, Enter answers with it; the next customer has another."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        await pilot.press("n")
        await pilot.pause()
        await pilot.press(*"SABINE", "enter")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert "Sabine" in app.state.replies[0].text
        assert "to SABINE" in str(app.query_one("#head").render())
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("X", "escape")
        await pilot.pause()
        assert app.state.wish.name == "SABINE"
        await paste(pilot, "Wo finde ich die Auszüge?")
        assert app.state.wish.name == ""

    drive(session, script)


def test_the_next_message_of_a_thread_is_read_after_the_one_before(session: DeskSession) -> None:
    """t keeps what stands there as what was said before; the window says so."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Wie kündige ich mein Konto?")
        await pilot.press("1", "t")
        assert app.state.message == ""
        assert "next message of the thread" in seen(app)
        await paste(pilot, "kostet das was?")
        assert app.state.hit.entry.id == "konto/konto-kuendigen"
        assert "Read together with: “Wie kündige ich mein Konto?”" in seen(app)

    drive(session, script)


def test_what_a_colleague_must_read_is_copied_once_somebody_has(session: DeskSession) -> None:
    """Esc copies nothing; Ctrl+S says that it was read; what was read may be copied again."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Mein Anwalt wird sich bei Ihnen melden, ich verklage Sie!")
        assert app.state.answer.needs_second_pair_of_eyes
        reply = app.state.replies[0].text
        await pilot.press("1")
        await pilot.pause()
        assert app.screen.query_one("#unread").render().plain == reply
        await pilot.press("escape")
        await pilot.pause()
        assert (app.copied, app.state.sent, len(app.screen_stack)) == ("", "", 1)
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert (app.copied, len(app.screen_stack)) == (reply, 1)
        await pilot.press("1")
        await pilot.pause()
        assert len(app.screen_stack) == 1

    drive(session, script)
