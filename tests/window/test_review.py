"""The drafts of others above the window: what is refused is said, and nothing is lost by it."""

from __future__ import annotations

import pytest

pytest.importorskip("textual")

from support.loops import run_apart
from support.waiting import SHOWN
from textual.app import App

from kb_tools.errors import KbError
from kb_tools.window.review import ReviewScreen


class Late:
    """Drafts that somebody else was quicker with."""

    def decide(self, *_, **__):
        raise KbError("this draft does not wait any more")


def test_what_is_refused_is_said() -> None:
    async def run():
        app = App()
        async with app.run_test(size=(80, 24)) as pilot:
            app.push_screen(ReviewScreen(Late(), (SHOWN,), "en"))
            await pilot.pause()
            await pilot.press("a")
            assert "does not wait any more" in str(app.screen.query_one("#wrong").render())
            assert "Ich komme vorbei" in str(app.screen.query_one("#draft").render())
            await pilot.press("escape")
            await pilot.pause()
            assert not isinstance(app.screen, ReviewScreen)

    run_apart(run())
