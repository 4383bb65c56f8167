"""What would be drafted of an inbox."""

from __future__ import annotations

from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.desk.preview import MOST_SHOWN, preview


def test_messages_are_counted_and_the_first_ones_shown_without_personal_data():
    texts = ["meine PIN ist 1234", "b", "c", "d"]
    rows = [
        Gathered(
            message=Incoming(number=n, id=str(n), text=text, handle="@ida", thread="t" * (n % 2)), why=""
        )
        for n, text in enumerate(texts, 1)
    ]
    own = Gathered(message=Incoming(number=9, id="9", text="wir", by="own"), why="own")
    seen = preview([*rows, own], [BadRow(number=5, why="no")])
    assert (seen.total, seen.in_threads, dict(seen.silent), len(seen.first)) == (4, 2, {"own": 1}, MOST_SHOWN)
    assert seen.first[0] == (1, "@ida", "meine PIN ist [PIN]")
    assert seen.bad == (BadRow(number=5, why="no"),)
