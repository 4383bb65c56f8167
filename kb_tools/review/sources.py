"""What `kb build` asks: the rules about reading and replies alone, with ignores and severities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kb_tools.desk.check_replies import check_replies_here
from kb_tools.models import Problem
from kb_tools.review.ignores import Ignore, apply_rules, body_ignores, front_ignores, yaml_ignores
from kb_tools.review.markdown_text import without_code
from kb_tools.settings.settings import Settings
from kb_tools.sources import read_sources
from kb_tools.sources.articles import split_front_matter
from kb_tools.sources.files import read_text

YAML = (".yml", ".yaml")


def review_sources(settings: Settings, known: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """The problems of the current folder's sources, those `known` first. Raises KbError only when MkDocs does
    not accept mkdocs.yml.
    """
    sources = read_sources(settings)
    problems = known + sources.problems + check_replies_here(settings, sources.articles)
    left = apply_rules(problems, _ignores({problem.file for problem in problems}), settings.check, ())
    return tuple(problem for problem in left if not problem.rule.startswith("ignore-"))


def _ignores(files: Iterable[str]) -> Mapping[str, tuple[Ignore, ...]]:
    """The ignores of the files that have problems."""
    return {file: ignores_in(read_text(Path(file))[0], file) for file in files if not file.endswith("/")}


def ignores_in(source: str, file: str) -> tuple[Ignore, ...]:
    """The ignores in the text of an article or of a YAML file."""
    if file.endswith(YAML):
        return yaml_ignores(source)
    front, body, first_line = split_front_matter(source)
    return front_ignores(front, 2) + body_ignores(without_code(body, comments=True), first_line)
