"""Addresses of several countries, and what only looks like one."""

from __future__ import annotations

import pytest
from support.guarded import marked


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("Am Alten Markt 3, 5020 Salzburg stimmt nicht", "[ADDRESS] stimmt nicht"),
        ("ich wohne Im Winkel 7", "ich wohne [ADDRESS]"),
        ("umgezogen: unter den linden 77, 10117 berlin", "umgezogen: [ADDRESS]"),
        ("Post an Hauptstr.5 bitte", "Post an [ADDRESS] bitte"),
        ("wohne Untere Hauptstr.5", "wohne [ADDRESS]"),
        ("c/o Huber, Langgasse 12, 6020 Innsbruck", "[ADDRESS]"),
        ("j'habite 5 bis avenue Foch, 75014 Paris", "j'habite [ADDRESS]"),
        ("1070 Wien, Neubaugasse 31/2/14", "[ADDRESS]"),
        ("Postfach 12 34, 8010 Graz", "[ADDRESS]"),
        ("P.O. Box 4471, Springfield, IL 62704", "[ADDRESS]"),
        ("at 14 Acacia Avenue, Leeds LS6 2QT", "at [ADDRESS]"),
        ("742 Maple Grove Drive, Apt 5, Portland, OR 97205", "[ADDRESS]"),
        ("au 5 bis, avenue du Général Leclerc, 75014 Paris", "au [ADDRESS]"),
        ("rue du Lac 12, 1207 Genève", "[ADDRESS]"),
    ],
)
def test_addresses_are_found_whole(message: str, safe: str) -> None:
    """With or without a word for a street, with the town that follows or comes before."""
    assert marked(message) == safe


@pytest.mark.parametrize(
    "message",
    [
        "Am Ende des Monats 50 Euro weg",
        "Umzug am Montag 3 Kartons",
        "Geldautomat in der Bahnhofstr. 12 defekt",
        "Hat die Filiale Hauptstraße 5 offen?",
        "mein Postfach hat 3 Nachrichten",
        "24 hours a day, 7 days a week",
        "Lieferung in 3 Tagen, 1000 Euro",
    ],
)
def test_what_counts_something_is_no_address(message: str) -> None:
    """Nor is the company's own branch."""
    assert marked(message) == message
