"""Telephone numbers that one tap calls."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.built import SETTINGS, Tags

from kb_tools.settings.contact import Contact
from kb_tools.site.calls import callable_numbers, dial, region_of

GERMAN = replace(SETTINGS, contact=Contact(country="DE"))
BRITISH = replace(SETTINGS, contact=Contact(country="GB"))
NOWHERE = replace(SETTINGS, contact=Contact())


def links(html, settings=GERMAN):
    return Tags(callable_numbers(html, settings)).links()


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Rufen Sie 069 90009-200 an.", "tel:+496990009200"),
        ("unter (030) 123 45 67", "tel:+49301234567"),
        ("Tel. 030/1234567", "tel:+49301234567"),
        ("kostenfrei: 0800 1110111", "tel:+498001110111"),
        ("+49 (0)69 90009-200", "tel:+496990009200"),
        ("069&nbsp;90009&nbsp;200", "tel:+496990009200"),
        ("aus dem Ausland +49 116 116", "tel:+49116116"),
        ("by phone (+49 116 116 from abroad)", "tel:+49116116"),
        ("Vienna: +43 1 5880 0", "tel:+43158800"),
        ("unter 116 116.", "tel:116116"),
        ("116117", "tel:116117"),
        ("Dann rufen Sie die Polizei unter 110.", "tel:110"),
        ("<strong>Notruf:</strong> 112", "tel:112"),
        ("Composez le 112", "tel:112"),
        ("In danger? Dial 112 at once", "tel:112"),
    ],
)
def test_number_is_called_as_the_country_dials_it(text, called):
    """National numbers get the code of the settings' country, short ones are dialled as they are."""
    assert links(f"<p>{text}</p>") == [called]


@pytest.mark.parametrize(
    "html",
    [
        "<p>IBAN DE89 3704 0044 0532 0130 00</p>",
        "<p>Karte 4111 1111 1111 1111</p>",
        "<p>Ihre Kontonummer: 0532013000</p>",
        "<p>Die Kundennummer <em>lautet</em> <strong>0690 1234567</strong></p>",
        "<table><tr><th>Kontonummer</th><td>0532013000</td></tr></table>",
        "<p>vom 06.11.2026 07.11.2026, am 24.12.2026 um 10:30</p>",
        "<p>12.345,67 Euro, 1 000 000 € und 116 116 Euro</p>",
        "<p>112 Filialen, Seite 110, unter 110 Euro, 110 km</p>",
        "<p>Rufen Sie an: dann sind es nur 110 €</p>",
        "<p>https://a.example/?id=0699000920</p>",
        "<p>192.168.178.1, Version 10.15.7</p>",
        "<code>069 90009-200</code>",
        "<pre><span>069 90009-200</span></pre>",
        '<a href="x">ruf <b>069 90009-200</b></a>',
        '<p title="069 90009-200">x</p>',
        "<script>var a = '<b>069 90009-200</b>'</script>",
        "<!-- 069 90009-200 -->",
        "<details><summary>069 90009-200</summary></details>",
        "<p>A &quot;b&quot; &lt; c 1 2 3</p>",
    ],
)
def test_all_else_stays_to_the_byte(html):
    """Numbers of another kind, and those that lead somewhere already or are a program's."""
    assert callable_numbers(html, GERMAN) == html


def test_what_stands_around_a_number_is_kept():
    html = (
        '<h2 id="a">Weg &amp; Tel 116 116<a class="headerlink" href="#a">¶</a></h2><p>a &lt; <b>110</b></p>'
    )
    assert callable_numbers(html, GERMAN) == html.replace("116 116", '<a href="tel:116116">116 116</a>')


def test_bracket_that_the_sentence_closes_is_no_part_of_the_number():
    assert '(<a href="tel:+496990009200">+49 69' in callable_numbers(
        "<p>(+49 69 90009-200 nachts)</p>", GERMAN
    )


def test_several_numbers_of_a_sentence_are_links_each():
    assert links("<p>069 90009-200, 0800 1110111 oder 116 116</p>") == [
        "tel:+496990009200",
        "tel:+498001110111",
        "tel:116116",
    ]


def test_same_digits_are_another_number_in_another_country():
    assert links("<p>Call 020 7946 0123</p>", BRITISH) == ["tel:+442079460123"]
    assert links("<p>In danger? Call 999</p>", BRITISH) == ["tel:999"]
    assert links("<p>Call 999</p>", GERMAN) == []


def test_without_a_country_only_numbers_with_a_code_and_those_of_europe_are_links():
    """A wrong country would call a stranger."""
    assert links("<p>069 90009-200, +49 69 90009-200, 116 116, Notruf 112</p>", NOWHERE) == [
        "tel:+496990009200",
        "tel:116116",
        "tel:112",
    ]


@pytest.mark.parametrize(
    ("contact", "region"),
    [
        (Contact(country="AT", holidays="DE-HE"), "AT"),
        (Contact(holidays="DE-HE"), "DE"),
        (Contact(phone="069 1234", hotline="+41 44 668 18 00"), "CH"),
        (Contact(phone="069 1234"), ""),
    ],
)
def test_country_is_that_of_the_settings(contact, region):
    assert region_of(contact) == region


def test_number_that_no_plan_has_is_dialled_as_it_is():
    assert dial("+49 (69) 1-2", "DE") == "tel:+496912"
    assert dial("116 116", "DE") == "tel:116116"
    assert dial("Zentrale", "DE") == "tel:"
