"""Servers of one store whose clocks differ: all go by the store's."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta

from support.askew import ahead
from support.postgres import Postgres
from support.served import served

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

HOUR = timedelta(hours=1)
SENT = {"message": "Ich komme vorbei, dann knallt es!", "reply": "Wir sind für Sie da.", "channel": "x"}


def test_a_draft_lasts_as_long_on_a_server_whose_clock_is_an_hour_ahead(
    tmp_path, pool_site, postgres: Postgres
):
    folder, address = shutil.copytree(pool_site, tmp_path / "kb"), postgres.new_database()
    tokens = {}
    with open_state(Settings(root=folder, store=address)) as state:
        for role in ("agent", "lead"):
            tokens[role], made = make_token(role, role)
            state.tokens.add(made)
    options = {"tokens": tokens, "store": address}
    with (
        served(folder, **options) as right,
        served(folder, **options, env=ahead(tmp_path, 3600)) as wrong,
    ):
        number = right.ask("POST", "/v1/approvals", SENT, role="agent").data["number"]
        (draft,) = wrong.ask("GET", "/v1/approvals/waiting", role="lead").data["drafts"]
        assert draft["left"] > 0
        decision = {"number": number, "decision": "approved"}
        assert wrong.ask("POST", "/v1/approvals/decide", decision, role="lead").status == 200
        (own,) = right.ask("GET", "/v1/approvals/own", role="agent").data["drafts"]
        assert own["state"] == "approved"
        later = wrong.ask("POST", "/v1/approvals", SENT, role="agent").data
        assert right.ask("GET", "/v1/approvals/waiting", role="lead").data["drafts"][0]["left"] < 3600
        assert datetime.fromisoformat(later["ends"]) - moment(right) < HOUR
        assert moment(wrong) - moment(right) > HOUR / 2


def moment(server) -> datetime:
    """When a server last wrote into its log, as it takes it."""
    return datetime.fromisoformat(server.lines()[-1]["time"])
