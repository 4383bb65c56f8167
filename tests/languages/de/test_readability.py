"""The German measure."""

from __future__ import annotations

import pytest

from kb_tools.languages.de.readability import sachtextformel


def test_the_measure_by_hand():
    """The published coefficients, worked out by hand for one sentence."""
    words = ["Die", "Karte", "kostet", "Kontoführungsgebühren"]  # syllables 1 2 2 7, one long word
    expected = 0.1935 * 25 + 0.1672 * 4 + 0.1297 * 25 - 0.0327 * 25 - 0.875
    assert sachtextformel([words]) == pytest.approx(expected)
