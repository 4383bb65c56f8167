"""Numbers in words that stand for digits."""

from __future__ import annotations

import pytest

from kb_tools.desk.spoken import spoken_numbers


def read(text: str) -> str:
    for start, end, digits in reversed(list(spoken_numbers(text))):
        text = text[:start] + digits + text[end:]
    return text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("null eins sieben eins, drei neun", "017139"),
        ("oh seven double seven one nine hundred", "07771900"),
        ("zéro six trente-neuf quatre-vingt-dix-huit", "063998"),
        ("DE eight nine 3704", "DE 89 3704"),
        ("DE neunundachtzig 3704 0044", "DE 89 3704 0044"),
        ("DE zwölf 3704 0044", "DE 12 3704 0044"),
        ("GB eighty-nine 3704 0044", "GB 89 3704 0044"),
        ("FR quatre-vingt-neuf 3704 0044", "FR 89 3704 0044"),
        ("0eins7eins 234", "0171 234"),
        ("dritten Mai neunzehnhundertachtzig", "3. Mai 1980"),
        ("fourth of July nineteen seventy-six", "4. of July 1976"),
        ("zweimal die sieben, neun", "779"),
        ("zwölften dritten achtzig", "12. 3. 80"),
    ],
)
def test_digits_are_read_out_of_words(said: str, meant: str) -> None:
    """In every language, doubled digits, tens and years too."""
    assert read(said) == meant


@pytest.mark.parametrize(
    "message",
    [
        "ein oder zwei Tage",
        "zum dritten Mal",
        "one of my cards",
        "un compte",
        "zwei 50 Euro Scheine",
        "zwei Karten, Kundennummer 12345678",
        "am 12.03.2026 zwölf Karten",
        "am 12.03.2026, zwanzig Euro",
        "oh no",
    ],
)
def test_a_number_alone_stays_a_word(message: str) -> None:
    """Only rows of them, years and dates stand for digits."""
    assert read(message) == message
