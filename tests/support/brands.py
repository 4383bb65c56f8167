"""Several knowledge bases in one folder, and a real `kb serve` of them all."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from .running import KB
from .served import ROLES, served

BROKEN = "plugins: [\n"


def write_base(folder: Path, site: Path, settings: str = "") -> None:
    """A copy of an indexed knowledge base, with more settings in its kb section."""
    shutil.copytree(site, folder)
    if settings:
        file = folder / "mkdocs.yml"
        file.write_text(
            file.read_text("utf-8").replace("  - kb\n", f"  - kb: {{{settings}}}\n"), encoding="utf-8"
        )


def add_token(folder: Path, name: str, role: str, base: str = "", store: str = "") -> str:
    """The secret of a new token for one of several knowledge bases, or for the server itself."""
    command = [KB, "serve", "--bases", folder, "token", "add", name, "--role", role]
    command += ["--base", base] if base else []
    ran = subprocess.run(command, env={"KB_STORE": store}, capture_output=True, check=True)
    return ran.stdout.decode().strip()


@pytest.fixture(scope="session")
def brands(tmp_path_factory, pool_site):
    """A server of two brands that has one of them open at a time, beside one that is broken and one without
    an index; a token for each role of `red`, one of `blue` and one of the server.
    """
    folder = tmp_path_factory.mktemp("brands")
    write_base(folder / "red", pool_site)
    write_base(folder / "blue", pool_site, "desk_hosts: blue.example, hooks: {own: {system: json}}")
    write_base(folder / "empty", pool_site)
    shutil.rmtree(folder / "empty" / ".kb")
    (folder / "broken").mkdir()
    (folder / "broken" / "mkdocs.yml").write_text(BROKEN)
    tokens = {role: add_token(folder, f"{role} one", role, "red") for role in ROLES}
    tokens |= {"blue": add_token(folder, "Max", "lead", "blue"), "server": add_token(folder, "Ops", "bot")}
    tokens |= {"empty": add_token(folder, "Eva", "lead", "empty")}
    with served(folder, "--bases", ".", "--memory", "0", tokens=tokens) as server:
        yield server
