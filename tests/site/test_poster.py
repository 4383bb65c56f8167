"""What stands in a video's place until somebody plays it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from support.built import HOSTILE, Tags

from kb_tools.site.poster import poster_svg


@given(st.text(max_size=200) | st.just(HOSTILE))
def test_poster_is_only_a_picture(title):
    """A title of any text draws the same few shapes and nothing else."""
    tags = Tags(poster_svg("k", title, "1:00"))
    assert set(tags.tags) <= {"svg", "rect", "g", "circle", "path", "text", "tspan"}
    assert not any(name.startswith("on") for _, name, _ in tags.attributes)


def test_poster_breaks_titles_between_words():
    """Long words stay whole, and the lines are of about the same length."""
    lines = re.findall(
        r"<tspan[^>]*>([^<]*)", poster_svg("k", "Die Quartalsabrechnung in 90 Sekunden erklärt")
    )
    assert lines == ["Die Quartalsabrechnung", "in 90 Sekunden erklärt"]
