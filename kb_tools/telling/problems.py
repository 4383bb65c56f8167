"""Problems: as editors read them, as JSON, and as GitHub's annotations. SARIF has a file of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from kb_tools.models import Problem
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style
from kb_tools.text import clean, counted, one_line, say

TOLD = ("file", "line", "what", "fix", "rule", "severity")


def text(problems: Sequence[Problem], language: Reader, *, name_rules: bool = False) -> str:
    """One line each, `file:line: what - what to do`; the same hint about many files once, with how many more
    there are.
    """
    alike = Counter(problem.what for problem in problems if problem.severity == "warning")
    lines = []
    for problem in problems:
        more = alike.pop(problem.what, 0) if problem.severity == "warning" else 1
        if more:
            also = tell(say(" (and {n:,} more like it)", n=more - 1), language) if more > 1 else ""
            rule = f"  [{one_line(problem.rule)}]" if name_rules else ""
            lines.append(_line(problem, language) + (style(also + rule, "dim") if also + rule else ""))
    return "\n".join(lines)


def _line(problem: Problem, language: Reader) -> str:
    hint = "" if problem.severity == "error" else style(tell(say("(hint)"), language), "yellow") + " "
    said = f"{tell(problem.what, language)} - {tell(problem.fix, language)}"
    return f"{style(one_line(problem.place), 'bold')}: {hint}{one_line(said)}"


def verdict(problems: Sequence[Problem], language: Reader) -> str:
    """How many there are."""
    if not problems:
        return tell(say("Nothing wrong."), language)
    errors = sum(problem.severity == "error" for problem in problems)
    found = (
        counted(errors, "{n:,} problem", "{n:,} problems"),
        counted(len(problems) - errors, "{n:,} hint", "{n:,} hints"),
    )
    return f"{', '.join(tell(one, language) for one in found)}."


def data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """What `kb check --format json` prints."""
    return [{name: getattr(problem, name) for name in TOLD} for problem in problems]


def github(problems: Iterable[Problem]) -> str:
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
