"""Servers without a knowledge base of their own: each serves what was published last, whoever dies."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from dataclasses import replace

import pytest
from support.ports import free_port
from support.running import KB
from support.served import served
from support.until import wait_until

from kb_tools.desk.session import open_session
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.following import newest_or_last
from kb_tools.search.publishing.publish import go_back
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token
from kb_tools.telling.answer import data

ASKED = {"message": "May I park behind the house?"}
OPTIONS = ("--state", ".", "--rate", "100000")
"""Whoever waits for a generation asks often."""


@pytest.fixture
def token(publisher):
    return token_for(publisher)


def token_for(publisher):
    """That of somebody who may ask which generation is served."""
    secret, made = make_token("bot one", "bot")
    with open_state(publisher.settings) as state:
        state.tokens.add(made)
    return secret


@contextmanager
def server(publisher, folder, token, *options):
    """One that has a folder, the store and the public key, and nothing else."""
    folder.mkdir(exist_ok=True)
    keys = {"KB_PUBLIC_KEY": publisher.key.public, "KB_SIGNING_KEY": ""}
    with served(
        folder, *OPTIONS, *options, store=publisher.settings.store, tokens={"bot": token}, env=keys
    ) as one:
        yield one


def serves(one):
    """The number of what is served."""
    return one.ask("GET", "/readyz", role="bot").data["published"]


def wait_for(number, *servers):
    """Until each serves that generation."""
    wait_until(lambda: {serves(one) for one in servers} == {number}, f"generation {number} is not served")


def test_every_server_follows_what_is_published_and_back(publisher, token, tmp_path):
    """With its settings, webhooks among them; one that is started again serves the same."""
    publisher.publish()
    with (
        server(publisher, tmp_path / "a", token, "--workers", "2") as a,
        server(publisher, tmp_path / "b", token) as b,
    ):
        assert (serves(a), serves(b)) == (1, 1)
        assert b.ask("POST", "/v1/suggest", ASKED, role="bot").data["outcome"] != "answer"
        settings = publisher.settings.config_file
        assert b.ask("POST", "/v1/hooks/own", {"text": "Hi"}, role="bot").status == 404
        changed = settings.read_text("utf-8").replace("^MM", "^XY\n      hooks: {own: {system: json}}")
        settings.write_text(changed, "utf-8")
        publisher.write("parking", "Park behind the house.")
        assert publish_as_operator(publisher).wait() == 0
        wait_for(2, a, b)
        answer = str(b.ask("POST", "/v1/suggest", ASKED, role="bot").data)
        assert "https://help.example/parking/" in answer
        assert "^XY" in answer
        assert b.ask("POST", "/v1/hooks/own", {"text": "Hi"}, role="bot").status == 200
        go_back(publisher.settings, publisher.key)
        wait_for(3, a, b)
    with server(publisher, tmp_path / "a", token) as a:
        assert serves(a) == 3


def test_servers_of_an_index_in_tables_answer_as_the_checkout_does_and_go_back(table_publisher, tmp_path):
    """Without it; and send nothing that somebody has written into its rows."""
    publisher, token = table_publisher, token_for(table_publisher)
    first = publisher.publish().manifest.number
    with server(publisher, tmp_path / "a", token) as one:
        publisher.write("parking", "Park behind the house.")
        wait_for(publisher.publish().manifest.number, one)
        answer = one.ask("POST", "/v1/suggest", ASKED, role="bot").data
        with open_index(publisher.settings) as index:
            here = data(open_session(publisher.settings, index).ask(ASKED["message"]))
        assert {name: answer[name] for name in here} == here
        assert "https://help.example/parking/" in str(answer)
        wait_for(go_back(publisher.settings, publisher.key).manifest.number, one)
        assert one.ask("POST", "/v1/suggest", ASKED, role="bot").data["outcome"] != "answer"
        wait_for(go_back(publisher.settings, publisher.key, first).manifest.number, one)


def test_a_worker_that_is_started_again_opens_what_counts_by_then(publisher, token, tmp_path):
    """The generation that its server began with has been swept."""
    publisher.publish()
    with server(publisher, tmp_path / "a", token) as one:
        for number in (2, 3, 4):
            publisher.write("parking", f"Park behind house {number}.")
            publisher.publish()
            wait_for(number, one)
        assert not (tmp_path / "a" / "generation-1").exists()
        one.kill_workers()
        assert serves(one) == 4
        assert one.ask("POST", "/v1/suggest", ASKED, role="bot").status == 200


def test_while_the_database_is_away_a_server_starts_with_what_it_has(publisher, token, tmp_path):
    """Whoever shares the load sends it messages; only those whose token cannot be looked up hear of it."""
    publisher.publish()
    newest_or_last(publisher.settings, tmp_path / "a", publisher.keys)
    away = f"postgresql://kb@127.0.0.1:{free_port()}/kb"
    gone = replace(publisher, settings=replace(publisher.settings, store=away))
    with server(gone, tmp_path / "a", token) as one:
        assert one.ask("GET", "/readyz").data == {"status": "ok"}
        assert one.ask("GET", "/readyz", role="bot").status == 503
        assert one.ask("POST", "/v1/suggest", ASKED, role="bot").status == 503
        said = (tmp_path / "a" / "serve.err").read_text()
        assert "; generation 1 answers" in said
        assert "; until it can, nobody's token is known" in said
        assert "There is no token" not in said


def publish_as_operator(publisher):
    """`kb index --publish`, begun."""
    words = [KB, "index", "--publish", "--offline"]
    return subprocess.Popen(words, cwd=publisher.settings.root, env={**os.environ, **publisher.environment})
