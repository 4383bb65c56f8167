"""What leaves the program."""

from __future__ import annotations

import json
from datetime import date

from kb_tools.telling.emit import emit
from kb_tools.telling.style import style


def test_where_no_terminal_is_there_are_no_colours(capsys):
    emit(style("Hallo", "bold"))
    emit("Aha", err=True)
    assert capsys.readouterr() == ("Hallo\n", "Aha\n")


def test_programs_get_letters_as_they_are_and_nothing_that_steers_a_terminal(capsys):
    emit({"text": "größer \x9b31m\u202e", "day": date(2026, 9, 14)})
    told = capsys.readouterr().out
    assert "größer" in told
    assert json.loads(told) == {"text": "größer 31m", "day": "2026-09-14"}
