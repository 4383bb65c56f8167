"""Links between pages, and outside links: what leads nowhere, and what only looks as if it did."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from support.reviewed import BOTH, PLAIN, review, write

from kb_tools.review.outside import ask

TARGET = (
    "# Ziel\n\n## Was kostet das?\n\nText.\n\n## Mehr { #mehr }\n\n<a name=alt></a><span id='kurz'>x</span>\n"
)
GOOD = (
    "[a](ziel.md)",
    "[a](ziel.md#was-kostet-das)",
    "[a](ziel.md#mehr)",
    "[a](ziel.md#kurz)",
    "[a](ziel.md#alt)",
    "[a](#top)",
    "[a](#)",
    "[a](#hier)",
    "[a](unten/tief.md)",
    "[a](./unten/../ziel.md)",
    "[a](ziel/)",
    "[a](../ziel/#mehr)",
    "[a](../videos/abcdefghij1/)",
    "[a](/anderswo/)",
    "[a](https://help.example/ziel/#mehr)",
    "[a](https://help.example/videos/abc/)",
    "[a](https://other.example/x.md)",
    "[a](mailto:x@help.example)",
    "[a](tel:+491234)",
    "[a](form.pdf)",
    "[a](mit%20leer.md)",
    "![a](bild.png)",
    "![a][b]\n\n[b]: bild.png",
    "<img src='../bild.png' alt='a'>",
    "`[a](lost.md)`",
    "[a](//other.example/x)",
    "[a](http://[::1)",
    "[a](ziel.md#kb-contact)",
)
BAD = {
    "[a](zeil.md)": "link-lost: a link leads to zeil.md, which is not there - did you mean ziel.md (below "
    "docs/)?",
    "[a](../ziel.md)": "link-lost: a link leads to ../ziel.md, which is not there - did you mean ziel.md "
    "(below docs/)?",
    "[a](unten/fort.pdf)": "link-lost: a link leads to unten/fort.pdf, which is not there - correct the "
    "address, or add the file",
    "![a](fort.png)": "link-lost: an image leads to fort.png, which is not there - correct the address, or "
    "add the file",
    "[a]()": "link-lost: a link has no address - write where it leads, or take it out",
    "[a](entwurf.md)": "link-lost: a link leads to entwurf.md, which is not there - correct the address, "
    "or add the file",
    "[a](ziel.md#was-kostet-es)": "anchor-lost: docs/ziel.md has no heading #was-kostet-es - did you mean "
    "#was-kostet-das?",
    "[a](#fort)": "anchor-lost: this page has no heading #fort - take the anchor out, or name a heading "
    "that is there",
    "[a](https://help.example/ziel/#fort)": "anchor-lost: docs/ziel.md has no heading #fort - "
    "take the anchor out, or name a heading that is there",
}


@pytest.fixture
def pages(tmp_path):
    """A few pages to lead to; one of them is a draft."""
    files = {
        "docs/ziel.md": TARGET,
        "docs/unten/tief.md": "# Tief\n",
        "docs/mit leer.md": "# Leer\n",
        "docs/entwurf.md": "# E\n",
    }
    settings = PLAIN + "draft_docs: entwurf.md\n"
    return write(tmp_path, {"mkdocs.yml": settings, "docs/bild.png": "", "docs/form.pdf": "", **files})


def test_links_that_lead_somewhere(pages):
    """Files, headings, addresses on the site, pages that plugins make, and whatever is not ours to judge."""
    write(pages, {"docs/a.md": "# A\n\n## Hier\n\n" + "\n\n".join(GOOD)})
    assert [str(problem) for problem in review(pages) if problem.rule != "title-elsewhere"] == []


@pytest.mark.parametrize("link", BAD)
def test_links_that_lead_nowhere(pages, link):
    """Each with its line, and with what was probably meant."""
    write(pages, {"docs/a.md": f"---\ntitle: A\n---\n# A\n\nText\n{link}\n"})
    (problem,) = (problem for problem in review(pages) if problem.rule != "title-elsewhere")
    assert f"{problem.rule}: {problem.what} - {problem.fix}" == BAD[link]
    assert problem.line == (0 if link == "[a]()" else 7)


def test_the_same_link_twice(pages):
    """Each place is named."""
    write(pages, {"docs/a.md": "# A\n\n[a](x.md)\n\n[b](x.md)\n"})
    assert [problem.line for problem in review(pages) if problem.rule == "link-lost"] == [3, 5]


def test_a_language_without_the_file(tmp_path):
    """A translation may use the pictures of the first language, as mkdocs-static-i18n lets it."""
    files = {
        "docs/de/a.md": "# A\n",
        "docs/en/a.md": "# A\n\n![x](bild.png) ![x](fort.png)\n",
        "docs/de/bild.png": "",
    }
    write(tmp_path, {"mkdocs.yml": BOTH, **files})
    assert [problem.what for problem in review(tmp_path) if problem.rule == "link-lost"] == [
        "an image leads to fort.png, which is not there"
    ]


# ---- outside ----

ANSWERS = {
    "/here": 200,
    "/moved": 301,
    "/loop": 302,
    "/gone": 404,
    "/broken": 500,
    "/members": 403,
    "/get-only": 405,
}


class Server(BaseHTTPRequestHandler):
    """Answers as its path says."""

    def do_HEAD(self):
        code = 200 if self.path == "/get-only" and self.command == "GET" else ANSWERS[self.path]
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", "/here" if code == 301 else "/loop")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        self.do_HEAD()

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    """The address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/here", ""),
        ("/moved", ""),
        ("/members", ""),
        ("/get-only", ""),
        ("/gone", "answers 404"),
        ("/broken", "answers 500"),
        ("/loop", "answers 302"),
    ],
)
def test_what_a_server_answers(server, path, said):
    """Redirects are followed, those who refuse the head are asked for the page, and who wants a login is
    there.
    """
    assert ask(server + path) == said


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "https://", "http://[::1", "http://a b.invalid/", "http://127.0.0.1:99999/"],
)
def test_what_does_not_answer(address):
    """Nobody there, or no address at all: one clear line, and no exception."""
    assert ask(address).startswith("does not answer (")


def test_online(tmp_path, server):
    """Outside links are asked only when told to, each once, and named where they stand."""
    write(
        tmp_path, {"docs/a.md": f"# A\n\n[x]({server}/gone#a)\n\n[x]({server}/here)\n\n[x]({server}/gone)\n"}
    )
    assert review(tmp_path) == ()
    found = review(tmp_path, online=True)
    assert [(problem.line, problem.what) for problem in found] == [
        (3, f"{server}/gone#a answers 404"),
        (7, f"{server}/gone answers 404"),
    ]
    assert review(tmp_path) == ()
