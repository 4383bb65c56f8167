"""What `kb build` asks: the rules about reading and replies alone, with ignores and severities."""

from __future__ import annotations

from kb_tools.desk.check_replies import check_replies
from kb_tools.models import Problem
from kb_tools.review.ignores import Ignore, apply_rules, body_ignores, front_ignores, yaml_ignores
from kb_tools.review.markdown_text import without_code
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.sources.front_matter import split_front_matter
from kb_tools.sources.reading import read_sources

YAML = (".yml", ".yaml")


def review_sources(settings: Settings, known: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """The problems of the sources, those `known` first. Raises KbError only when MkDocs does
    not accept mkdocs.yml.
    """
    sources = read_sources(settings)
    problems = known + sources.problems + check_replies(settings, sources.articles)
    files = {problem.file for problem in problems if not problem.file.endswith("/")}
    ignores = {file: ignores_in(read_text(settings.root, file)[0], file) for file in files}
    left = apply_rules(problems, ignores, settings.check, ())
    return tuple(problem for problem in left if not problem.rule.startswith("ignore-"))


def ignores_in(source: str, file: str) -> tuple[Ignore, ...]:
    """The ignores in the text of an article or of a YAML file."""
    if file.endswith(YAML):
        return yaml_ignores(source)
    front, body, first_line = split_front_matter(source)
    return front_ignores(front, 2) + body_ignores(without_code(body, comments=True), first_line)
