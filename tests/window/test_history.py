"""What the window writes into the usage store: each message once, when it was worked on."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("textual")

from support.histories import written
from support.windowed import drive, paste
from textual.pilot import Pilot

from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.search.query import find_query
from kb_tools.settings.settings import read_settings
from kb_tools.store.sqlite import FILE
from kb_tools.window.app import DeskApp
from kb_tools.window.lines import body_lines

MESSAGE = "Wo kann ich in London kostenlos Geld abheben?"


@pytest.fixture
def session(unasked: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> DeskSession:
    """A copy of the sample, open, with nothing remembered."""
    monkeypatch.setenv("PATH", str(tmp_path))
    settings = read_settings(unasked)[0]
    return open_session(settings, open_index(settings))


def test_a_copy_is_a_choice_and_nothing_else_counts_twice(session: DeskSession) -> None:
    """Variants, channels and a second copy are the same message; the last copy is the choice."""

    async def script(_: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        await paste(pilot, MESSAGE)
        await pilot.press("v", "c", "1", "v", "1", "enter")
        await pilot.pause()

    drive(session, script)
    (one,) = written(session.settings.state_dir)
    assert (one.message, one.outcome, one.chosen) == (MESSAGE, "answer", one.offered[0])


def test_what_is_replaced_or_left_was_asked(session: DeskSession) -> None:
    """Without a copy there is no choice; a message that was left unread counts as well."""

    async def script(_: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Wer gewinnt das Derby?")
        await paste(pilot, "meine PIN ist 4711, warum geht sie nicht?")
        await pilot.press("1")
        await paste(pilot, MESSAGE)

    drive(session, script)
    rows = [(one.message, one.outcome, one.chosen) for one in written(session.settings.state_dir)]
    assert rows == [
        ("Wer gewinnt das Derby?", "none", ""), ("meine PIN ist […], warum geht sie nicht?", "private", ""),
        (MESSAGE, "answer", ""),
    ]  # fmt: skip


def test_what_is_typed_is_one_message_until_it_is_empty(session: DeskSession) -> None:
    """No letter on the way there or back counts."""

    async def script(_: DeskApp, pilot: Pilot[None]) -> None:
        await pilot.press("m", *"pin weg", *["backspace"] * 7)
        await pilot.press(*"konto zu")

    drive(session, script)
    assert [one.message for one in written(session.settings.state_dir)] == ["pin weg", "konto zu"]


def test_a_hit_of_the_search_answers_the_message(session: DeskSession) -> None:
    """/ and Enter make the reply for the hit that is marked, and that is the choice, whatever was offered."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "wie mach ich dat dingens dicht")
        assert app.state.answer is not None
        assert app.state.answer.suggestions == ()
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"id:karten/karte-verloren karte")
        await pilot.pause()
        await pilot.press("down", "up", "enter")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.state.hit.entry.id == "karten/karte-verloren"
        assert app.state.hit.url == find_query("id:karten/karte-verloren karte", session.index)[0].url
        assert app.state.hit.url in app.state.replies[0].text
        assert " chosen " in "\n".join(body_lines(app.state, app.language, 80))
        await pilot.press("v", "1")
        assert app.copied == app.state.replies[0].text
        await paste(pilot, MESSAGE)
        assert app.state.hit.entry.id != "karten/karte-verloren"

    drive(session, script)
    rows = written(session.settings.state_dir)
    assert [(one.outcome, one.offered[:1], one.chosen) for one in rows] == [
        ("none", (), "karten/karte-verloren"), ("answer", rows[1].offered[:1], ""),
    ]  # fmt: skip


def test_looking_something_up_sends_nothing(session: DeskSession) -> None:
    """What was named and never copied is no choice, in whatever channel it was read."""

    async def script(_: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "wie mach ich dat dingens dicht")
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"id:karten/karte-verloren karte")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("c")

    drive(session, script)
    (one,) = written(session.settings.state_dir)
    assert (one.outcome, one.offered, one.chosen) == ("none", (), "")


def test_a_store_that_cannot_be_written_stops_nobody(session: DeskSession) -> None:
    """The window answers and copies; what went wrong is there to be said when it is left."""
    (session.settings.state_dir / FILE).mkdir()

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        await pilot.press("1")
        await pilot.pause()
        assert app.copied
        assert "nothing is remembered" in app.desk.recorder.trouble

    drive(session, script)


def test_what_kind_a_message_was_is_noted(session: DeskSession) -> None:
    """w and Enter; of somebody in danger no word is kept; the choice of a reply stands beside it."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await pilot.press("w")
        assert len(app.screen_stack) == 1  # there is nothing to say it of
        for message, typed in ((MESSAGE, "press"), ("Opa redet heute so komisch", "crisis")):
            await paste(pilot, message)
            await pilot.press("w")
            await pilot.pause()
            await pilot.press(*typed, "enter")
            await pilot.pause()
            await pilot.press("1")

    drive(session, script)
    first, second = written(session.settings.state_dir)
    assert (first.message, first.kind, first.chosen) == (MESSAGE, "press", first.offered[0])
    assert (second.message, second.kind) == ("", "crisis")
