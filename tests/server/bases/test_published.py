"""Several knowledge bases of the store in one server: each follows what is published of it, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.publishing import publisher_in
from support.served import served
from support.until import wait_until

from kb_tools.search.publishing.laying import lay_newest
from kb_tools.settings.settings import read_settings
from kb_tools.settings.store import POSTGRESQL, WHOOSH
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

NAMES = ("red", "blue")


def named(publisher, name):
    """The same, as one of several."""
    file = publisher.settings.config_file
    file.write_text(f"{file.read_text('utf-8')}      base: {name}\n", "utf-8")
    settings = replace(read_settings(publisher.settings.root)[0], store=publisher.settings.store)
    made = replace(publisher, settings=settings)
    made.write("opening", "Open from nine to five.")
    return made


@pytest.fixture
def publishers(tmp_path, postgres):
    """One has its index in files, the other in tables of the same database."""
    store = postgres.new_database()
    engines = zip(NAMES, (WHOOSH, POSTGRESQL), strict=True)
    made = {
        name: publisher_in(tmp_path / name, store, f"https://{name}.example/", engine)
        for name, engine in engines
    }
    return {name: named(one, name) for name, one in made.items()}


def token_for(publisher):
    secret, made = make_token("bot one", "bot")
    with open_state(publisher.settings) as state:
        state.tokens.add(made)
    return secret


def test_each_follows_its_own_and_one_that_was_never_published_takes_none_down(publishers, tmp_path):
    tokens = {name: token_for(one) for name, one in publishers.items()}
    for one in publishers.values():
        one.publish()
    keys = ",".join(one.key.public for one in publishers.values())
    env = {"KB_BASE": "red,blue,green", "KB_PUBLIC_KEY": keys, "KB_SIGNING_KEY": ""}
    folder = tmp_path / "server"
    folder.mkdir()
    store = publishers["red"].settings.store
    with served(folder, "--state", ".", "--rate", "100000", store=store, tokens=tokens, env=env) as server:
        assert "green is not served: the store has no generation yet" in (folder / "serve.err").read_text()

        def number(name):
            return server.ask("GET", f"/b/{name}/readyz", role=name).data["published"]

        assert [number(name) for name in NAMES] == [1, 2]
        publishers["red"].write("parking", "Park behind the house.")
        publishers["red"].publish()
        asked = {"message": "May I park behind the house?"}
        assert server.ask("POST", "/b/red/v1/suggest", asked, role="red").status == 200
        wait_until(lambda: number("red") == 2, "red is not followed")
        assert number("blue") == 2
        told = str(server.ask("POST", "/b/red/v1/suggest", asked, role="red").data)
        assert "https://red.example/parking/" in told


def test_nobody_is_served_in_the_place_of_another(publishers, tmp_path, kb):
    """Where the store has nothing of a name, what was fetched of another does not answer for it."""
    red = publishers["red"]
    red.publish()
    with red.store() as store:
        lay_newest(store, tmp_path / "server", red.keys)
    env = {"KB_STORE": red.settings.store, "KB_PUBLIC_KEY": red.key.public, "KB_BASE": "green"}
    ran = kb("serve", "--state", "server", cwd=tmp_path, env=env)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "what was fetched here before is of 'red' - give each knowledge base a folder" in ran.stderr
