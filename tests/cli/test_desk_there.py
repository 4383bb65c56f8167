"""The window of `kb desk` over a server: the same answers as beside the knowledge base."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest
from support.served import remotely

from kb_tools.cli import remote
from kb_tools.cli.desk_there import There
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.session import open_session
from kb_tools.desk.thread import Turn
from kb_tools.errors import KbError, UsageError
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings
from kb_tools.window.desks import Here
from kb_tools.window.lines import body_lines, outcome_lines
from kb_tools.window.state import DeskState

MESSAGES = (
    "Was kostet der Eintritt?",
    "Was kostet der Eintritt und wann habt ihr auf?",
    "how much is a ticket?",
    "Meine IBAN ist DE89370400440532013000",
    "Ich verklage Sie!",
    "Ich will nicht mehr leben",
    "Wie wird das Wetter?",
    "👍👍",
    "Danke!",
    "Und für Kinder?",
    "Was ist das für ein Saftladen, ihr Idioten",
    "x" * 12_000,
)
STATES = (
    {},
    {"history": (Turn(text="Was kostet der Eintritt?"), Turn(text="4,50 Euro", ours=True))},
    {"use": "eintritt"},
)
WISHES = ({}, {"channel": CHANNELS["mastodon"], "variant": 2, "name": "Anna"}, {"lang": "de", "agent": "MM"})


@pytest.fixture
def desks(alone, monkeypatch):
    """The one here and the one there, of the same knowledge base."""
    for name, value in remotely(alone).items():
        monkeypatch.setenv(name, value)
    settings = read_settings(alone.folder)[0]
    with click.Context(click.Command("desk"), obj=alone.folder) as context:
        context.meta[remote.WANTED] = "de"
        here = Here(open_session(settings, open_index(settings)))
        yield here, There.open(None, None, "", "")


def seen(state):
    """All that a window shows of an answer."""
    return outcome_lines(state, "de", 100), body_lines(state, "de", 100), state.hit and state.hit.entry.id


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: "-".join(wish) or "plain")
def test_the_window_shows_the_same(desks, wish):
    for message in MESSAGES:
        for more in STATES:
            state = DeskState(wish=replace(desks[0].wish, **wish), message=message, **more)
            here, there = (seen(replace(state, answer=desk.ask(state))) for desk in desks)
            assert there == here, message


def test_it_knows_the_same(desks):
    here, there = desks
    assert (there.wish, there.sign, there.languages) == (here.wish, here.sign, here.languages)
    assert (list(there.kinds), there.remembers) == (list(here.kinds), here.remembers)
    found = ([(hit.url, hit.heading, hit.entry.title) for hit in desk.find("eintritt")] for desk in desks)
    assert next(found) == next(found)
    assert (here.drafts, there.drafts) == (None, None)


def test_what_was_worked_on_is_remembered_by_the_server(desks, alone):
    there = desks[1]
    before = alone.ask("GET", "/v1/usage").data
    state = DeskState(wish=there.wish, message=MESSAGES[0])
    number = there.recorder.asked(state.message, there.ask(state), chosen="eintritt")
    there.recorder.corrected(number, "complaint", words=True)
    after = alone.ask("GET", "/v1/usage").data
    assert (after["messages"], after["chosen"]) == (before["messages"] + 1, before["chosen"] + 1)
    assert there.recorder.trouble == ""


def test_what_the_server_has_not_is_said_at_once(desks, monkeypatch):
    for given in (("fax", None, "", ""), (None, "xx", "", ""), (None, None, "", "much too long")):
        with pytest.raises(UsageError):
            There.open(*given)
    monkeypatch.setenv("KB_SERVER", "http://127.0.0.1:9/")
    with pytest.raises(KbError, match="is away"):
        desks[1].ask(DeskState(wish=desks[1].wish, message="Hallo?"))
    desks[1].recorder.asked("Hallo?", None)
    assert "is away" in desks[1].recorder.trouble
