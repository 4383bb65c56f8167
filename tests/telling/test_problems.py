"""Problems, as editors and GitHub read them."""

from __future__ import annotations

from dataclasses import replace

from support.told import PROBLEM

from kb_tools.telling import problems
from kb_tools.telling.style import unstyled

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
