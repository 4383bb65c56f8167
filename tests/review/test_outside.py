"""Outside links, for `kb check --online`."""

from __future__ import annotations

import pytest
from support.reviewed import HEAD, review, write
from support.web import web


@pytest.fixture
def server():
    with web() as one:
        yield one


def test_outside_links_are_asked_when_told_to(tmp_path, server):
    """Each once, and named wherever it stands."""
    paths = ("404/#a", "200/", "404/")
    page = "# A\n\n" + "\n\n".join(f"[x]({server.address}/{path})" for path in paths)
    settings = HEAD + "plugins:\n  - kb: {allowed_domains: [127.0.0.1]}\n"
    write(tmp_path, {"mkdocs.yml": settings, "docs/a.md": page})
    assert review(tmp_path) == ()
    assert server.asked == []
    found = review(tmp_path, online=True)
    assert [(one.line, one.what, one.fix) for one in found] == [
        (3, f"{server.address}/404/#a answers 404", "correct the link, or take it out"),
        (7, f"{server.address}/404/ answers 404", "correct the link, or take it out"),
    ]
    assert len(server.asked) == 3
    assert review(tmp_path) == ()


def test_a_private_link_is_a_hint_that_says_how_it_may_be_asked(tmp_path, server):
    write(tmp_path, {"docs/a.md": f"# A\n\n[x]({server.address}/200/)\n"})
    (problem,) = review(tmp_path, online=True)
    assert (problem.rule, problem.severity) == ("link-outside", "warning")
    assert problem.what == f"{server.address}/200/ was not asked: 127.0.0.1 is not a public address"
    assert problem.fix == "look at it yourself, or name its host in `allowed_domains` if it is yours"
    assert server.asked == []
