"""Who was let in lately comes in while the store is away - for a while, and nobody else."""

from __future__ import annotations

import shutil

import pytest
from support.served import served

from kb_tools.errors import KbError
from kb_tools.server.seen import LASTS, Seen, SeenTokens
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
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


def test_a_store_that_goes_away_in_the_middle_stops_no_answer(tmp_path, pool_site, postgres):
    """Who came in before still does, what cannot be remembered is counted, and approvals and strangers are
    told; nobody sees more of it than a sentence.
    """
    folder, address = shutil.copytree(pool_site, tmp_path / "kb"), postgres.new_database()
    with open_state(Settings(root=folder, store=address)) as state:
        tokens = {}
        for role in ("agent", "lead", "bot"):
            tokens[role], made = make_token(role, role)
            state.tokens.add(made)
    sent = {"message": "Was kostet der Eintritt?"}
    with served(folder, tokens=tokens, store=address) as server:

        def suggested():
            return server.ask("POST", "/v1/suggest", sent, role="agent")

        assert suggested().headers["kb-number"] == "1"
        assert b"kb_lost_total 0.0" in server.ask("GET", "/metrics", role="lead").body
        postgres.stop()
        try:
            told = [suggested() for _ in range(3)]
            assert [one.status for one in told] == [200, 200, 200]
            assert not any("kb-number" in one.headers for one in told)
            assert told[0].data["suggestions"]
            assert b"kb_lost_total 3.0" in server.ask("GET", "/metrics", role="lead").body
            stranger = server.ask("POST", "/v1/suggest", sent, role="bot", accept_language="en")
            waiting = server.ask("GET", "/v1/approvals/waiting", role="agent")
            assert (stranger.status, waiting.status) == (503, 503)
            assert stranger.headers["content-type"] == "application/problem+json"
            assert "who you are cannot be looked up now" in stranger.data["detail"]
            assert b"postgres" not in stranger.body
            assert "Traceback" not in (folder / "serve.err").read_text()
        finally:
            postgres.start()
