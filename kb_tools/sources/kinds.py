"""kinds.yaml: a company's own kinds of messages, as a list of the same rules that `routing:` in mkdocs.yml
has.
"""

from __future__ import annotations

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.fields.readers import FieldError
from kb_tools.models import Problem
from kb_tools.settings.routing import Written, read_rule
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.text import joined, say


def read_kinds(settings: Settings) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """What the settings and the file that they name say of kinds, in this order; no file is no mistake."""
    if not settings.kinds.exists():
        return settings.routing, ()
    name = settings.name(settings.kinds)
    source, problem = read_text(settings.root, name)
    if problem:
        return settings.routing, (problem,)
    kinds, problems = parse_kinds(source, name)
    return (*settings.routing, *kinds), problems


def parse_kinds(source: str, file: str) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """The rules in the text of a kinds.yaml. One with a mistake is left out and the problem reported with its
    line.
    """
    node, problems = parse_yaml(source, file)
    if problems or node is None or node.value is None:
        return (), problems
    if not isinstance(node.value, tuple):
        what = say("should be a list of kinds")
        fix = say("write `- category: gas` and below it `examples:` with what customers write")
        return (), (Problem(file=file, line=node.line, what=what, fix=fix, rule="type"),)
    read = [_read(item, file) for item in node.value]
    kinds = tuple(one for one in read if not isinstance(one, Problem))
    return kinds, tuple(one for one in read if isinstance(one, Problem))


def _read(node: Node, file: str) -> Written | Problem:
    try:
        return read_rule(node)
    except FieldError as error:
        what = joined((say("a kind"), error.what), " ")
        return Problem(file=file, line=error.line or node.line, what=what, fix=error.fix, rule="value")
