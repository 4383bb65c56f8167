"""Several knowledge bases behind one door: each for those who have its tokens, and for others no trace."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from server.test_door import PLACES, SENT
from support.brands import add_token, write_base
from support.running import run_kb
from support.served import served

from kb_tools.server.routes import ROUTES

MESSAGE = {"message": "Was kostet der Eintritt?"}
BESIDE = (
    ("GET", "/"), ("GET", "/desk"), ("GET", "/sign-in"), ("GET", "/desk/session"), ("POST", "/desk/session"),
    ("POST", "/desk/session/end"), ("GET", "/readyz"), ("GET", "/healthz"), ("GET", "/metrics"),
    ("GET", "/openapi.json"), ("POST", "/mcp"), ("GET", "/nothing"), ("GET", "/v1/suggest"),
)  # fmt: skip
"""What else may be asked for, the wrong way too."""
EVERY = (*((one.method, PLACES.get(one.path, one.path), SENT.get(one.path)) for one in ROUTES),
         *((method, path, {} if method == "POST" else None) for method, path in BESIDE))  # fmt: skip
EVERY = (*EVERY, ("POST", "/v1/hooks/own", b"no JSON"), ("POST", "/v1/hooks/other", {"text": "?"}))
OF_ITS_OWN = ("request-id", "date", "content-length", "connection")


def seen(answer):
    """All of an answer that could tell one knowledge base from another."""
    headers = {name: value for name, value in answer.headers.items() if name not in OF_ITS_OWN}
    body = answer.body.decode().replace(answer.headers["request-id"], "")
    return answer.status, headers, body


@pytest.mark.parametrize("role", ["lead", "agent", "editor", "bot", ""])
def test_another_s_token_sees_what_it_sees_of_one_that_is_not_there(brands, role):
    """Every route of blue, for those who have a token of red or none, and of pink, which nobody has."""
    for method, path, sent in EVERY:
        there, nowhere = (
            brands.ask(method, f"/b/{name}{path}", sent, role=role) for name in ("blue", "pink")
        )
        assert seen(there) == seen(nowhere), path
        if path.startswith("/v1/"):
            assert there.status in {401, 405, 415}, path


def test_each_is_chosen_by_its_path_its_host_or_the_caller_s_token(brands):
    for role, path, host in (
        ("agent", "/b/red/v1/suggest", "desk.example"),
        ("agent", "/v1/suggest", "desk.example"),
        ("blue", "/v1/suggest", "blue.example"),
        ("blue", "/b/blue/v1/suggest", "127.0.0.1"),
    ):
        answer = brands.ask("POST", path, MESSAGE, role=role, host=host)
        assert (answer.status, answer.data["outcome"]) == (200, "answer")
        assert brands.line_of(answer)["base"] == ("blue" if role == "blue" else "red")
    assert brands.ask("POST", "/v1/suggest", MESSAGE, role="agent", host="blue.example").status == 401


def test_no_request_fails_while_one_is_put_away_for_another(brands):
    """There is room for one alone, and both are asked at once."""
    with ThreadPoolExecutor(4) as pool:
        asked = [("agent", "red"), ("blue", "blue")] * 10
        answers = [
            *pool.map(lambda one: brands.ask("POST", f"/b/{one[1]}/v1/suggest", MESSAGE, role=one[0]), asked)
        ]
    assert {one.status for one in answers} == {200}
    assert len({one.data["suggestions"][0]["url"] for one in answers}) == 1


def test_whoever_runs_the_server_sees_how_all_stand(brands):
    brands.ask("POST", "/b/red/v1/suggest", MESSAGE, role="agent")
    told = {one.pop("base"): one for one in brands.ask("GET", "/readyz", role="server").data["bases"]}
    assert [*told] == ["blue", "empty", "red", "broken"]
    generation = (brands.folder / "red" / ".kb" / "current").read_text().strip()
    assert told["red"] == {"state": "open", "generation": generation}
    assert told["blue"] == {"state": "ready", "generation": generation}
    assert told["empty"]["state"] == told["broken"]["state"] == "broken"
    assert "there is no search index yet" in told["empty"]["why"]
    assert "mkdocs.yml" in told["broken"]["why"]
    assert brands.ask("GET", "/readyz").data == {"status": "ok"}
    assert brands.ask("GET", "/b/red/readyz", role="bot").data == {"status": "ok", "generation": generation}


def test_one_that_cannot_be_opened_says_so_to_its_own_and_the_others_answer(brands):
    answer = brands.ask("POST", "/b/empty/v1/suggest", MESSAGE, role="empty")
    assert (answer.status, answer.headers["content-type"]) == (503, "application/problem+json")
    assert answer.data["detail"].startswith("es gibt noch keinen Suchindex")
    said = (brands.folder / "serve.err").read_text()
    assert "broken is not served: mkdocs.yml:" in said
    assert "empty cannot answer: there is no search index yet" in said


def test_metrics_name_each_and_are_its_own_or_the_server_s(brands):
    brands.ask("POST", "/b/red/v1/suggest", MESSAGE, role="agent")
    brands.ask("POST", "/b/blue/v1/suggest", MESSAGE, role="blue")
    everything = brands.ask("GET", "/metrics", role="server").body.decode()
    assert {'kb_outcomes_total{base="red",outcome="answer"}' in everything,
            'kb_outcomes_total{base="blue",outcome="answer"}' in everything} == {True}  # fmt: skip
    own = brands.ask("GET", "/b/red/metrics", role="bot").body.decode()
    assert 'base="red"' in own
    assert "blue" not in own


def test_an_address_without_its_slash_leads_to_the_desk(brands):
    for name in ("red", "pink"):
        answer = brands.ask("GET", f"/b/{name}")
        assert (answer.status, answer.headers["location"]) == (307, f"{name}/")
        assert brands.ask("GET", f"/b/{name}/").headers["location"] == "desk"


def test_the_description_says_where_it_is_true(brands):
    assert brands.ask("GET", "/b/red/openapi.json", role="bot").data["servers"] == [{"url": "/b/red"}]
    assert "servers" not in brands.ask("GET", "/openapi.json", role="bot").data


def test_one_browser_has_the_desks_of_two_brands(brands):
    """A cookie for each, which the other does not know; signing out of one leaves the other."""
    own = f"http://127.0.0.1:{brands.port}"
    cookies = {}
    for name, role in (("red", "agent"), ("blue", "blue")):
        sent = {"token": brands.tokens[role]}
        signed_in = brands.ask("POST", f"/b/{name}/desk/session", sent, origin=own)
        cookies[name] = signed_in.headers["set-cookie"].partition(";")[0]
        assert cookies[name].startswith(f"kb-{name}=")
        assert brands.ask("POST", "/b/pink/desk/session", sent, origin=own).status == 403
    both = "; ".join(cookies.values())
    for name in cookies:
        page = brands.ask("GET", f"/b/{name}/desk", cookie=both)
        assert (page.status, f"<h1>{name} · " in page.body.decode()) == (200, True)
    assert brands.ask("GET", "/b/blue/desk", cookie=cookies["red"]).status == 401
    stolen = cookies["red"].replace("kb-red", "kb-blue")
    assert brands.ask("GET", "/b/blue/desk", cookie=stolen).status == 401
    assert brands.ask("POST", "/b/red/desk/session/end", {}, origin=own, cookie=both).status == 200
    assert brands.ask("GET", "/b/red/desk/session", cookie=both).data == {"signed_in": False}
    assert brands.ask("GET", "/b/blue/desk/session", cookie=both).data == {"signed_in": True}


def test_one_database_has_tables_for_each_and_none_sees_another_s(tmp_path, pool_site, postgres):
    folder, store = tmp_path / "brands", postgres.new_database()
    for name in ("red", "blue"):
        write_base(folder / name, pool_site, f"base: {name}")
    tokens = {name: add_token(folder, "Mia", "lead", name, store) for name in ("red", "blue")}
    tokens["server"] = add_token(folder, "Ops", "bot", store=store)
    with served(folder, "--bases", ".", tokens=tokens, store=store) as server:
        for name, times in (("red", 2), ("blue", 1)):
            for _ in range(times):
                assert server.ask("POST", f"/b/{name}/v1/suggest", MESSAGE, role=name).status == 200
            assert server.ask("GET", f"/b/{name}/v1/usage", role=name).data["messages"] == times
        assert server.ask("GET", "/b/red/v1/usage", role="blue").status == 401
        assert {one["state"] for one in server.ask("GET", "/readyz", role="server").data["bases"]} == {"open"}
    with psycopg.connect(store) as connection:
        names = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kb%' ORDER BY 1")
        assert names.fetchall() == [("kb",), ("kb_blue",), ("kb_red",)]
    env = {"KB_STORE": store}
    shown = run_kb("usage", "show", "--json", cwd=folder / "red", home=tmp_path, env=env)
    assert json.loads(shown.stdout)["messages"] == 2


def test_agents_machines_reach_one_of_several_by_its_address(brands, tmp_path):
    env = {"KB_SERVER": f"http://127.0.0.1:{brands.port}/b/red", "KB_TOKEN": brands.tokens["lead"]}
    ran = run_kb("suggest", MESSAGE["message"], "--json", cwd=tmp_path, home=tmp_path, env=env)
    assert json.loads(ran.stdout)["outcome"] == "answer"
    env["KB_TOKEN"] = brands.tokens["blue"]
    ran = run_kb("suggest", MESSAGE["message"], cwd=tmp_path, home=tmp_path, env=env)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "this token is none, or it has ended or was revoked - set KB_TOKEN" in ran.stderr
