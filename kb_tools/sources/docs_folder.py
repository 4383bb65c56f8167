"""The folder of articles: which of its files become pages, by MkDocs' own rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kb_tools.models import Problem
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import walk_markdown
from kb_tools.text import say


def list_articles(settings: Settings) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The Markdown files that become pages, by MkDocs' own rules. An absent or empty docs folder is a
    problem.
    """
    if not settings.docs_dir.is_dir():
        fix = say("make it and put a Markdown file into it")
        return (), (_folder_problem(settings, say("does not exist"), fix),)
    files, problems = walk_markdown(settings.docs_dir, settings.root)
    always = ("/templates/",) if (settings.docs_dir / "templates").is_dir() else ()
    files = _without(files, settings.docs_dir, (*always, *settings.exclude_docs.splitlines()))
    files = _without(files, settings.docs_dir, settings.draft_docs.splitlines())
    folders_with_index = {file.parent for file in files if file.stem == "index"}
    files = tuple(file for file in files if file.stem != "README" or file.parent not in folders_with_index)
    if not files:
        fix = say("write a first article: a heading and the answer below it")
        problems += (_folder_problem(settings, say("has no Markdown file"), fix),)
    return files, problems


def _without(files: tuple[Path, ...], docs_dir: Path, patterns: Sequence[str]) -> tuple[Path, ...]:
    """The files that no pattern in .gitignore's form covers."""
    if not patterns:
        return files
    import pathspec

    excluded = pathspec.GitIgnoreSpec.from_lines(patterns)
    return tuple(file for file in files if not excluded.match_file(file.relative_to(docs_dir).as_posix()))


def _folder_problem(settings: Settings, what: str, fix: str) -> Problem:
    return Problem(
        file=f"{settings.name(settings.docs_dir)}/", line=0, what=what, fix=fix, rule="no-articles"
    )
