"""The desk's window, driven key by key."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("textual")

from support.windowed import MESSAGE, drive, paste, seen
from textual.pilot import Pilot

from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings
from kb_tools.window.app import DeskApp

KB = Path(sys.executable).with_name("kb")


def test_a_paste_is_answered_and_1_copies(session: DeskSession) -> None:
    """The pasted message is answered at once, and 1 puts the reply on the clipboard as it is shown."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        assert app.state.answer is not None
        assert app.state.answer.outcome == "answer"
        await pilot.press("1")
        assert app.copied == app.state.replies[0].text
        assert app.copied.endswith("^AB")
        assert app.clipboard == app.copied

    drive(session, script)


def test_the_next_paste_is_the_next_message(session: DeskSession) -> None:
    """A paste replaces the message that was there, wherever the focus is."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        await pilot.press("m")
        await paste(pilot, "which cash machines are free in London?")
        assert app.state.message == "which cash machines are free in London?"
        assert app.state.answer is not None
        assert app.state.answer.language == "en"

    drive(session, script)


def test_keys_change_how_it_is_said(session: DeskSession) -> None:
    """v says it another way, c writes for the next channel, l asks in the next language, 80 columns hold it
    all.
    """

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        first = app.state.replies[0].text
        await pilot.press("v", "v", "v")
        assert app.state.wish.variant == 3
        await pilot.press("c")
        assert app.state.wish.channel.name == "classic"
        assert app.state.replies[0].length <= 140
        await pilot.press("l")
        assert app.state.wish.lang == "de"
        assert seen(app).splitlines()[0].endswith("[de]")
        assert first != app.state.replies[0].text

    drive(session, script)


def test_personal_data_is_told_and_not_copied(session: DeskSession) -> None:
    """The outcome names the kind of data, and the only reply repeats none of it."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "meine PIN ist 4711, warum geht sie nicht?")
        assert "Personal data: pin" in seen(app)
        await pilot.press("1")
        assert "4711" not in app.copied
        assert "recipient_id" in app.copied

    drive(session, script)


def test_it_says_where_nothing_is_known(session: DeskSession) -> None:
    """Before the first message there is a hint; a number without a reply says so instead of failing."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        assert "Paste a customer's message" in seen(app)
        await pilot.press("3", "e", "o", "up", "down", "v")
        assert app.copied == ""
        await paste(pilot, "   ")
        assert app.state.answer is None

    drive(session, script)


def test_a_rebuilt_index_is_opened_again(sample: Path, tmp_path: Path) -> None:
    """What was written while the window is open is found by the next message."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    settings = read_settings(folder)[0]
    opened = open_session(settings, open_index(settings))
    assert opened.fresh() is opened
    (folder / "docs" / "de" / "service" / "zeppelin.md").write_text(
        "# Fliegt die Bank Zeppelin?\n\nNein, niemals.\n", encoding="utf-8"
    )
    subprocess.run([KB, "-C", folder, "index"], check=True, capture_output=True)
    answer = opened.fresh().ask("Fliegt die Bank Zeppelin?")
    assert [one.hit.entry.id for one in answer.suggestions][:1] == ["service/zeppelin"]
    (folder / ".kb" / "current").write_text("gone", encoding="utf-8")
    assert opened.fresh() is opened  # an index that cannot be opened leaves the one that is open
