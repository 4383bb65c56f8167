"""Whom `kb serve` lets in: kept as a digest, for 180 days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from support.histories import bytes_in

from kb_tools.errors import UsageError
from kb_tools.usage.store import open_store
from kb_tools.usage.tokens import BEGINS, digest_of, make_token, open_tokens

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def test_a_token_is_found_by_its_digest_and_its_secret_stands_nowhere(tmp_path):
    secret, made = make_token("Mia", "lead", NOW)
    assert secret.startswith(BEGINS)
    with open_tokens(tmp_path) as tokens:
        tokens.add(made)
        assert tokens.find(digest_of(secret)) == made
        assert tokens.find(digest_of(f"{secret}x")) is None
        assert (made.ends - made.made) == timedelta(days=180)
    assert secret.encode() not in bytes_in(tmp_path)


def test_a_name_has_one_token_until_it_ends(tmp_path):
    with open_tokens(tmp_path) as tokens:
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


def test_erasing_what_is_remembered_leaves_the_tokens(tmp_path):
    made = make_token("Mia", "lead", NOW)[1]
    with open_tokens(tmp_path) as tokens, open_store(tmp_path) as store:
        tokens.add(made)
        store.erase()
        assert tokens.read() == (made,)
