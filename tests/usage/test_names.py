"""People's names in messages, and what only looks like one."""

from __future__ import annotations

import pytest
from support.guarded import keep

from kb_tools.usage.names import find_names


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Hallo Frau Müller, meine Karte ist weg", "Hallo Frau […], meine Karte ist weg"),
        (
            "Guten Tag Herr Dr. Schmidt-Rottluff, wann kommt die PIN?",
            "Guten Tag Herr […], wann kommt die PIN?",
        ),
        ("Der Berater Herr von der Leyen war unfreundlich", "Der Berater Herr […] war unfreundlich"),
        ("Herr Koch hat angerufen", "Herr […] hat angerufen"),
        ("mrs smith told me to call back", "mrs […] told me to call back"),
        ("hallo anna, wie gehts der karte? lg kevin", "hallo […], wie gehts der karte? lg […]"),
        (
            "Dear Mr Jones, where is my card? Best regards, Tim Hopkins",
            "Dear […], where is my card? Best regards, […]",
        ),
        ("Karte weg! Mit freundlichen Grüßen\nJörg Wierczkowski", "Karte weg! Mit freundlichen Grüßen […]"),
        ("Karte weg\nAnna", "Karte weg […]"),
        ("Karte weg, danke Karsten", "Karte weg, danke […]"),
        ("Karte weg! LG, K. Meier", "Karte weg! LG, […]"),
        ("ich heiße max und hab die pin vergessen", "ich heiße […] und hab die pin vergessen"),
        ("mein name ist anna schmidt und ich brauche geld", "mein name ist […] und ich brauche geld"),
        ("Ich bin Kevin Przybylski, Karte weg", "Ich bin […], Karte weg"),
        ("Hi, this is Priya Patel, can you help?", "Hi, this is […], can you help?"),
        ("Überweisung von Svetlana Kowalczyk fehlt", "Überweisung von […] fehlt"),
        ("Das Geld an Ilse Kröger ist weg", "Das Geld an […] ist weg"),
        ("Meine Tochter Lena braucht eine Karte", "Meine Tochter […] braucht eine Karte"),
        ("Kontoinhaber: Hans-Peter Wurst, Karte weg", "Kontoinhaber: […], Karte weg"),
        ("Hi I'm Priyanka, my card is gone", "Hi I'm […], my card is gone"),
        ("Hello, this is Priyanka", "Hello, this is […]"),
        ("sperrt bitte das konto von jan peter müller", "sperrt bitte das konto von […]"),
        ("hat petra schon ihre pin", "hat […] schon ihre pin"),
        ("Annas Karte ist weg", "[…] Karte ist weg"),
        ("das Konto von Max Koch, gesperrt", "das Konto von […], gesperrt"),
    ],
)
def test_names_are_taken_out(message: str, expected: str) -> None:
    """After titles, greetings, introductions and kin, at the end, by first names, by two words in a row that
    nobody knows.
    """
    assert keep(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Hallo Musterbank, wo ist mein Geld?", "Hallo Team, wo ist mein Geld?",
        "Liebe Bank, was kostet das Konto?", "hey leute, karte weg",
        "Hello London, where are the free cash machines?", "any good pubs near Covent Garden?",
        "Kann ich mit Apple Pay zahlen?",
        "Hallo, ich bin Rentnerin und brauche Hilfe", "I'm Scottish and need cash in London",
        "Meine Frau Karte verloren", "Danke euch!",
        "meine Frau hat ihre Karte verloren", "Mein Name ist falsch geschrieben",
        "BITTE SOFORT HILFE KARTE WEG", "Viele Grüße aus Hamburg",
        "Was kostet das Girokonto der Musterbank in Berlin?", "i miss my card",
        "Karte weg, vielen Dank im Voraus", "@Musterbank Karte weg",
        "Termin 2026-11-15 14:00 geht das?",
    ],
)  # fmt: skip
def test_what_is_no_name_stays(message: str) -> None:
    """Companies, products, places and what people write around names."""
    assert keep(message) == message


def test_the_name_that_was_given_is_taken_out_wherever_it_stands() -> None:
    """In any case, in the genitive, as a handle without @."""
    assert (
        keep("zwulf fragt, ob Zwulfs Karte kommt, sagt zwulf_b", name="Zwulf B.")
        == "[…] fragt, ob […] Karte kommt, sagt […]_b"
    )
    assert keep("Karte von karte_hh kommt nicht", name="@Karte_HH") == "Karte von karte_[…] kommt nicht"


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("Hallo Anna, hier ist Frau Wurst-Kröger", ["Anna", "Wurst-Kröger"]),
        ("Das Konto von J. P. Kowalczyk", ["J. P. Kowalczyk"]),
        ("Wo ist mein Geld?", []),
        ("", []),
    ],
)
def test_a_name_is_found_where_it_begins_and_ends(message: str, names: list[str]) -> None:
    """From left to right; parts that stand beside each other are one."""
    assert [message[start:end] for start, end in find_names(message, lambda word: word == "geld")] == names
