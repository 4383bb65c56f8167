"""What nobody has answered yet, as the report shows it."""

from __future__ import annotations

from dataclasses import replace

from support.unanswered import DAY, NEAREST, theme

from kb_tools.gaps.values import nothing
from kb_tools.gaps.waves import Wave
from kb_tools.report.gaps import open_themes

WAVE = Wave(day=DAY, hour=14, count=30, usual=1.0, chance=0.001)


def themes(*found):
    return open_themes(replace(nothing(), themes=found)).themes


def test_waves_stand_first():
    """Then the order of `kb gaps`, whose numbers stay."""
    found = themes(theme(), theme(number=2, wave=WAVE), theme(number=3))
    assert [one.number for one in found] == [2, 1, 3]


def test_a_theme_without_a_name_is_called_by_a_message():
    """By its beginning, where it is long; without any message by an ellipsis."""
    found = themes(theme(), theme(name="", typical=("Wort " * 40,)), theme(name=""))
    names = [one.name for one in found]
    assert names[0] == "pin, brief, post"
    assert names[1].startswith("Wort Wort")
    assert len(names[1]) <= 80
    assert names[1].endswith("…")
    assert names[2] == "…"


def test_the_nearest_article_is_named_where_there_is_one():
    """With its address."""
    near, far = themes(theme(), theme(nearest=None))
    assert (near.nearest, near.nearest_url, near.extend) == (NEAREST.entry.title, NEAREST.url, True)
    assert (far.nearest, far.nearest_url) == ("", "")
