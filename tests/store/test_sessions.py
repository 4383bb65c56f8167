"""Who has signed in in a browser."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kb_tools.store.database import Forbidden
from kb_tools.store.sessions import Session
from kb_tools.store.state import State
from kb_tools.store.tokens import make_token

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def session(digest: str, name: str = "Mia", hours: int = 12) -> Session:
    return Session(digest=digest, name=name, role="lead", made=NOW, ends=NOW + timedelta(hours=hours))


def test_a_session_is_found_until_it_is_ended_or_its_person_s_all_are(state: State) -> None:
    state.tokens.add(make_token("Mia", "lead", NOW)[1])
    for digest in ("a", "b", "c"):
        state.sessions.add(session(digest))
    assert state.sessions.find("a") == session("a")
    state.sessions.end("a")
    assert state.sessions.find("a") is None
    assert state.sessions.revoke("Mia") == 2
    assert state.sessions.find("b") is None


def test_a_session_goes_with_the_token_that_it_was_opened_with(state: State) -> None:
    for name in ("Mia", "Ben"):
        state.tokens.add(make_token(name, "lead", NOW)[1])
        state.sessions.add(session(name, name))
    state.tokens.revoke("Mia")
    assert state.sessions.find("Mia") is None
    assert state.sessions.find("Ben")
    with pytest.raises(Forbidden):
        state.sessions.add(session("new"))


def test_what_has_ended_is_forgotten(state: State) -> None:
    state.tokens.add(make_token("Mia", "lead", NOW)[1])
    state.sessions.add(session("a", hours=1))
    state.sessions.add(session("b"))
    assert state.sessions.forget(NOW + timedelta(hours=1)) == 1
    assert state.sessions.find("b")
