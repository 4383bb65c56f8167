"""One language's messages, gathered: who is typical, and what they ask."""

from __future__ import annotations

from support.histories import asked
from support.themes import PIN, themes_of


def test_typical_messages_differ():
    """Not the same sentence three times, and those with marks only when there are no others."""
    rows = [asked(text) for text in (PIN[0], PIN[0], PIN[0].upper(), *PIN[1:], "PIN von […] ändern")]
    (theme,) = themes_of(rows)
    assert len({text.casefold() for text in theme.typical}) == 3
    assert not any("[" in text for text in theme.typical)


def test_questions_are_ready_for_an_article():
    """Without handles, greetings and marks, each way once, the most frequent first."""
    rows = [
        asked(text)
        for text in (
            "@musterbank PIN ändern?",
            "@… Hallo, PIN ändern?",
            *PIN[:2],
            PIN[1],
            "PIN der Karte […] ändern bei […] gut?",
        )
    ]
    (theme,) = themes_of(rows)
    assert theme.questions[0] == PIN[1]
    assert "PIN ändern?" in theme.questions
    assert not any(sign in text for text in theme.questions for sign in ("[", "@"))
