"""MkDocs or ProperDocs: which of them a knowledge base is built by, each time in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from pathlib import Path
sys.modules.update(dict.fromkeys(sys.argv[2].split(), None))  # as if they were not installed
from kb_tools.settings.settings import read_settings
from kb_tools.sources.generator import generator
from kb_tools.sources.rendering import make_renderer
settings, _ = read_settings(Path(sys.argv[1]))
print(generator(settings))
try:
    print(make_renderer(settings)("# A", "docs/a.md"))
except Exception as error:
    print(error)
"""


def asked(folder, missing=""):
    """The generator, and a page or what is wrong, where packages that are `missing` cannot be imported."""
    command = [sys.executable, "-c", PROGRAM, str(folder), missing]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


@pytest.fixture
def named(bare):
    """The least knowledge base, its settings under another name and with these lines more."""

    def rename(name, lines="theme: material\n"):
        text = (bare / "mkdocs.yml").read_text(encoding="utf-8")
        (bare / "mkdocs.yml").unlink()
        (bare / name).write_text(text + lines, encoding="utf-8")
        return bare

    return rename


@pytest.mark.parametrize(
    ("name", "missing", "builds"),
    [
        ("mkdocs.yml", "", "mkdocs"),
        ("properdocs.yml", "", "properdocs"),
        ("mkdocs.yml", "mkdocs", "properdocs"),
        ("properdocs.yml", "properdocs", "mkdocs"),
    ],
)
def test_the_settings_are_built_by_what_they_are_named_after_or_else_by_the_other(
    named, name, missing, builds
):
    assert asked(named(name), missing) == [builds, '<h1 id="a">A</h1>']


def test_what_properdocs_refuses_is_told_under_its_name_and_that_of_its_settings(named):
    (builds, told) = asked(named("properdocs.yml", "theme: nowhere\n"))
    assert builds == "properdocs"
    assert told.startswith("properdocs.yml: ProperDocs does not accept it: ")
