"""What `kb doctor` found, as it is told."""

from __future__ import annotations

from kb_tools.review.doctor.finding import Finding
from kb_tools.telling.doctor import data, text
from kb_tools.telling.style import unstyled
from kb_tools.text import say

FOUND = (
    Finding(part="index", wrong=True, what=say("there is no search index yet"), fix=say("run `kb index`")),
    Finding(part="encoder", wrong=False, what=say("none: words alone")),
)


def test_a_part_is_a_line_with_a_mark():
    assert unstyled(text(FOUND, "en")).splitlines() == [
        "✗ index    there is no search index yet - run `kb index`",
        "✓ encoder  none: words alone",
    ]


def test_it_is_told_in_the_readers_language():
    assert unstyled(text(FOUND, "de")).splitlines()[1] == "✓ Encoder  keiner: nur Wörter"
    assert unstyled(text(FOUND, "fr")).splitlines()[1] == "✓ encodeur  aucun : les mots seuls"


def test_programs_are_told_whether_all_is_well():
    assert data(FOUND)["well"] is False
    assert data(FOUND[1:]) == {
        "well": True,
        "findings": [{"part": "encoder", "wrong": False, "what": "none: words alone", "fix": ""}],
    }
