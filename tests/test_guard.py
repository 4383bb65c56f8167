"""Personal data in messages: found, marked, and not imagined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.guard import judge, read_labelled
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.numbers import card_length, iban_length

IBAN = "DE89370400440532013000"
CARD = "4111111111111111"


def marked(message: str) -> str:
    return redact(message, find_personal_data(message))


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("Meine IBAN DE89 3704 0044 0532 0130 00 geht nicht", "Meine IBAN [IBAN] geht nicht"),
        ("iban:de89370400440532013000", "iban:[IBAN]"),
        ("IBANDE89370400440532013000", "IBAN[IBAN]"),
        ("DE89.3704.0044.0532.0130.00!", "[IBAN]!"),
        ("von DE89 3704 0044 0532 0130 00 an AT61 1904 3002 3457 3201", "von [IBAN] an [IBAN]"),
        ("GB82 WEST 1234 5698 7654 32 please", "[IBAN] please"),
        ("Karte 4111 1111 1111 1111 12/27 weg", "Karte [CARD] 12/27 weg"),
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
        "Auftrag 123456789012345 fehlt",
        "Karte 4111 1111 1111 1112",
        "DE88 3704 0044 0532 0130 00",
        "Wie sperre ich meine Karte, wenn IBAN und PIN bekannt sind?",
    ],
)
def test_does_not_imagine(message: str) -> None:
    """Prices, dates, times, trains, hashtags, years, postcodes, service numbers and numbers that fail their
    check are left alone.
    """
    assert find_personal_data(message) == ()


def test_the_labelled_messages() -> None:
    """Of what people write in earnest at least 98 in 100 data are found whole, and of look-alikes at most 1
    in 100 raises an alarm.
    """
    judged = [judge(message) for message in read_labelled()]
    assert len(judged) >= 300
    with_data = [one for one in judged if one.message.wanted]
    assert 0.4 < len(with_data) / len(judged) < 0.6
    data = sum(len(one.message.wanted) for one in with_data)
    assert sum(len(one.missed) for one in judged) <= 0.02 * data
    assert sum(bool(one.false) for one in judged if not one.message.wanted) <= 0.01 * (
        len(judged) - len(with_data)
    )


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("meine IBAN lautet DE89 3704 0044 0532 0130 01", "meine IBAN lautet [IBAN]"),
        ("Kartennummer 4111 1111 1111 1112", "Kartennummer [CARD]"),
        ("meine PIN ist eins zwei drei vier", "meine PIN ist [PIN]"),
        ("geboren am 12.03.1985", "geboren am [BIRTH_DATE]"),
        ("wohne in der Lindenstraße 12", "wohne in der [ADDRESS]"),
        ("Bestellnummer 4711-0815 fehlt", "Bestellnummer [ORDER] fehlt"),
        ("Prüfziffer 123", "Prüfziffer [SECURITY_CODE]"),
        ("max.muster at gmx punkt de", "[EMAIL]"),
    ],
)
def test_finds_what_is_said_to_be_it(message: str, safe: str) -> None:
    """A number with a mistake in it is personal data all the same when its writer says what it is; so are
    words for digits.
    """
    assert marked(message) == safe


def test_the_company_is_no_secret() -> None:
    """The company's own number, however written, and addresses at its domain may be quoted; those of others
    may not.
    """
    own = ("+49 69 90009-200", "service@musterbank.example.com")
    quoted = (
        "069/90009200 ist besetzt und phishing@Musterbank.example.com antwortet nicht, mailt an "
        "max@gmx.de oder 069 90009300"
    )
    assert [quoted[found.start : found.end] for found in find_personal_data(quoted, own)] == [
        "max@gmx.de",
        "069 90009300",
    ]
    assert len(find_personal_data(quoted, ("", ""))) == 4


@given(st.text(), st.sampled_from([IBAN, CARD, "max@gmx.de"]), st.text())
def test_finds_amid_anything(before: str, datum: str, after: str) -> None:
    """What stands free between other words is never repeated."""
    assert datum not in marked(f"{before} | {datum} | {after}")


@given(st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0"]), min_size=21, max_size=21), st.booleans())
def test_gaps_and_case_do_not_hide_an_iban(gaps: list[str], lower: bool) -> None:
    """An IBAN is one, in groups of any size and in small letters."""
    written = IBAN[0] + "".join(gap + letter for gap, letter in zip(["", *gaps[1:]], IBAN[1:], strict=True))
    assert marked(written.lower() if lower else written) == "[IBAN]"


@given(st.text(alphabet="0123456789 +-./()@aABDEKonto:#€,ſİ²٣\u200b\n", max_size=200))
def test_findings_are_in_order_and_apart(message: str) -> None:
    """Findings do not overlap, lie within the message, and come in its order."""
    edges = [edge for finding in find_personal_data(message) for edge in (finding.start, finding.end)]
    assert edges == sorted(set(edges))
    assert not edges or edges[-1] <= len(message)


@given(st.text(max_size=300))
def test_a_marked_message_holds_nothing_more(message: str) -> None:
    """Marks are no personal data, so that marking twice changes nothing."""
    once = marked(message)
    assert marked(once) == once


@given(st.integers(0, 21), st.integers(1, 9))
def test_one_wrong_digit_is_no_iban(position: int, step: int) -> None:
    """The check digits catch every single wrong digit."""
    digit = IBAN[position]
    wrong = str((int(digit) + step) % 10) if digit.isdigit() else "X"
    assert iban_length(IBAN[:position] + wrong + IBAN[position + 1 :]) == 0


@given(st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_no_card(position: int, step: int) -> None:
    """Luhn's digit catches every single wrong digit."""
    wrong = str((int(CARD[position]) + step) % 10)
    assert card_length(CARD[:position] + wrong + CARD[position + 1 :]) in (0, 13)
