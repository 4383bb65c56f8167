"""BLAS is held to one thread, and gets back what it had."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kb_tools.search.meaning.one_thread import _threads, one_thread


@pytest.fixture
def two():
    """OpenBLAS with two threads, as in a process of somebody else."""
    read, change = _threads()
    before = read()
    change(2)
    yield read
    change(before)


def test_there_is_one_while_the_block_runs(two):
    with one_thread():
        assert two() == 1
    assert two() == 2


def test_also_when_it_breaks_off(two):
    with pytest.raises(ValueError, match="no"), one_thread():
        raise ValueError("no")
    assert two() == 2


def test_the_program_itself_never_starts_a_second_one():
    code = (
        "import os; os.environ.pop('OPENBLAS_NUM_THREADS', None); import kb_tools.cli; "
        "from kb_tools.search.meaning.one_thread import _threads; print(_threads()[0]())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "1\n"
