"""`kb check`: what is wrong with the sources, and what a second pair of eyes would ask. Shared with `kb
build`: `found_in_sources`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from kb_tools.cli.opening import DAY, root, with_bar
from kb_tools.cli.talk import language, talk
from kb_tools.errors import KbError
from kb_tools.models import Problem
from kb_tools.review.review import review
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.telling import problems as telling
from kb_tools.telling import sarif
from kb_tools.telling.emit import emit
from kb_tools.text import say

FORMATS = ("text", "json", "github", "sarif")
FROM_HERE = ("github", "sarif")
"""Formats whose readers know files by their path in the repository, of which a knowledge base may be a
folder.
"""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to print problems.",
)
@click.option("--online", is_flag=True, help="Ask outside links whether they answer, too.")
@click.option(
    "--today",
    type=DAY,
    help="The day that review dates are held against.  [default: today]",
)
def check(paths: tuple[Path, ...], form: str, online: bool, today: date | None) -> None:
    """Report what is wrong with the sources, and what an editor should look at again: each with its place and
    what to do.

    With PATHS, only what is about these files or folders.

    \b
    Example:
      kb check --format github
    """

    def look(settings: Settings, known: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return review(
            settings,
            known=known,
            today=today,
            online=online,
            watch=lambda items: with_bar(items, say("Checking")),
        )

    problems = found_in_sources(look)
    if paths:
        wanted = {_from_root(path) for path in paths}
        problems = tuple(
            problem for problem in problems if problem.rule == "settings" or _is_in(problem.file, wanted)
        )
    _emit(_from_here(problems) if form in FROM_HERE else problems, form)
    sys.exit(any(problem.severity == "error" for problem in problems))


def found_in_sources(
    look: Callable[[Settings, tuple[Problem, ...]], tuple[Problem, ...]],
) -> tuple[Problem, ...]:
    """What `look` finds, which gets the settings and the problems in them; a mkdocs.yml that cannot be read
    is a problem like others.
    """
    problems: tuple[Problem, ...] = ()
    try:
        settings, problems = read_settings(root())
        return look(settings, problems)
    except KbError as error:
        if not error.file:
            raise
        return *problems, Problem(
            file=error.file, line=error.line, what=error.what, fix=error.fix, rule="settings"
        )


def _from_root(path: Path) -> str:
    """A path as the user meant it - from where `kb` was started, else from the knowledge base - as problems
    name files.
    """
    meant = path if path.exists() else root() / path
    # Links stay what they are called: nothing is resolved.
    return Path(os.path.relpath(meant, root())).as_posix()


def _from_here(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems with their files named from where `kb` was started, if the knowledge base lies below."""
    prefix = os.path.relpath(root())
    if prefix.startswith((os.curdir, os.pardir)):
        return problems
    return tuple(replace(problem, file=Path(prefix, problem.file).as_posix()) for problem in problems)


def _is_in(file: str, wanted: Iterable[str]) -> bool:
    return any(one in (".", file.rstrip("/")) or file.startswith(f"{one}/") for one in wanted)


def _emit(problems: tuple[Problem, ...], form: str) -> None:
    if form in ("json", "sarif"):
        emit(telling.data(problems) if form == "json" else sarif.data(problems))
    elif problems:
        emit(
            telling.github(problems)
            if form == "github"
            else telling.text(problems, language(), name_rules=sys.stdout.isatty())
        )
    if form == "text":
        talk(telling.verdict(problems, language()))
