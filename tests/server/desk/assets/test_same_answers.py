"""The desk in the browser answers as the desk does."""

from __future__ import annotations

import shutil

import pytest
from support.browser import NARROW
from support.desk_page import at_the_desk, paste
from support.same_answers import differing, questions
from support.served import served

from kb_tools.desk.session import open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

SEVERAL = "Wie sperre ich meine Karte? Und kann ich das Limit in der App ändern?"
"""A reply with two links, one of which stands in a line of its own."""


@pytest.mark.browser
def test_the_first_answers_are_those_of_the_desk(browser, sample, tmp_path):
    """Every fourteenth of the questions; `python -m tests.support.same_answers` asks them all."""
    folder = shutil.copytree(sample, tmp_path / "kb")
    settings = read_settings(folder)[0]
    desk = open_session(settings, open_index(settings))
    with served(folder) as server, at_the_desk(browser, server.port, viewport=NARROW) as page:
        assert list(differing(page, desk, questions()[::14])) == []
        paste(page, SEVERAL)
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
