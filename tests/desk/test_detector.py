"""A row of the guard's table."""

from __future__ import annotations

import re

from kb_tools.desk.detector import behind
from kb_tools.languages.guard import Label


def test_a_value_behind_a_label_is_found_with_the_words_of_its_label():
    """The datum alone is the group `data`; what announces it is asked for first."""
    row = behind("order", Label(pattern="ticket", words=("tick",)), r"(?P<data>\d+)", digits=2)
    match = re.search(row.pattern, "Ticket: 4711", re.IGNORECASE)
    assert match
    assert match["data"] == "4711"
    assert (row.kind, row.words, row.digits, row.check("4711")) == ("order", ("tick",), 2, 4)
