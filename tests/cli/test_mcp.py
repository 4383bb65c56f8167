"""`kb mcp`: a real client of the protocol's SDK starts it and talks to its standard input and output."""

from __future__ import annotations

import json
import os

import pytest
from mcp import Client, StdioServerParameters
from support.loops import run_apart
from support.running import KB
from support.served import remotely

ASKED = {
    "search": {"query": "eintritt"}, "suggest": {"message": "Was kostet der Eintritt?"},
    "article": {"id": "eintritt"},
}  # fmt: skip


def told(cwd, **variables):
    """What each tool answers, by its name: whether it failed, and the text."""

    async def go():
        env = {**os.environ, **variables}
        started = StdioServerParameters(command=str(KB), args=["mcp"], cwd=cwd, env=env)
        async with Client(started) as client:
            answers = {}
            for name, sent in ASKED.items():
                result = await client.call_tool(name, sent)
                answers[name] = result.is_error, result.content[0].text
            return answers

    return run_apart(go())


@pytest.fixture(scope="module")
def here(alone):
    return told(alone.folder)


def test_it_answers_from_the_knowledge_base(here):
    assert [failed for failed, _ in here.values()] == [False] * 3
    assert json.loads(here["suggest"][1])["outcome"] == "answer"


def test_with_a_server_it_answers_the_same_without_a_knowledge_base(here, guarded, tmp_path):
    assert told(tmp_path, **remotely(guarded, "agent")) == here


def test_what_the_server_refuses_is_told(guarded, tmp_path):
    answers = told(tmp_path, **remotely(guarded, "editor"))
    assert answers["suggest"][0]
    assert "There is no such tool; there are: search, article" in answers["suggest"][1]
    assert not answers["search"][0]


def test_without_a_knowledge_base_and_a_server_it_does_not_start(kb, tmp_path):
    ran = kb("mcp", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "there is no mkdocs.yml" in ran.stderr
