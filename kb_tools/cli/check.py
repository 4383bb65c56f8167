"""`kb check`: what is wrong with the sources, and what a second pair of eyes would ask. Shared with `kb
build`: `source_problems`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb_tools.cli.opening import root, with_bar
from kb_tools.errors import KbError
from kb_tools.models import Problem

if TYPE_CHECKING:
    from kb_tools.settings.settings import Settings

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
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that review dates are held against.  [default: today]",
)
def check(paths: tuple[Path, ...], form: str, online: bool, today: datetime | None) -> None:
    """Report what is wrong with the sources, and what an editor should look at again: each with its place and
    what to do.

    With PATHS, only what is about these files or folders.

    \b
    Example:
      kb check --format github
    """
    problems = _found(today.date() if today else None, online)
    if paths:
        wanted = {_from_root(path) for path in paths}
        problems = tuple(
            problem for problem in problems if problem.rule == "settings" or _is_in(problem.file, wanted)
        )
    _print(_from_here(problems) if form in FROM_HERE else problems, form)
    sys.exit(any(problem.severity == "error" for problem in problems))


def _found(today: date | None, online: bool) -> tuple[Problem, ...]:
    from kb_tools.review.review import review

    return _with_settings(
        lambda settings, known: review(
            settings, known=known, today=today, online=online, watch=lambda items: with_bar(items, "Checking")
        )
    )


def source_problems() -> tuple[Problem, ...]:
    """What keeps sources from being what they should: the rules that a build needs, not those that take an
    editor's judgement.
    """

    def read(settings: Settings, known: tuple[Problem, ...]) -> tuple[Problem, ...]:
        from kb_tools.review.sources import review_sources

        return review_sources(settings, known)

    return _with_settings(read)


def _with_settings(
    look: Callable[[Settings, tuple[Problem, ...]], tuple[Problem, ...]],
) -> tuple[Problem, ...]:
    """What `look` finds; a mkdocs.yml that cannot be read is a problem like others."""
    from kb_tools.settings.settings import read_settings

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
    real = os.path.abspath(path if path.exists() else root() / path)  # noqa: PTH100 - links stay what they are called
    return Path(os.path.relpath(real, root())).as_posix()


def _from_here(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems with their files named from where `kb` was started, if the knowledge base lies below."""
    prefix = os.path.relpath(root())
    if prefix.startswith((os.curdir, os.pardir)):
        return problems
    return tuple(replace(problem, file=Path(prefix, problem.file).as_posix()) for problem in problems)


def _is_in(file: str, wanted: Iterable[str]) -> bool:
    return any(one in (".", file.rstrip("/")) or file.startswith(f"{one}/") for one in wanted)


def _print(problems: tuple[Problem, ...], form: str) -> None:
    from kb_tools.telling.problems import as_github, as_json
    from kb_tools.telling.sarif import as_sarif

    if form == "text":
        print_problems(problems, err=False, name_rules=sys.stdout.isatty())
        click.echo(_verdict(problems), err=True)
    elif problems or form != "github":
        click.echo({"json": as_json, "github": as_github, "sarif": as_sarif}[form](problems))


def print_problems(problems: Iterable[Problem], *, err: bool, name_rules: bool = False) -> None:
    """Problems as people read them, a line each; nothing where there are none."""
    from kb_tools.telling.terminal import show_problems

    if text := show_problems(problems, name_rules=name_rules):
        click.echo(text, err=err)


def _verdict(problems: tuple[Problem, ...]) -> str:
    from kb_tools.telling.terminal import count

    errors = sum(problem.severity == "error" for problem in problems)
    return (
        f"{count(errors, 'problem')}, {count(len(problems) - errors, 'hint')}."
        if problems
        else "Nothing wrong."
    )
