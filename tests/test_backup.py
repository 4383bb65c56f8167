"""Backup and restore, by the very commands of the handbook."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace

import pytest
from support.places import ROOT
from support.postgres import PLACES

from kb_tools.settings.settings import Settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

OPERATORS = (ROOT / "handbook" / "operators.md").read_text("utf-8")
NAME = "Mia Muster"


@pytest.fixture
def settings(tmp_path):
    return Settings(root=tmp_path / "kb")


def add_token(settings):
    with open_state(settings) as state:
        state.tokens.add(make_token(NAME, "lead")[1])


def names(settings):
    with open_state(settings) as state:
        return [one.name for one in state.tokens.read()]


def test_a_file_is_copied_while_it_is_open_and_opens_again(settings, tmp_path):
    statement = re.search(r"\"(VACUUM INTO '[^']+')\"", OPERATORS)[1]
    elsewhere = replace(settings, root=tmp_path / "restored")
    elsewhere.state_dir.mkdir(parents=True)
    add_token(settings)
    with open_state(settings), closing(sqlite3.connect(settings.state_dir / FILE)) as beside:
        beside.execute(statement.replace("/backup/usage.sqlite3", str(elsewhere.state_dir / FILE)))
    assert names(elsewhere) == [NAME]


def test_a_database_is_dumped_and_restored_over_what_came_after(settings, postgres, tmp_path):
    settings = replace(settings, store=postgres.new_database())
    path = f"{PLACES[-1]}{os.pathsep}{os.environ['PATH']}"

    def run(program):
        command = re.search(rf"^    ({program} [^#\n]+)", OPERATORS, re.MULTILINE)[1]
        command = command.replace("/backup/", f"{tmp_path}/")
        env = {**os.environ, "PATH": path, "KB_STORE": settings.store}
        subprocess.run(["sh", "-c", command], env=env, check=True)

    add_token(settings)
    run("pg_dump")
    with open_state(settings) as state:
        state.tokens.revoke(NAME)
    run("pg_restore")
    assert names(settings) == [NAME]
