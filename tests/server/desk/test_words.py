"""The words of the desk in the browser."""

from __future__ import annotations

import re

import pytest

from kb_tools.languages import codes
from kb_tools.server.desk.files import files
from kb_tools.server.desk.words import WORDS, words_in


@pytest.mark.parametrize("code", codes())
def test_what_only_the_page_knows_keeps_its_place(code):
    places = {name: sorted(re.findall(r"\{\w+\}", said)) for name, said in WORDS.items()}
    assert {name: sorted(re.findall(r"\{\w+\}", said)) for name, said in words_in(code).items()} == places


def test_scripts_use_only_words_that_there_are():
    used = set(re.findall(r"\bwords\.(\w+)", "".join(one.decode() for one in files().values())))
    assert used <= set(WORDS)
