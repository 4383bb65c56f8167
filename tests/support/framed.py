"""A desk that stands in the page of an inbox of another site, as Chatwoot frames a dashboard app."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

import pytest

from .browser import served as serving_pages
from .served import Server, make_tokens, served

INBOX = """<!doctype html><html lang="en"><title>Inbox</title>
<p>Was kostet der Eintritt?</p>
<iframe title="Desk" src="http://127.0.0.1:{port}/desk" {more} width="420" height="700"></iframe>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """The address of the inbox, without a slash at the end, and the server of the desk."""

    inbox: str
    server: Server


@pytest.fixture(scope="session")
def framed(tmp_path_factory, pool_site):
    """`/` of the inbox frames the desk as it is, `/allowed.html` lets it write to the clipboard."""
    folder = shutil.copytree(pool_site, tmp_path_factory.mktemp("framed") / "kb")
    pages = tmp_path_factory.mktemp("inbox")
    with serving_pages(pages) as address:
        inbox = address.replace("127.0.0.1", "localhost").rstrip("/")  # another site than the desk's
        settings = folder / "mkdocs.yml"
        written = settings.read_text("utf-8").replace("  - kb\n", f"  - kb: {{desk_parents: ['{inbox}']}}\n")
        settings.write_text(written, "utf-8")
        with served(folder, tokens=make_tokens(folder, "agent")) as server:
            for name, more in (("index", ""), ("allowed", 'allow="clipboard-write"')):
                (pages / f"{name}.html").write_text(INBOX.format(port=server.port, more=more), "utf-8")
            yield Framed(inbox=inbox, server=server)
