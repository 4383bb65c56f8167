"""`kb man`: a manual page that says all that the help says, and that man can show."""

from __future__ import annotations

import re
import shutil
import subprocess

import click
import pytest
from click.testing import CliRunner
from support.house import KB

from kb_tools.cli import main


@pytest.fixture(scope="module")
def page():
    ran = CliRunner().invoke(main, ["man"])
    assert ran.exit_code == 0
    return ran.stdout


def commands(context):
    """Every command below one, as (its path, the command)."""
    for name in context.command.list_commands(context):
        below = click.Context(context.command.get_command(context, name), info_name=name, parent=context)
        yield below.command_path, below.command
        if isinstance(below.command, click.Group):
            yield from commands(below)


def test_it_has_every_command_with_every_option(page):
    text = page.replace(r"\-", "-")
    for path, command in commands(click.Context(main, info_name="kb")):
        section = text.partition(f'.SS "{path} ')[2].partition("\n.SS ")[0]
        assert section, path
        options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
        assert [one.opts[0] for one in options if one.opts[0] not in section] == [], path
        assert isinstance(command, click.Group) or path in section.partition("Example:")[2]


def test_it_has_every_variable_that_the_code_reads(page):
    code = "".join(file.read_text("utf-8") for file in KB.rglob("*.py") if file.name != "man.py")
    named = page.partition(".SH ENVIRONMENT")[2].partition("\n.SH ")[0]
    assert set(re.findall(r"KB_[A-Z_]+", named)) == set(re.findall(r'"(KB_[A-Z_]+)"', code))


def test_no_line_of_it_is_taken_for_a_request_that_is_none(page):
    requests = {line.split()[0] for line in page.splitlines() if line[:1] in ".'"}
    assert requests == {".TH", ".SH", ".SS", ".B", ".TP", ".PP", ".nf", ".fi"}


@pytest.mark.parametrize("words", [
    ("groff", "-man", "-Tutf8", "-ww", "-z", "-"), ("mandoc", "-T", "lint", "-W", "error", "-"),
    ("man", "--warnings", "-l", "-"),
])  # fmt: skip
def test_those_who_show_it_find_nothing_to_complain_about(page, words):
    if not shutil.which(words[0]):
        pytest.skip(f"{words[0]} is not installed")
    ran = subprocess.run(words, input=page, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
