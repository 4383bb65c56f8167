"""The page of the desk: what it is sent with, and what its files are."""

from __future__ import annotations

import json
import re
from html import unescape

from kb_tools.server.desk.files import files, version


def data_of(html):
    return json.loads(unescape(re.search('data-desk="([^"]*)"', html)[1]))


def test_the_page_loads_only_its_own_files_and_stands_in_no_other(alone):
    page = alone.ask("GET", "/desk")
    policy = page.headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"} <= {
        *policy
    }
    assert "unsafe" not in page.headers["content-security-policy"]
    addresses = re.findall(r'(?:src|href)="([^"]*)"', page.body.decode())
    assert all(one.startswith((f"desk/{version()}/", "data:,")) for one in addresses)
    assert page.headers["cache-control"] == "no-store"


def test_the_server_s_address_leads_to_the_desk(alone):
    there = alone.ask("GET", "/")
    assert (there.status, there.headers["location"]) == (303, "desk")


def test_files_are_kept_for_good_under_their_version(alone):
    for name, content in files().items():
        sent = alone.ask("GET", f"/desk/{version()}/{name}")
        assert (sent.status, sent.body) == (200, content)
        assert "immutable" in sent.headers["cache-control"]
    assert alone.ask("GET", "/desk/0123456789abcdef/desk.js").status == 404
    assert alone.ask("GET", f"/desk/{version()}/desk.html").status == 404


def test_the_page_speaks_the_reader_s_language_and_knows_the_knowledge_base(alone):
    pages = {code: alone.ask("GET", "/desk", accept_language=code) for code in ("de", "en", "fr")}
    assert [one.headers["content-language"] for one in pages.values()] == ["de", "en", "fr"]
    told = data_of(pages["en"].body.decode())
    assert told["languages"] == ["de", "en"]
    assert (told["channel"], told["channels"]["x"]) == ("x", 280)
    assert told["kinds"]["complaint"] == "complaint"


def test_the_page_is_for_people_alone(guarded):
    assert guarded.ask("GET", "/desk", role="agent").status == 200
    assert guarded.ask("GET", "/desk", role="lead").status == 200
    assert guarded.ask("GET", "/desk", role="bot").status == 403
    assert guarded.ask("GET", "/desk", role="editor").status == 403
