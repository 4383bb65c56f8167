"""Lines of a description with a time, and times of day that are none of a video's."""

from __future__ import annotations

import pytest

from kb_tools.sources.timed_lines import stray_times, timed_lines, times_without_colon


def listed(*rows):
    return [(one.start, one.title) for one in timed_lines("\n".join(rows))]


@pytest.mark.parametrize(
    "before",
    [
        *("👉 ", "1️⃣ ", "✅", "☑️ ", "🎬🎬 ", "\u200b", "\u200f\u2067", "\ufeff", "→ ", "#3 ", "2/7 ", "① "),
        *("Teil 1: ", "Kapitel 12 – ", "Part 3. ", "Étape 2 : ", "IV. ", "XII ", "01 ", "a) ", "Nr. 5: "),
        *("【", "「", "（", "〔", "《", "⟦", "**", "<b>", "* `"),
    ],
)
def test_whatever_stands_before_the_time(before):
    """No letter, or a number with at most one word."""
    rows = [f"{before}{time}  Titel" for time in ("0:00", "2:07", "1:05:00")]
    assert [start for start, _ in listed(*rows)] == [0, 127, 3900]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("0:00 ........ Start", "Start"),
        ("0:00 … Start", "Start"),
        ("0:00 ➡️ Start", "Start"),
        ("【0:00】はじめに", "はじめに"),
        ("0:00 **Konto _eröffnen_**", "Konto eröffnen"),
        ("**0:00** Was ist snake_case?", "Was ist snake_case?"),
        ("0:00 *Start* — mit Anna", "Start — mit Anna"),
        ("[0:00](https://youtu.be/x?t=0) Start", "Start"),
        ("<b>0:00</b> Soll &amp; Haben", "Soll & Haben"),
        ("Start ........ 0:00", "Start"),
        ("Was ist das? …… (0:00)", "Was ist das?"),
        ("• Start · · · [0:00] ✅", "Start"),
        ("0:00 🎬 Start", "🎬 Start"),
        ("0:00 „Zitat“ und mehr", "„Zitat“ und mehr"),
        ("0:00 Don't panic", "Don't panic"),
        ("0:00 Änderungen zum 1.1. und 5 € mehr", "Änderungen zum 1.1. und 5 € mehr"),
    ],
)
def test_title_without_what_leads_to_it(row, title):
    """Leaders, arrows, emphasis, tags and links are no part of a title; emoji and quotes are."""
    assert listed(row) == [(0, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr 8:00-18:00\nSa 9:00-13:00",
        "Montag bis Freitag: 8:00 – 18:00\nSamstag 9:00",
        "8:00-12:00\n14:00-18:00",
        "Mon-Fri 9:00 to 17:00\nSat: 10:00",
        "lun-ven 8:00-18:00\nle samedi 9:00",
        "Täglich 0:00-24:00",
        "10:30 Uhr Einlass\n11:00 Uhr Beginn",
        "am 18.3. um 10:30\nam 19.3.2027 um 11:30",
        "Menü 12:50 €\nGetränk 3:20 Euro",
        "0,00 € Grundpreis\n9,99 € Paket",
    ],
)
def test_times_of_day_and_prices_are_none_of_the_video(text):
    """Opening hours, appointments and prices say nothing about a video's seconds."""
    assert timed_lines(text) == []
    assert stray_times(text) == ()
    assert times_without_colon(text) == ()


def test_opening_hours_below_a_list_are_left_out():
    """The list stays as it is; days may be what a video tells of."""
    days = ("Montag 0:00", "Dienstag 2:00", "Mittwoch 5:00")
    assert [title for _, title in listed(*days)] == ["Montag", "Dienstag", "Mittwoch"]
    rows = ("0:00 A", "1:00 B", "2:00 C", "Öffnungszeiten", "8:00-18:00 Mo-Fr", "Sa 9:00-13:00")
    assert listed(*rows) == [(0, "A"), (60, "B"), (120, "C")]


def test_times_that_are_no_list_are_found():
    """In running text, and with another sign than the colon."""
    assert stray_times("Bei 2:07 das Konto,\ndann ab 5:00 die Karte") == (0, 1)
    assert times_without_colon("Inhalt\n0.00 Start\n2.07 Mitte") == (1, 2)
    assert times_without_colon("0h00 Début\n2h07 Milieu") == (0, 1)
