"""How alike two phrasings are."""

from __future__ import annotations

import pytest

from kb_tools.learning.similarity import PhrasingIndex


def test_phrasings_are_alike_by_folded_words():
    """However umlauts are typed; little words count little, and alone they are enough only where there are no
    others.
    """
    shelf: PhrasingIndex[int] = PhrasingIndex("de")
    for number, text in enumerate(["Gebühr für Überweisung", "was ist das", "Was kostet die Karte?"]):
        shelf.put(text, number)
    assert shelf.near("gebuehr ueberweisung", 0.9) == [(pytest.approx(0.9623, abs=1e-3), 0)]
    assert [key for _, key in shelf.near("Was ist das?", 0.99)] == [1]
    assert shelf.near("Was ist eine Vollmacht?", 0.01) == []
    assert shelf.near("", 0.0) == []


def test_meaning_counts_twice_where_it_is_known():
    """What shares no word may be alike; what words rule out is never compared by meaning."""
    compared = []

    def meaning(_text, others):
        compared.extend(others)
        return [0.9 if "Entgelt" in other else 0.1 for other in others]

    shelf: PhrasingIndex[str] = PhrasingIndex("de", meaning)
    shelf.put("Entgelt fehlt", "entgelt")
    shelf.put("Karte weg", "karte")
    assert shelf.near("Lohn nicht da", 0.5) == [(pytest.approx(0.6), "entgelt")]
    compared.clear()
    assert shelf.near("Karte verloren", 0.8) == []
    assert compared == ["Karte weg"]
