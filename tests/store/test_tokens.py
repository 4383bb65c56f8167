"""Whom `kb serve` lets in: kept as a digest, for 180 days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kb_tools.errors import UsageError
from kb_tools.store.state import State
from kb_tools.store.tokens import BEGINS, digest_of, make_token

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def test_a_token_is_found_by_its_digest_and_its_secret_is_not_kept(state: State) -> None:
    secret, made = make_token("Mia", "lead", NOW)
    assert secret.startswith(BEGINS)
    assert secret not in repr(made)
    state.tokens.add(made)
    assert state.tokens.find(digest_of(secret)) == made
    assert state.tokens.find(digest_of(f"{secret}x")) is None
    assert (made.ends - made.made) == timedelta(days=180)


def test_a_name_has_one_token_until_it_ends(state: State) -> None:
    tokens = state.tokens
    tokens.add(make_token("Mia", "lead", NOW)[1])
    with pytest.raises(UsageError, match="'Mia' has a token already"):
        tokens.add(make_token("Mia", "agent", NOW)[1])
    later = make_token("Mia", "agent", NOW + timedelta(days=181))[1]
    tokens.add(later)
    assert tokens.read() == (later,)
    tokens.revoke("Mia")
    with pytest.raises(UsageError, match="'Mia' has no token"):
        tokens.revoke("Mia")
    assert tokens.read() == ()


def test_tokens_are_listed_by_name_whatever_language_the_database_speaks(state: State) -> None:
    for name in ("mia", "Zoe", "Änne", "Mia"):
        state.tokens.add(make_token(name, "agent", NOW)[1])
    assert [one.name for one in state.tokens.read()] == ["Mia", "Zoe", "mia", "Änne"]


def test_erasing_what_is_remembered_leaves_the_tokens(state: State) -> None:
    made = make_token("Mia", "lead", NOW)[1]
    state.tokens.add(made)
    state.usage.erase()
    assert state.tokens.read() == (made,)
