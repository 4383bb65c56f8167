"""The desk's window on the sample, driven key by key. Textual is an extra: it is loaded when it is used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kb_tools.desk.answering import Wish
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

from .loops import run_apart

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from kb_tools.window.app import DeskApp

MESSAGE = "Was kostet das Girokonto im Monat?"


@pytest.fixture
def session(sample: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> DeskSession:
    """The sample help centre, open; no program that could be a clipboard."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SSH_TTY", raising=False)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    settings = read_settings(sample)[0]
    return open_session(settings, open_index(settings), Wish(channel=CHANNELS["x"], agent="AB"))


def drive(session: DeskSession, script, size=(80, 24)) -> None:
    """Runs a script of keys in a window of so many columns and rows."""
    from kb_tools.window.app import DeskApp
    from kb_tools.window.desks import Here

    async def run() -> None:
        app = DeskApp(Here(session), "en")
        async with app.run_test(size=size) as pilot:
            await script(app, pilot)

    run_apart(run())


async def paste(pilot: Pilot[None], text: str) -> None:
    """Pastes as a terminal does, in brackets."""
    from textual.events import Paste

    pilot.app.post_message(Paste(text))
    await pilot.pause()


def seen(app: DeskApp) -> str:
    """The lines that can be seen."""
    from kb_tools.window.rows import Rows

    rows = app.query_one(Rows)
    return "\n".join(rows.render_line(place).text.rstrip() for place in range(rows.size.height))
