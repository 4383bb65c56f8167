"""Where the customer's message stands in the window."""

from __future__ import annotations

import pytest

pytest.importorskip("textual")

from support.windowed import MESSAGE, drive, paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from kb_tools.desk.session import DeskSession
from kb_tools.window.app import DeskApp


def test_a_paste_while_writing_replaces_what_stood_there(session: DeskSession) -> None:
    """It is never put behind the letters that are there."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await pilot.press("m", *"pin weg")
        await paste(pilot, MESSAGE)
        assert app.query_one("#message", TextArea).text == MESSAGE

    drive(session, script)
