"""What the documentation promises is there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import click
import pytest
from support.places import ROOT

from kb_tools.cli import main
from kb_tools.settings.settings import setting_names


def commands(group: click.Group, name: str = "kb") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


PAGES = {
    path.name: path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "handbook").glob("*.md")))
}
COMMANDS = dict(commands(main))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name):
    """Its help shows an example, and README or handbook show the command."""
    text = COMMANDS[name].help or ""
    assert "Example:" in text
    assert name in text.partition("Example:")[2]
    assert any(name in page for page in PAGES.values())


@pytest.mark.parametrize("name", setting_names())
def test_every_setting_is_documented(name):
    """The handbook names it."""
    assert any(f"`{name}`" in page or f"{name}:" in page for page in PAGES.values())


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page):
    """Relative links of README and handbook."""
    folder = ROOT if page == "README.md" else ROOT / "handbook"
    assert [
        link for link in re.findall(r"\]\((?!http)([^)#]+)", PAGES[page]) if not (folder / link).exists()
    ] == []


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
