"""What personal data looks like, and what only looks like it."""

from __future__ import annotations

import pytest
from support.guarded import marked

from kb_tools.desk.guard import find_personal_data


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("Meine IBAN DE89 3704 0044 0532 0130 00 geht nicht", "Meine IBAN [IBAN] geht nicht"),
        ("iban:de89370400440532013000", "iban:[IBAN]"),
        ("IBANDE89370400440532013000", "IBAN[IBAN]"),
        ("DE89.3704.0044.0532.0130.00!", "[IBAN]!"),
        ("von DE89 3704 0044 0532 0130 00 an AT61 1904 3002 3457 3201", "von [IBAN] an [IBAN]"),
        ("GB82 WEST 1234 5698 7654 32 please", "[IBAN] please"),
        ("Karte 4111 1111 1111 1111 12/27 weg", "Karte [CARD] [CARD] weg"),
        ("5500-0000-0000-0004", "[CARD]"),
        ("Amex 3782 822463 10005", "Amex [CARD]"),
        ("mail an Max.Muster+bank@gmx.de.", "mail an [EMAIL]."),
        ("max (at) web.de", "[EMAIL]"),
        ("ruft mich an: 0171 1234567", "ruft mich an: [PHONE]"),
        ("+49 (0) 30 1234567", "[PHONE]"),
        ("(030) 123456-78", "[PHONE]"),
        ("ruf 0171 1234567 20 Euro fehlen", "ruf [PHONE] 20 Euro fehlen"),
        ("Kontonummer 1234567 01.10.2026", "Kontonummer [ACCOUNT] 01.10.2026"),
        ("0049-171/1234567", "[PHONE]"),
        ("0171-12 34 56 78", "[PHONE]"),
        ("call +44 20 7946 0958 now", "call [PHONE] now"),
        ("Kontonummer 1234567", "Kontonummer [ACCOUNT]"),
        ("Kto.-Nr. 123 456 789", "Kto.-Nr. [ACCOUNT]"),
        ("mein Konto 1234567 ist leer", "mein Konto [ACCOUNT] ist leer"),
        ("my account number is 12345678", "my account number is [ACCOUNT]"),
        ("Kundennr. 998877", "Kundennr. [CUSTOMER]"),
        ("account ref AC/9912/77", "account ref [CUSTOMER]"),
        ("ID card no C8V8X1D3F", "ID card no [IDENTITY]"),
        ("am zwölften Dezember 1977 geboren", "am [BIRTH_DATE] geboren"),
        ("geb. 04/1988", "geb. [BIRTH_DATE]"),
        ("die Karte, die auf 7712 endet", "die Karte, die auf [CARD] endet"),
        ("Konto ...4890 gesperrt", "Konto ...[CARD] gesperrt"),
        ("Konto ... 500 Euro fehlen", "Konto ... 500 Euro fehlen"),
        ("Meine Kundennummer bei euch lautet K123456", "Meine Kundennummer bei euch lautet [CUSTOMER]"),
        ("customer no: 445566", "customer no: [CUSTOMER]"),
        ("meine PIN ist 1234", "meine PIN ist [PIN]"),
        ("die PIN meiner Karte lautet 9876", "die PIN meiner Karte lautet [PIN]"),
        ("1234 ist meine PIN", "[PIN] ist meine PIN"),
        ("TAN 123456 wird abgelehnt", "TAN [TAN] wird abgelehnt"),
        ("pushTAN-Nummer: 123 456", "pushTAN-Nummer: [TAN]"),
        ("Passwort: Sommer2024!", "Passwort: [PASSWORD]"),
        ("my password is hunter2 ok", "my password is [PASSWORD] ok"),
    ],
)
def test_finds(message: str, safe: str) -> None:
    """Personal data is marked, whatever stands between its digits; the words around it stay."""
    assert marked(message) == safe


@pytest.mark.parametrize(
    "message",
    [
        "kostet 1.234.567,89 € im Jahr, also +20.000.000 € zu viel",
        "Auf meinem Konto ist 1000 Euro zu wenig, Konto 4,90 € im Monat",
        "http://shop.example.com/product/0636920045267.do on 04/23/2020",
        "am 01.10.2026 um 08:30 Uhr, 1.10.26 bis 3.11.26, 01.01.2026-31.12.2026, 2026-10-01 08:00:00",
        "offen von 08.00-16.00 Uhr und 08.00 - 16.00",
        "ICE 4711 nach 01067 Dresden, Gleis 9, RE 10123",
        "#01234567 #Karte0815123456 #0301234567",
        "seit 2024/2025, Konto seit 2019, PIN 2024 beantragt, account 2024 closed",
        "PIN 3x falsch, TAN kommt nach 10 Minuten, pushTAN 2.0",
        "mein Passwort ist falsch, Passwort ist seit 3 Tagen weg",
        "0800 1234567 und 116 116 sind besetzt",
        "Karte 4111 1111 1111 1112",
        "Wie sperre ich meine Karte, wenn IBAN und PIN bekannt sind?",
    ],
)
def test_does_not_imagine(message: str) -> None:
    """Prices, dates, times, trains, hashtags, years, postcodes, service numbers and numbers that fail their
    check are left alone.
    """
    assert find_personal_data(message) == ()


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("meine IBAN lautet DE89 3704 0044 0532 0130 01", "meine IBAN lautet [IBAN]"),
        ("Kartennummer 4111 1111 1111 1112", "Kartennummer [CARD]"),
        ("meine PIN ist eins zwei drei vier", "meine PIN ist [PIN]"),
        ("geboren am 12.03.1985", "geboren am [BIRTH_DATE]"),
        ("wohne in der Lindenstraße 12", "wohne in der [ADDRESS]"),
        ("Bestellnummer 4711-0815 fehlt", "Bestellnummer [ORDER] fehlt"),
        ("Auftrag 123456789012345 fehlt", "Auftrag [ORDER] fehlt"),
        ("Prüfziffer 123", "Prüfziffer [SECURITY_CODE]"),
        ("max.muster at gmx punkt de", "[EMAIL]"),
    ],
)
def test_finds_what_is_said_to_be_it(message: str, safe: str) -> None:
    """A number with a mistake in it is personal data all the same when its writer says what it is; so are
    words for digits.
    """
    assert marked(message) == safe
