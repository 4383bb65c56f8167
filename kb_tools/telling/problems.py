"""Problems for programs: JSON, GitHub's annotations. Pure; SARIF has a file of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kb_tools.models import Problem
from kb_tools.text import clean

TOLD = ("file", "line", "what", "fix", "rule", "severity")


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with file, line, what, fix, rule and severity."""
    rows = [{name: getattr(problem, name) for name in TOLD} for problem in problems]
    return clean(json.dumps(rows, ensure_ascii=False, indent=2))


def as_github(problems: Iterable[Problem]) -> str:
    """GitHub's workflow commands, a line each, which it shows beside the changed line."""
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    place = f"file={_escaped(problem.file, ':,')},line={max(problem.line, 1)},title={problem.rule}"
    return f"::{problem.severity} {place}::{_escaped(f'{problem.what} - {problem.fix}')}"


def _escaped(text: str, also: str = "") -> str:
    """Workflow commands end at a line's end and, in their properties, at : and , - written as URLs write
    them.
    """
    for letter in "%\r\n" + also:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return clean(text)
