"""A customer's message as a phrasing: one line that asks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import stored

from kb_tools.text import CONTROL
from kb_tools.usage.wording import LONGEST, MARK, to_phrasing


@pytest.mark.parametrize(
    ("message", "phrasing"),
    [
        (
            "Hallo @… , meine Karte ist weg 😭😭 was muss ich tun??? LG […]",
            "meine Karte ist weg was muss ich tun???",
        ),
        ("Hi zusammen, wie sperre ich die Karte […]? Vielen Dank im Voraus", "wie sperre ich die Karte?"),
        ("Hallo liebes Team der Musterbank, wo ist meine PIN?", "wo ist meine PIN?"),
        ("Hallo Musterbank, wo ist meine PIN :-)", "wo ist meine PIN"),
        ("Hallo Karte weg, was nun", "Karte weg, was nun"),
        ("Guten Tag Frau […], meine Karte […] geht nicht. Gruß […]", "meine Karte geht nicht"),
        ("warum ist mein Konto (IBAN [IBAN]) gesperrt?", "warum ist mein Konto gesperrt?"),
        ("warum ist mein Konto, IBAN [IBAN], gesperrt?", "warum ist mein Konto gesperrt?"),
        ("meine IBAN [IBAN] wird nicht angenommen", "meine IBAN wird nicht angenommen"),
        ("#KarteVerloren was nun https://t.co/…", "Karte Verloren was nun"),
        ("Good morning, can't log in to the app. Thanks a lot!", "can't log in to the app"),
        ("Danke für nichts, wann geht die App wieder", "Danke für nichts, wann geht die App wieder"),
        ("Mit […] gesprochen. Wo steht mein Dispo?", "Wo steht mein Dispo?"),
        ("Ich erzähle mal alles von vorn. " * 8 + "Wie sperre ich die Karte?", "Wie sperre ich die Karte?"),
        ("Frau […] hat gesagt ich soll warten", ""),
        ("Überweisung an […]", ""),
        ("wie oder was", ""),
        ("Kosten?", ""),
        ("Danke!", ""),
        ("Karte " * 40, ""),
    ],
)
def test_a_message_becomes_what_it_asks(message, phrasing):
    """Without greeting, thanks, handle, link, emoji and mark; nothing where that leaves too little, too much
    or a ruin.
    """
    assert to_phrasing(message, "de") == phrasing


@pytest.mark.parametrize(
    ("message", "phrasing"),
    [
        ("Bonjour, comment bloquer ma carte ? Merci d'avance, cordialement […]", "comment bloquer ma carte?"),
        ("Madame, Monsieur, où est mon code PIN ? Bien à vous", "où est mon code PIN?"),
        ("Bonsoir à tous, la carte ne marche plus. Merci pour votre aide !", "la carte ne marche plus"),
        ("Bonjour la carte ne marche plus. Bonne journée", "la carte ne marche plus"),
        ("Pourquoi mon compte […] est bloqué ?", "Pourquoi mon compte est bloqué?"),
        ("Mon numéro : [IBAN] n'est pas accepté", "Mon numéro : n'est pas accepté"),
        ("Hello, comment changer de forfait ? Thanks", "comment changer de forfait?"),
        ("Merci pour rien, quand marche l'appli ?", "Merci pour rien, quand marche l'appli?"),
        ("Merci beaucoup", ""),
    ],
)
def test_a_french_message_becomes_what_it_asks(message, phrasing):
    """Its greetings, thanks and labels are taken off as German and English ones are."""
    assert to_phrasing(message, "fr") == phrasing


pieces = st.sampled_from(
    [
        "Hallo",
        "Karte",
        "weg",
        "[…]",
        "[IBAN]",
        "@…",
        "@bank",
        "https://t.co/x",
        "😀",
        ",",
        ".",
        "?",
        "LG",
        "an",
        "#KarteWeg",
        "\x1b[31m",
        "\n",
        "IBAN",
    ]
)


@given(
    st.lists(pieces | st.text(max_size=12), max_size=30).map(" ".join), st.sampled_from(["de", "en", "fr"])
)
def test_a_phrasing_is_one_harmless_line(message, lang):
    """Whatever is in the message."""
    phrasing = to_phrasing(message, lang)
    assert len(phrasing) <= LONGEST
    assert not re.search(rf"\[…\]|\[IBAN\]|{MARK}|@…|@bank|https?://|\n", phrasing)
    assert not CONTROL.search(phrasing)
    assert phrasing == " ".join(phrasing.split())


def test_personal_data_never_becomes_a_phrasing():
    """None of the guard's test messages, kept as the store keeps them, leaves any of its data in a
    phrasing.
    """
    kept = list(stored())
    learnt = 0
    for message, data in kept:
        phrasing = to_phrasing(message, "de")
        learnt += bool(phrasing)
        assert [datum for datum in data if datum in phrasing] == []
    assert learnt > len(kept) / 4
