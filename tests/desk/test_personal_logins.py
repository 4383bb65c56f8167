"""User names and passwords as people tell them, and talk about them."""

from __future__ import annotations

import pytest
from support.guarded import marked


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("mein Passwort Hund1234! geht nicht", "mein Passwort [PASSWORD] geht nicht"),
        ("Kennwort ist der Name meiner Katze, Minka", "Kennwort ist [PASSWORD]"),
        ("mein Paßwort ist Meinhund", "mein Paßwort ist [PASSWORD]"),
        ("p@ss-w0rt: geheim12", "p@ss-w0rt: [PASSWORD]"),
        ("mein paswort ist hund77", "mein paswort ist [PASSWORD]"),
        ("my pass word is fluffy cat", "my pass word is [PASSWORD]"),
        ("Passwort: sonnenblume", "Passwort: [PASSWORD]"),
        ("Passwort: Mutti und Opa 1961", "Passwort: [PASSWORD]"),
        ("mein passwort ist grüne wiese am bach und weg", "mein passwort ist [PASSWORD] und weg"),
        ("my password is elephant but it fails", "my password is [PASSWORD] but it fails"),
        ("mon mdp est fromage", "mon mdp est [PASSWORD]"),
        ("Mein Kennwort, Rosen!garten, wird abgelehnt", "Mein Kennwort, [PASSWORD] wird abgelehnt"),
        ("hab als Kennwort Birnbaum genommen", "hab als Kennwort [PASSWORD] genommen"),
        ("ich tippe Katze77 ein: falsches Passwort", "ich tippe [PASSWORD] ein: falsches Passwort"),
        ("Benutzername anna.berg gesperrt", "Benutzername [USERNAME] gesperrt"),
        ("my username is annaberg", "my username is [USERNAME]"),
        ("benutzername berg passwort anna_1977", "benutzername [USERNAME] passwort [PASSWORD]"),
    ],
)  # fmt: skip
def test_what_opens_an_account_is_found_as_it_is_told(message: str, safe: str) -> None:
    """Without a colon, in plain words, up to where the sentence goes on."""
    assert marked(message) == safe


@pytest.mark.parametrize(
    "message",
    [
        "mein Passwort ist falsch",
        "mein passwort ist laut App abgelaufen",
        "Passwort: vergessen!",
        "Passwort: mindestens 8 Zeichen?",
        "Passwort muss 12-stellig sein",
        "Passwort ist Pflicht?",
        "my password is definitely right",
        "my username is taken",
        "mon mot de passe est trop court",
        "Mein Benutzername ist gesperrt",
        "Benutzername und Passwort vergessen",
        "als Passwort immer das gleiche genommen",
    ],
)
def test_talking_about_them_is_none(message: str) -> None:
    """Nor is what a password must be like."""
    assert marked(message) == message
