"""Lines that scroll, and that are never cut off."""

from __future__ import annotations

import pytest

pytest.importorskip("textual")

from support.windowed import drive, paste, seen
from textual.pilot import Pilot

from kb_tools.desk.session import DeskSession
from kb_tools.window.app import DeskApp
from kb_tools.window.rows import Rows


def test_arrows_choose_and_pages_scroll(session: DeskSession) -> None:
    """Down chooses the next suggestion, also where there is too little room and Page Down scrolls."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Karte gesperrt im Ausland, PIN vergessen, was tun?")
        count = len(app.state.replies)
        await pilot.press("down", "down", "down")
        assert app.state.chosen == count - 1
        rows = app.query_one(Rows)
        assert rows.show_vertical_scrollbar
        await pilot.press("pagedown")
        await pilot.pause()
        await pilot.press("up")
        assert app.state.chosen == max(0, count - 2)
        assert rows.scroll_offset.y == 0

    drive(session, script, size=(80, 14))


def test_nothing_is_cut_off(session: DeskSession) -> None:
    """In a narrow window a link goes on in the next row, and so does what is said about the message."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Wo kann ich in London kostenlos Geld abheben?")
        assert app.state.hit.url in "".join(line.strip(" |") for line in seen(app).splitlines())
        await paste(pilot, "meine PIN ist 1234")
        assert "personal data (pin)." in " ".join(seen(app).split())

    drive(session, script, size=(50, 30))
