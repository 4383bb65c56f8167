"""`kb completion`: each shell completes what the command line can take."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from support.running import KB

from kb_tools.cli import NAMES

BASH = """source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_kb_completion kb
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def completed(kb, tmp_path):
    """`completed("kb", "su")`: what bash offers for the last of these words."""
    script = tmp_path / "kb.bash"
    script.write_text(kb("completion", "bash", cwd=tmp_path).stdout)

    def complete(*words):
        ran = in_shell("bash", "--norc", "-c", BASH, "bash", str(script), *words)
        return ran.stdout.split()

    return complete


def in_shell(name, *words):
    if not (shell := shutil.which(name)):
        pytest.skip(f"{name} is not installed")
    named = {**os.environ, "PATH": f"{KB.parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run([shell, *words], env=named, capture_output=True, text=True, check=True)


@pytest.mark.parametrize(("words", "offers"), [
    (("kb", "su"), {"suggest"}),
    (("kb", ""), set(NAMES)),
    (("kb", "--tr"), {"--trust"}),
    (("kb", "suggest", "--l"), {"--limit", "--lang"}),
    (("kb", "serve", "token", ""), {"add", "list", "revoke"}),
    (("kb", "serve", "token", "add", "--role", "e"), {"editor"}),
    (("kb", "suggest", "--channel", "ma"), {"mastodon"}),
    (("kb", "completion", ""), {"bash", "zsh", "fish"}),
    (("kb", "-C", "elsewhere", "ga"), {"gaps"}),
])  # fmt: skip
def test_bash_completes_commands_options_and_choices(completed, words, offers):
    assert set(completed(*words)) == offers


def test_fish_completes_with_what_a_command_does(kb, tmp_path):
    script = tmp_path / "kb.fish"
    script.write_text(kb("completion", "fish", cwd=tmp_path).stdout)
    ran = in_shell("fish", "--no-config", "-c", f"source {script}; complete -C 'kb sugg'")
    assert ran.stdout.startswith("suggest\tSuggest at most three links")


def test_zsh_can_read_what_it_is_given(kb, tmp_path):
    script = tmp_path / "_kb"
    script.write_text(kb("completion", "zsh", cwd=tmp_path).stdout)
    assert script.read_text().startswith("#compdef kb\n")
    in_shell("zsh", "--no-rcs", "-n", str(script))


def test_a_command_is_completed_without_importing_one():
    code = "import atexit, sys; atexit.register(lambda: print(*sys.modules)); import kb_tools.cli as cli; "
    code += "cli.main(prog_name='kb')"
    asked = {"_KB_COMPLETE": "zsh_complete", "COMP_WORDS": "kb ", "COMP_CWORD": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert "suggest" in ran.stdout.split()
    assert not [name for name in ran.stdout.split() if name.startswith("kb_tools.cli.")]


def test_another_shell_is_refused(kb, tmp_path):
    ran = kb("completion", "tcsh", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in ran.stderr
