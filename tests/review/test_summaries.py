"""Summaries that do not answer, or do not fit into a reply."""

from __future__ import annotations

import pytest
from support.reviewed import LONG, article

BAD = {
    "a summary that asks": ("---\ntitle: A\nsummary: Was kostet das?\n---\n", [("summary", 3)]),
    "a summary that repeats the title": (
        "---\ntitle: Kosten der Karte\nsummary: Die Kosten der Karte.\n---\n",
        [("summary", 3)],
    ),
    "a summary that repeats a question": (
        "---\ntitle: A\nsummary: Karte sperren\nquestions: [karte sperren?]\n---\n",
        [("summary", 3)],
    ),
    "a summary that announces": (
        "---\ntitle: A\nsummary: In diesem Artikel erklären wir die Gebühr.\n---\n",
        [("summary", 3)],
    ),
    "a summary of one endless sentence": (
        f"---\ntitle: A\nsummary: {LONG[:-1]} und {LONG}\n---\n",
        [("summary-long", 3)],
    ),
    "a summary that promises": (
        "---\ntitle: A\nsummary: Find out how to block your card.\n---\n",
        [("summary", 3)],
    ),
}
GOOD = {
    "a summary that answers": "---\ntitle: Was kostet die Karte?\nsummary: Die Karte kostet 5 Euro.\n---\n",
    "a summary that shows": "---\ntitle: A\nsummary: >-\n  Wir zeigen Ihnen Ihr Limit in der App. Hier "
    "finden Sie alles: "
    "116 116.\n---\n",
    "a yes": "---\ntitle: Ist das Konto kostenlos?\nsummary: Ja, kostenlos.\n---\n",
    "a long summary that begins with a short sentence": "---\ntitle: A\nsummary: Wir buchen im Quartal ab. "
    f"{LONG[:-1]} und {LONG}\n---\n",
    "a long summary with a reply": f"---\ntitle: A\nsummary: {LONG[:-1]} und {LONG}\nreply: Wir buchen das "
    "im Quartal ab.\n---\n",
}


@pytest.mark.parametrize("case", BAD)
def test_finds(case):
    """A rule names the line that it is about."""
    text, expected = BAD[case]
    assert article(text) == expected


@pytest.mark.parametrize("case", GOOD)
def test_leaves_in_peace(case):
    """What only looks like a fault is none."""
    assert article(GOOD[case]) == []
