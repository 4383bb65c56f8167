"""The command `kb`: its overview, and how what went wrong is told."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kb_tools import __version__
from kb_tools.cli import COMMANDS, NAMES, Commands, main
from kb_tools.errors import KbError, UsageError


def test_a_disk_that_cannot_be_written(bare_kb, bare):
    """A file where the index should be is an error with its name."""
    (bare / ".kb").write_text("in the way", encoding="utf-8")
    assert re.fullmatch(r"kb: \.kb(/\w+)?: [\w ]+ - move (it|the file) away\b.*\n", bare_kb("index").stderr)


def test_a_missing_folder_is_told_in_german_with_what_to_do(kb, sample):
    ran = kb("usage", "export", "weg/november.csv", cwd=sample, env={"KB_LANG": ""})
    says = "kb: weg/november.csv: die Datei oder ihr Ordner fehlt - "
    says += "erst den Ordner anlegen oder den Namen berichtigen"
    assert (ran.returncode, ran.stderr) == (1, f"{says}\n")


def test_a_misspelt_command_is_helped_out(kb, folder):
    """The nearest one is named."""
    ran = kb("sugest", "Karte weg", cwd=folder)
    assert ran.returncode == 2
    assert "Did you mean 'suggest'?" in ran.stderr


def test_the_overview_names_every_command_for_those_who_use_it():
    shown = CliRunner().invoke(main, ["--help"])
    assert shown.exit_code == 0
    rows = [row[2:].partition(" ")[0] for row in shown.output.splitlines() if re.match(r"  [a-z]", row)]
    assert rows[-len(NAMES) :] == NAMES
    assert re.findall(r"(?m)^(\w+):$", shown.output) == ["Options", *COMMANDS]


@pytest.mark.parametrize("name", NAMES)
def test_a_command_is_found_by_its_name(name):
    context = click.Context(main)
    assert main.get_command(context, name).name == name
    assert main.get_command(context, name.upper()) is None


def test_the_overview_imports_no_command():
    """That keeps `kb` fast."""
    code = (
        "import sys; from kb_tools.cli import main; main(['--help'], standalone_mode=False);"
        "sys.exit(sum(name.startswith('kb_tools.cli.') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_the_version_is_that_of_the_package():
    assert CliRunner().invoke(main, ["--version"]).output == f"kb, version {__version__}\n"


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KbError("no", "mend it", file="a.md", line=3), 1, "kb: a.md:3: no - mend it\n"),
        (UsageError("no"), 2, "kb: no\n"),
        (
            OSError(5, "Input/output error", "/a/b"),
            1,
            "kb: /a/b: Input/output error - check the disk and the permissions\n",
        ),
        (
            FileNotFoundError(2, "gone", "/a/b"),
            1,
            "kb: /a/b: No such file or directory - create its folder first, or correct the name\n",
        ),
        (click.Abort(), 1, "\nkb: stopped\n"),
        (KeyboardInterrupt(), 1, "\nkb: stopped\n"),
    ],
)
def test_what_went_wrong_is_one_line_and_an_exit_code(error, code, says):
    @click.command(name="fail")
    def fail():
        raise error

    ran = CliRunner().invoke(WithOneMore(commands={"fail": fail}), ["fail"], obj=Path("/nowhere"))
    assert (ran.exit_code, ran.stderr) == (code, says)


class WithOneMore(Commands):
    """The group of all commands with one that is only there for a test."""

    def get_command(self, ctx, cmd_name):
        return self.commands.get(cmd_name) or super().get_command(ctx, cmd_name)
