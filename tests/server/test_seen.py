"""Who was let in lately comes in while the store is away - for a while, and nobody else."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.server.seen import LASTS, Seen, SeenTokens
from kb_tools.store.tokens import make_token


class Store:
    """Names by digest; it can be away."""

    def __init__(self):
        self.names, self.away = {"a": "Mia"}, False

    def find(self, digest):
        if self.away:
            raise KbError("the store is away")
        return self.names.get(digest)


def test_whoever_came_in_lately_still_does_while_the_store_is_away():
    store, now = Store(), [0.0]
    seen = Seen(store.find, lambda: now[0])
    assert (seen("a"), seen("b")) == ("Mia", None)
    store.away, now[0] = True, LASTS
    assert seen("a") == "Mia"
    for stranger in ("b", "c"):
        with pytest.raises(KbError, match="away"):
            seen(stranger)
    now[0] = LASTS + 1
    with pytest.raises(KbError, match="away"):
        seen("a")


def test_whoever_was_revoked_is_out_at_once_and_stays_out():
    store = Store()
    seen = Seen(store.find)
    assert seen("a")
    del store.names["a"]
    assert seen("a") is None
    store.away = True
    with pytest.raises(KbError):
        seen("a")


def test_that_there_are_no_tokens_is_known_for_a_while_too(state):
    tokens = SeenTokens(state.tokens)
    assert tokens.read() == ()
    made = make_token("Mia", "lead")[1]
    state.tokens.add(made)
    assert tokens.read() == (made,)
    assert tokens.find(made.digest) == made
