"""The second pair of eyes in the windows of two people over one server."""

from __future__ import annotations

from contextlib import closing

import click
import pytest

pytest.importorskip("textual")

from support.loops import run_apart
from support.served import remotely
from support.windowed import paste, seen

from kb_tools.cli import remote
from kb_tools.cli.desk_there import There
from kb_tools.errors import KbError
from kb_tools.window.app import DeskApp
from kb_tools.window.state import DeskState

THREAT = "Ich verklage Sie! Mein Anwalt ist informiert."


pytestmark = pytest.mark.usefixtures("become")


@pytest.fixture
def become(guarded, monkeypatch):
    """The one whose token asks from now on."""

    def somebody(role):
        for name, value in remotely(guarded, role).items():
            monkeypatch.setenv(name, value)

    guarded.put_drafts_away()
    monkeypatch.setenv("PATH", str(guarded.folder))
    with click.Context(click.Command("desk"), obj=guarded.folder) as context:
        context.meta[remote.WANTED] = "en"
        somebody("agent")
        yield somebody


async def until(pilot, holds):
    """Waits for what comes from the server, two minutes at the most."""
    for _ in range(2_400):
        if holds():
            return
        await pilot.pause(0.05)
    pytest.fail("it never came")


def test_one_asks_another_decides_and_the_first_copies_all_by_keys(guarded):
    """The window hears of the decision by itself."""
    context = click.get_current_context()

    async def run():
        with context.scope(cleanup=False):
            await work()

    async def work():
        app = DeskApp(There.open(None, None, "", ""), "en")
        async with app.run_test(size=(100, 30)) as pilot:
            await paste(pilot, THREAT)
            reply = app.state.replies[0].text
            await pilot.press("1")
            assert app.copied == ""
            assert "Waits for a colleague, 15 min left" in seen(app)
            (number,) = (one.number for one in app._waiting.standing.own if one.state == "waiting")
            sent = {"number": number, "decision": "changed", "reply": f"{reply} Danke."}
            assert guarded.ask("POST", "/v1/approvals/decide", sent, role="lead").status == 200
            await until(pilot, lambda: "Approved by lead one: press a to copy it" in seen(app))
            await pilot.press("a")
            assert app.copied == f"{reply} Danke."
            assert "Approved by" not in seen(app)

    run_apart(run())


def test_another_s_draft_is_read_and_declined(become, guarded):
    context = click.get_current_context()
    sent = {"message": THREAT, "reply": "Das tut uns leid."}
    number = guarded.ask("POST", "/v1/approvals", sent, role="agent").data["number"]
    become("lead")

    async def run():
        with context.scope(cleanup=False):
            await work()

    async def work():
        app = DeskApp(There.open(None, None, "", ""), "en")
        async with app.run_test(size=(100, 30)) as pilot:
            await until(pilot, lambda: app._waiting.standing.others)
            await pilot.press("r")
            for other in app._waiting.standing.others:
                if other.number == number:
                    break
                await pilot.press("down")
            assert "Das tut uns leid." in str(app.screen.query_one("#draft").render())
            await pilot.press("d")
            await pilot.press(*"kalt", "enter")
            await until(pilot, lambda: number not in [one.number for one in app._waiting.standing.others])

    run_apart(run())
    own = guarded.ask("GET", "/v1/approvals/own", role="agent").data["drafts"]
    assert [(one["state"], one["word"]) for one in own if one["number"] == number] == [("declined", "kalt")]


def test_nobody_decides_on_their_own():
    there = There.open(None, None, "", "")
    there.drafts.ask(DeskState(wish=there.wish, message=THREAT), "Das tut uns leid.")
    own = next(one for one in there.drafts.stand().own if one.state == "waiting")
    with pytest.raises(KbError, match="somebody else must decide"):
        there.drafts.decide(own.number, "approved")


def test_news_are_told_in_the_language_that_was_wanted():
    """What comes after them as well."""
    meta = click.get_current_context().meta
    meta[remote.WANTED] = "de"
    with closing(remote.events("/v1/approvals/news")) as news:
        assert next(news) == "look"
    assert meta[remote.WANTED] == "de"
