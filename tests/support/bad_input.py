"""The real `kb` in the least that is a knowledge base, for bad input: how every run ends is looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kb_tools.text import CONTROL

VIDEO = "videos:\n  - id: abcdefghij1\n"


@pytest.fixture
def bare_kb(kb, bare):
    """Runs `kb` in the bare knowledge base; checks that it ended in order and left the sources as they were.

    `code` None: with an answer or an honest none.
    """

    def run(*words, code=1, stdin=""):
        before = contents(bare)
        ran = kb(*words, cwd=bare, stdin=stdin)
        assert ran.returncode == code or (code is None and ran.returncode in (0, 1)), ran.said
        assert "Traceback" not in ran.said
        assert not CONTROL.search(ran.said)
        assert contents(bare) == before
        return ran

    return run


def contents(folder):
    """Every source file and what is in it."""
    files = [
        Path(root, name) for root, folders, names in os.walk(folder) for name in names if ".kb" not in root
    ]
    return {file: file.read_bytes() for file in files if file.is_file()}


def put(bare, name, text):
    path = bare / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
