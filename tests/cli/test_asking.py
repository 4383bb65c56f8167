"""Proposals that an editor decides on, one by one, and what becomes of those that are accepted."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kb_tools.cli.asking import ask_each, confirm, write_each
from kb_tools.errors import KbError
from kb_tools.settings.settings import read_settings
from kb_tools.text import say


def speaking(ctx, _option, code):
    """Makes a command speak a language."""
    ctx.meta["kb_tools.ui_lang"] = code


lang = click.option("--lang", default="en", callback=speaking, expose_value=False)


@click.command()
@lang
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


@pytest.mark.parametrize(("code", "typed", "decided"), [
    ("de", "j\nN\ny\n", "first: y\nsecond: n\nthird: y\n"), ("fr", "oui\no\nq\n", "first: y\nsecond: y\n"),
    ("en", "j\ny\nq\n", "first: y\n"),
])  # fmt: skip
def test_yes_and_no_are_said_in_the_readers_language(code, typed, decided):
    ran = CliRunner().invoke(decide, ["--lang", code], input=typed, obj=Path("/nowhere"))
    assert ran.stdout == decided
    assert f"Keep it? ({ {'de': 'j', 'fr': 'o', 'en': 'y'}[code] }, n, q): " in ran.stderr


@pytest.mark.parametrize(("code", "shown", "typed", "sure"), [
    ("de", "[j/N]", "j", True), ("de", "[j/N]", "JA", True), ("de", "[j/N]", "y", True),
    ("de", "[j/N]", "", False), ("de", "[j/N]", "what\nnein", False), ("fr", "[o/N]", "o", True),
    ("en", "[y/N]", "yes", True), ("en", "[y/N]", "j\nn", False), ("tlh", "[y/N]", "y", True),
])  # fmt: skip
def test_enter_alone_is_a_no(code, shown, typed, sure):
    @click.command()
    @lang
    def ask():
        click.echo(confirm(say("Sure?")))

    ran = CliRunner().invoke(ask, ["--lang", code], input=f"{typed}\n", obj=Path("/nowhere"))
    assert ran.stdout == f"{sure}\n"
    assert ran.stderr.startswith(f"Sure? {shown}: ")


def test_what_was_written_is_given_back_by_place_and_the_index_knows_it(bare):
    """What one place refuses is said, and keeps no other from being written."""
    settings, places = read_settings(bare)[0], []

    def write(place, proposals):
        places.append((place, proposals))
        if place == "b":
            raise KbError("b is shut", "open it")

    @click.command()
    @click.argument("accepted", nargs=-1)
    def write_down(accepted):
        click.echo(write_each(settings, accepted, lambda one: one[0], write))

    ran = CliRunner().invoke(write_down, ["b1"], obj=bare)
    assert (ran.stdout, ran.stderr) == ("[]\n", "kb: b is shut - open it\n")
    assert not settings.state_dir.exists()
    ran = CliRunner().invoke(write_down, ["a1", "b1", "a2", "c1"], obj=bare)
    assert ran.stdout == "['a1', 'a2', 'c1']\n"
    assert places[1:] == [("a", ["a1", "a2"]), ("b", ["b1"]), ("c", ["c1"])]
    assert (settings.state_dir / "current").exists()
