"""Whether lines for emergencies can be said and lead somewhere."""

from __future__ import annotations

from dataclasses import replace

from support.built import SETTINGS, article

from kb_tools.review.urgent import check_urgent
from kb_tools.settings.urgent import Urgent


def test_missing_text_and_missing_article_are_named_with_their_line():
    """In each language by itself."""
    one = Urgent(text=(("de", "Karte weg?"),), number="116 116", article="karten/weg", line=7)
    settings = replace(SETTINGS, urgent=(one,))
    there = [article("de/karten/weg.md")]
    assert [(found.line, "in en" in found.what) for found in check_urgent(there, settings)] == [(7, True)]
    said = replace(settings, urgent=(replace(one, text=(("", "Karte weg?"),)),))
    (problem,) = check_urgent(there, said)
    assert "article that is not there in en: karten/weg" in problem.what
