"""Where sentences end."""

from __future__ import annotations

import pytest

from kb_tools.search.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eins. Zwei! Drei? Vier", 4),
        ("Das gilt z. B. ab dem 1. Mai bzw. am 31. 12. um ca. 16.30 Uhr.", 1),
        ("Bis 2026. Danach nicht.", 2),
        ("„Wirklich?“ Ja.", 2),
        ("Zeile eins\nZeile zwei", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, count: int) -> None:
    """Abbreviations, dates and ordinals end no sentence."""
    assert len(split_sentences(text)) == count


def test_a_very_long_line_without_an_end_is_one_sentence() -> None:
    """Each abbreviation is looked at once: 200 kB would take hours otherwise."""
    assert len(split_sentences("z. B. " * 33_000)) == 1
