"""What the documentation promises is there."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator

import click
import pytest
import yaml
from support.places import ROOT

from kb_tools.cli import main
from kb_tools.settings.options import PLUGIN_OPTIONS


def commands(group: click.Group, name: str = "kb") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "handbook").glob("*.md")))
}
MANUAL = [text for page, text in PAGES.items() if page == "README.md" or page.startswith("handbook/")]
LINK = re.compile(r"\]\((?!http)([^)#]+)")
CI = sorted((ROOT / "handbook" / "ci").glob("*.yml"))
COMMANDS = dict(commands(main))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name):
    """Its help shows an example, and README or handbook show the command."""
    text = COMMANDS[name].help or ""
    assert "Example:" in text
    assert name in text.partition("Example:")[2]
    assert any(name in page for page in MANUAL)


@pytest.mark.parametrize("name", PLUGIN_OPTIONS)
def test_every_setting_is_documented(name):
    """The handbook names it."""
    assert any(f"`{name}`" in page or f"{name}:" in page for page in MANUAL)


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page):
    """Relative links of README, the handbook and the pages beside README."""
    folder = (ROOT / page).parent
    assert [link for link in LINK.findall(PAGES[page]) if not (folder / link).exists()] == []


def test_the_handbook_reads_as_one_book():
    """Its first page lists every page, and each leads to the one before, the first page and the next."""
    pages = re.findall(r"^\| \d+\. \[.*?\]\((\w+\.md)\)", PAGES["handbook/README.md"], re.MULTILINE)
    assert sorted(f"handbook/{page}" for page in pages) == sorted(
        page for page in PAGES if page.startswith("handbook/") and page != "handbook/README.md"
    )
    for before, page, after in zip(["", *pages], pages, [*pages[1:], ""], strict=False):
        footer = PAGES[f"handbook/{page}"].rpartition("\n---\n")[2]
        assert LINK.findall(footer) == [link for link in (before, "README.md", after) if link]


@pytest.mark.parametrize("example", CI, ids=lambda path: path.name)
def test_the_examples_of_ci_run(example, folder, kb):
    """Every `kb` command in them does its work in a knowledge base, but for what asks the internet."""
    assert yaml.safe_load(example.read_text(encoding="utf-8"))
    told = re.findall(r"^\s*- (?:run: )?kb ([^>\n]+)", example.read_text(encoding="utf-8"), re.MULTILINE)
    assert {words.split()[0] for words in told} == {"check", "build"}
    for words in dict.fromkeys(told):
        if "--online" not in words:
            ran = kb(*words.split(), cwd=folder)
            assert ran.returncode == 0, ran.said
    assert (folder / "site" / "index.html").exists()


def test_make_help_lists_every_target():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    command = ["make", "--no-print-directory", "help"]  # the tests themselves are run by make
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line.split()[1] for line in ran.stdout.splitlines()] == targets
    assert all(len(line.split()) > 3 for line in ran.stdout.splitlines())


def test_what_is_installed_is_pinned():
    """Every dependency has its version in constraints.txt, and no address is in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = [one for extra in project["project"]["optional-dependencies"].values() for one in extra]
    wanted = [*project["project"]["dependencies"], *extras, *project["dependency-groups"]["test"]]
    names = {re.split(r"[<>=!~ \[]", one)[0].lower().replace("_", "-") for one in wanted}
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in lines}
    assert names - pinned == set()
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!-]+", line) for line in lines)


def test_every_promise_names_tests_that_are_there():
    """Files of tests, and parts of the benchmark of faults."""
    promised = PAGES["handbook/operators.md"].partition("## What we promise")[2].partition("\n## ")[0]
    rows = [row for row in promised.splitlines() if row.startswith("| ")][1:]
    named = [
        re.findall(r"`(tests/[\w/.]+|python -m benchmarks[\w. ]+)`", row.rsplit("|", 2)[1]) for row in rows
    ]
    assert all(named)
    for one in {name for names in named for name in names}:
        file = one if one.startswith("tests/") else f"{one.split()[2].replace('.', '/')}.py"
        assert (ROOT / file).exists(), one
    parts = {
        one.split()[3] for names in named for one in names if one.startswith("python -m benchmarks.faults ")
    }
    assert parts <= {"damage", "kills", "builds", "growth"}
