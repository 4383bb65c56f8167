"""Problems, as editors and GitHub read them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from hypothesis import given
from support.problems import any_problems
from support.told import PROBLEM

from kb_tools.telling import problems
from kb_tools.telling.style import unstyled
from kb_tools.text import CONTROL, clean

HINT = replace(PROBLEM, severity="warning", line=0)


def test_an_editor_reads_the_place_what_is_wrong_and_what_to_do():
    assert unstyled(problems.text([PROBLEM], "de")) == (
        "docs/a.md:3: es gibt nichts zu indizieren - `kb index` ausführen"
    )


def test_the_same_hint_is_told_once():
    told = unstyled(problems.text([HINT, HINT, HINT], "de", name_rules=True))
    assert told == (
        "docs/a.md: (Hinweis) es gibt nichts zu indizieren - `kb index` ausführen "
        "(und 2 weitere dieser Art)  [value]"
    )


def test_the_verdict_counts():
    assert problems.verdict([], "de") == "Alles in Ordnung."
    assert problems.verdict([PROBLEM, HINT], "de") == "1 Fehler, 1 Hinweis."
    assert problems.verdict([PROBLEM, HINT, HINT], "en") == "1 problem, 2 hints."


def test_programs_read_english():
    assert problems.data([PROBLEM])[0]["what"] == "there is nothing to index"
    assert problems.github([PROBLEM]) == (
        "::error file=docs/a.md,line=3,title=value::there is nothing to index - run `kb index`"
    )


@given(any_problems)
def test_no_format_lets_control_characters_through(found):
    """Whatever a file is called and whatever stands in it, the output is harmless, and GitHub's has one line
    a problem.
    """
    said = json.dumps(problems.data(found), ensure_ascii=False)
    assert not CONTROL.search(clean(said) + problems.github(found))
    assert len(problems.data(found)) == len(found)
    rows = problems.github(found).split("\n") if found else []
    assert all(re.match(r"::(error|warning) file=[^:,]*,line=[1-9],title=r::", row) for row in rows)
    assert len(rows) == len(found)


def test_the_rule_on_a_terminal():
    """Dim at the end, for who wants to ignore it; only where people read, so that lines stay what programs
    know.
    """
    assert unstyled(problems.text([PROBLEM], "en", name_rules=True)) == f"{PROBLEM}  [value]"
    assert unstyled(problems.text([PROBLEM], "en")) == str(PROBLEM)
