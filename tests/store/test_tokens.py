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


def test_a_name_is_the_same_in_another_case_and_with_other_spaces(state: State) -> None:
    state.tokens.add(make_token("Mia Muster", "lead", NOW)[1])
    with pytest.raises(UsageError, match="'mia MUSTER' has a token already"):
        state.tokens.add(make_token(" mia  MUSTER ", "agent", NOW)[1])
    later = make_token("MIA MUSTER", "agent", NOW + timedelta(days=181))[1]
    state.tokens.add(later)
    assert state.tokens.read() == (later,)


@pytest.mark.parametrize("name", ["", "  ", "Mia\x1b[31m", "a" * 81])
def test_a_name_names_somebody_in_a_line(name: str) -> None:
    with pytest.raises(UsageError, match="1 to 80 characters"):
        make_token(name, "agent", NOW)


def test_tokens_are_listed_by_name_whatever_language_the_database_speaks(state: State) -> None:
    for name in ("anna", "Zoe", "Änne", "Mia"):
        state.tokens.add(make_token(name, "agent", NOW)[1])
    assert [one.name for one in state.tokens.read()] == ["Mia", "Zoe", "anna", "Änne"]


def test_erasing_what_is_remembered_leaves_the_tokens(state: State) -> None:
    made = make_token("Mia", "lead", NOW)[1]
    state.tokens.add(made)
    state.usage.erase()
    assert state.tokens.read() == (made,)
