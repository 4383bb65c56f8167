"""Sentences that are hard to follow."""

from __future__ import annotations

from support.reviewed import LONG

from kb_tools.review.readability import hardest


def test_the_hardest_sentence():
    """Only whole sentences of some length count, and the hardest is named."""
    assert hardest(LONG, "de") is not None
    assert hardest(LONG[:-1], "de") is None, "no full stop: a heading or a cell"
    assert (
        hardest(
            "Rufen Sie uns an. Wir helfen Ihnen gern weiter, an jedem Tag und zu jeder Zeit, ganz "
            "gleich, wo Sie sind.",
            "de",
        )
        is None
    )
    found = hardest(f"{LONG} {LONG[:-1]} ausnahmslos.", "de-AT")
    assert found
    assert found.measure.name == "Wiener Sachtextformel"
    assert hardest(LONG, "sv").measure.name == "LIX"
