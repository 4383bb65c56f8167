"""Proposals that an editor decides on, one by one."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kb_tools.cli.asking import ask_each
from kb_tools.text import say


@click.command()
def decide():
    """Prints what was decided of three proposals."""
    for one, key in ask_each(["first", "second", "third"], str.upper, say("Keep it?"), ["y", "n"]):
        click.echo(f"{one}: {key}")


@pytest.mark.parametrize(
    ("typed", "decided"),
    [
        ("y\nn\ny\n", "first: y\nsecond: n\nthird: y\n"),
        ("y\nq\n", "first: y\n"),
        ("what\nn\n", "first: n\n"),
        ("", ""),
    ],
)
def test_each_proposal_comes_with_its_key_until_somebody_stops(typed, decided):
    """A key that is none is asked for again; the end of the input is a stop."""
    ran = CliRunner().invoke(decide, input=typed, obj=Path("/nowhere"))
    assert (ran.exit_code, ran.stdout) == (0, decided)


def test_only_what_was_asked_for_is_shown_and_beside_the_results():
    ran = CliRunner().invoke(decide, input="n\nq\n", obj=Path("/nowhere"))
    assert "FIRST" in ran.stderr
    assert ran.stderr.count("Keep it? (y, n, q)") == 2
    assert "THIRD" not in ran.stderr
