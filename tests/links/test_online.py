"""Asking servers whether they answer: what counts as there, and where nobody is ever asked."""

from __future__ import annotations

import json
import socket
from threading import Thread

import pytest
from support.places import NOWHERE
from support.web import web

from kb_tools.links.online import NotFetched, ask, fetch
from kb_tools.settings.settings import Settings

CASES = {
    "200": (True, True, "answers online (200)"),
    "405-200": (True, True, "answers online (200)"),
    "404-200": (True, True, "answers online (200)"),
    "501-200": (True, True, "answers online (200)"),
    "400-200": (True, True, "answers online (200)"),
    "405-404": (False, True, "answers 404"),
    "404": (False, True, "answers 404"),
    "500": (False, True, "answers 500"),
    "401": (True, True, "answers online (401)"),
    "403": (True, True, "answers online (403)"),
    "429": (True, True, "answers online (429)"),
    "loop": (False, True, "answers 302"),
    "moved": (True, True, "answers online (200)"),
    "link-local": (True, False, "was not asked: 169.254.169.254 is not a public address"),
    "mapped": (True, False, "was not asked: ::ffff:169.254.169.254 is not a public address"),
    "private": (True, False, "was not asked: 10.1.2.3 is not a public address"),
    "neighbour": (True, False, "was not asked: 127.0.0.1 is not a public address"),
}
"""What the server does -> whether the link holds, whether that is known, and what is said."""
INSIDE = (
    "127.0.0.1:1", "localhost:1", "0:1", "0x7f000001:1", "2130706433:1", "%31%32%37.0.0.1:1", "x@127.0.0.1:1",
    "[::1]:1", "[::]:1", "[::ffff:127.0.0.1]:1", "[64:ff9b::7f00:1]:1", "10.0.0.1", "192.168.0.1",
    "100.64.0.1", "224.0.0.1", "[fd00::1]", "[ff02::1]",
)  # fmt: skip
LINK_LOCAL = (
    "169.254.169.254", "169.254.1.1", "0xa9fea9fe", "2852039166", "[fe80::1]", "[::ffff:169.254.169.254]",
    "[::169.254.169.254]", "[64:ff9b::a9fe:a9fe]",
)  # fmt: skip


@pytest.fixture
def neighbour():
    """Another server of this machine, which nobody may ask."""
    with web() as one:
        yield one


@pytest.fixture
def server(neighbour):
    """The server of the help site."""
    with web() as one:
        one.leads.update(
            {
                "moved": f"{one.address}/200/",
                "loop": f"{one.address}/loop/",
                "link-local": "http://169.254.169.254/latest/meta-data/",
                "mapped": "http://[::ffff:169.254.169.254]/",
                "private": "http://10.1.2.3/",
                "neighbour": f"{neighbour.address}/200/",
            }
        )
        yield one


def told(proof):
    return proof.holds, proof.known, str(proof.facts)


def test_what_a_server_answers(server, neighbour):
    """Who refuses the head is asked for the page, who wants a login is there, and redirects are followed."""
    settings = Settings(root=NOWHERE, site_url=f"{server.address}/help/")
    assert {case: told(ask(f"{server.address}/{case}/", settings)) for case in CASES} == CASES
    assert neighbour.asked == []


def test_suggest_and_check_agree(server, neighbour, kb, tmp_path):
    """What does not answer is withheld and a problem; what was not asked is offered and a hint."""
    addresses = {case: f"{server.address}/{case}/" for case in CASES}
    articles = {f"{case}.md": f"# Card {case} lost\n\nBlock your card.\n" for case in CASES}
    links = {"a.md": "\n\n".join(f"[{case}]({address})" for case, address in addresses.items())}
    sent, checked = tmp_path / "sent", tmp_path / "checked"
    for folder, site, pages in ((sent, "", articles), (checked, "help/", links)):
        (folder / "docs").mkdir(parents=True)
        settings = f"site_name: X\nsite_url: {server.address}/{site}\nplugins: [kb]\n"
        (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        for name, page in pages.items():
            (folder / "docs" / name).write_text(page, encoding="utf-8")
    found = {
        one["what"].split(" ", 1)[0]: one["what"].split(" ", 1)[1]
        for one in json.loads(kb("check", "--online", "--format", "json", cwd=checked).stdout)
        if one["rule"] == "link-outside"
    }
    assert found == {
        addresses[case]: facts for case, (holds, known, facts) in CASES.items() if not (holds and known)
    }
    kb("index", cwd=sent)
    for case, (holds, known, facts) in CASES.items():
        said = json.loads(kb("suggest", "--online", "--json", "--use", case, "lost card", cwd=sent).stdout)
        if holds:
            proof = {"what": "link", "holds": holds, "facts": facts, "known": known}
            assert said["suggestions"][0]["proof"][0] == proof
        else:
            assert said["withheld"] == [f"{case} is not offered, link: {facts}"]
    assert neighbour.asked == []


@pytest.mark.parametrize("host", INSIDE)
def test_private_hosts_are_not_asked_however_they_are_written(host):
    holds, known, facts = told(ask(f"http://{host}/", Settings(root=NOWHERE, site_url="http://127.0.0.1:2/")))
    assert (holds, known) == (True, False)
    assert facts.startswith("was not asked: ")
    assert facts.endswith(" is not a public address")


@pytest.mark.parametrize("host", LINK_LOCAL)
def test_link_local_hosts_are_asked_never(host):
    """Not even when the settings name them."""
    settings = Settings(root=NOWHERE, site_url=f"http://{host}/", allowed_domains=(host.strip("[]"),))
    assert told(ask(f"http://{host}/", settings))[:2] == (True, False)


def test_a_host_that_the_settings_allow_is_asked(server, neighbour):
    """On any of its ports, and where a redirect leads there."""
    settings = Settings(root=NOWHERE, site_url="https://help.example/", allowed_domains=("127.0.0.1",))
    assert told(ask(f"{server.address}/neighbour/", settings)) == (True, True, "answers online (200)")
    assert [one.split()[2] for one in neighbour.asked] == ["/200/"]


def test_each_is_asked_once_for_the_head_and_then_for_the_page(server):
    """Nobody who answered is asked again, and what stands behind # or in another alphabet does no harm."""
    settings, host = Settings(root=NOWHERE, site_url=server.address), server.address.removeprefix("http://")
    for path in ("200/#part", "429/", "404/ü?q=ß%20x"):
        ask(f"{server.address}/{path}", settings)
    lost = f"{host} /404/%C3%BC?q=%C3%9F%20x"
    assert server.asked == [f"HEAD {host} /200/", f"HEAD {host} /429/", f"HEAD {lost}", f"GET {lost}"]


def test_a_server_that_takes_too_long_does_not_answer(server):
    proof = ask(f"{server.address}/slow/", Settings(root=NOWHERE, site_url=server.address), seconds=0.3)
    assert told(proof) == (False, True, "does not answer (timed out)")


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "https://", "http://[::1", "http://a b.invalid/", "http://127.0.0.1:99999/", "",
     "javascript:alert(1)", "file:///etc/passwd", "ftp://127.0.0.1:1/", f"http://{'a' * 70}.invalid/"],
)  # fmt: skip
def test_what_does_not_answer(address):
    """Nobody there, or no address at all: one clear line, and no exception."""
    holds, known, facts = told(ask(address, Settings(root=NOWHERE, allowed_domains=("127.0.0.1",))))
    assert (holds, known) == (False, True)
    assert facts.startswith("does not answer (")


@pytest.mark.parametrize("place", ["ftp://127.0.0.1:1/", "file:///etc/passwd", "http://[::1", "http://"])
def test_a_redirect_to_what_is_no_page_does_not_hold(server, place):
    server.leads["away"] = place
    assert not ask(f"{server.address}/away/", Settings(root=NOWHERE, site_url=server.address)).holds


@pytest.fixture
def names(monkeypatch):
    """A name server that gives a host's addresses one after the other, a new one each time it is asked."""
    known: dict[str, list[str]] = {}
    resolve = socket.getaddrinfo

    def answer(host, *args, **options):
        return resolve(known[host].pop(0) if host in known else host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    return known


def test_a_name_is_connected_to_at_the_address_that_was_judged(server, names):
    """Whatever a name server says a moment later; and the server is told the name."""
    port = server.address.rpartition(":")[2]
    names["help.example"] = ["127.0.0.1", "169.254.169.254"]
    settings = Settings(root=NOWHERE, site_url=f"http://help.example:{port}/")
    assert ask(f"http://help.example:{port}/200/", settings).facts == "answers online (200)"
    assert server.asked == [f"HEAD help.example:{port} /200/"]
    assert names["help.example"] == ["169.254.169.254"]


def test_a_name_that_leads_inside_is_not_asked(names):
    names["news.example"] = ["169.254.169.254"]
    assert told(ask("http://news.example/", Settings(root=NOWHERE))) == (
        True, False, "was not asked: 169.254.169.254 is not a public address",
    )  # fmt: skip


def test_tls_is_asked_for_by_name(names):
    """A server of many certificates learns which one is wanted."""
    names["help.example"] = ["127.0.0.1"]
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen():
            with listening.accept()[0] as connection:
                heard.append(connection.recv(4096))

        thread = Thread(target=listen)
        thread.start()
        site = f"https://help.example:{listening.getsockname()[1]}/"
        assert not ask(site, Settings(root=NOWHERE, site_url=site)).holds
        thread.join()
    assert b"help.example" in heard[0]


def test_a_proxy_is_used_and_leads_nowhere_inside(server, monkeypatch):
    """It may be on a private address, and may know names that nobody here does."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", server.address)
    assert ask("http://page.invalid/200/", Settings(root=NOWHERE)).facts == "answers online (200)"
    assert server.asked == ["HEAD page.invalid http://page.invalid/200/"]
    assert not ask("http://169.254.169.254/200/", Settings(root=NOWHERE)).known
    assert len(server.asked) == 1


def test_what_is_fetched_is_the_page_itself_or_the_reason_why_not(server):
    settings = Settings(root=NOWHERE, site_url=f"{server.address}/help/")
    server.pages["/there/"] = b"what it says"
    server.leads["gone-on"] = f"{server.address}/there/"
    assert [fetch(f"{server.address}/{path}/", settings) for path in ("there", "gone-on")] == [
        b"what it says",
        b"what it says",
    ]
    refused = "does not answer (was not asked: 10.1.2.3 is not a public address)"
    told = {"404": "answers 404", "private": refused}
    for path, why in told.items():
        with pytest.raises(NotFetched) as error:
            fetch(f"{server.address}/{path}/", settings)
        assert error.value.why == why
