"""What can be chosen from in the window, as lines."""

from __future__ import annotations

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.session import DeskSession
from kb_tools.window.choices import ROWS, choice_lines, hit_choices, kind_choices, noted_text
from kb_tools.window.desks import Here


def test_hits_have_their_address_below_them(session: DeskSession) -> None:
    """The marked one has a sign, and there are never more lines than have room."""
    choices = hit_choices(Here(session).find, "en", "karte")
    lines = choice_lines(choices, 200, 1)
    assert len(lines) == ROWS
    assert [line.strip() for line in lines[1::2]] == [one.value for one in choices[: ROWS // 2]]
    assert [line[0] for line in lines[::2]] == [" ", ">", " ", " ", " ", " "]
    assert hit_choices(Here(session).find, "en", "") == ()


def test_kinds_are_found_by_what_they_are_called() -> None:
    """In the reader's language or by the name in kinds.yaml; a company's own and the ordinary one too."""
    kinds = (*(rule.category for rule in built_in()), "gas")
    assert [one.lines for one in kind_choices(kinds, "de", "beschw")] == [("Beschwerde",)]
    assert [one.value for one in kind_choices(kinds, "de", "complai")] == ["complaint"]
    assert [one.value for one in kind_choices(kinds, "de", "gas")] == ["gas"]
    assert [one.value for one in kind_choices(kinds, "de", "gewöhnliche")] == ["question"]
    assert len(kind_choices(kinds, "de", "")) == len(kinds) + 1


def test_the_marked_one_is_always_in_sight() -> None:
    """However far down it stands."""
    choices = kind_choices([rule.category for rule in built_in()], "en", "")
    lines = choice_lines(choices, 60, len(choices) - 1)
    assert len(lines) == ROWS
    assert lines[-1] == f"> {choices[-1].lines[0]}"
    assert choice_lines((), 60, 0) == []


def test_what_was_noted_is_said() -> None:
    """With the name that people read."""
    assert noted_text("complaint") == "Noted: this was complaint."
