"""What nobody has answered, as people read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.told import HIT

from kb_tools.gaps.values import Theme, nothing
from kb_tools.gaps.waves import Wave
from kb_tools.telling import gaps
from kb_tools.telling.style import unstyled

DAY = date(2026, 9, 14)
WAVE = Wave(day=DAY, hour=9, count=12, usual=1.5, chance=0.001)
THEME = Theme(
    number=1, name="", language="de", count=7, first=date(2026, 9, 1), last=DAY, recent=6, before=1,
    typical=("Geht Kryptowährung?",), questions=(), nearest=HIT, wave=WAVE,
)  # fmt: skip
FOUND = replace(nothing(), asked=1200, unanswered=7, badly=1, choosing=True, themes=(THEME,))


def test_a_theme_says_how_often_since_when_and_what_to_do():
    told = unstyled(gaps.text(FOUND, "de")).replace("\u00a0", " ")
    assert told.splitlines() == [
        "1.200 Nachrichten: 7 unbeantwortet, 1 schlecht beantwortet.",
        "",
        " 1  „Geht Kryptowährung?“  7× seit 01.09.2026 · letzte 7 Tage 6, davor 1 ↗ steigend · de",
        "    Seit 9:00 Uhr am 14.09.2026: 12 Nachrichten, sonst um diese Zeit 1,5",
        "    │ Geht Kryptowährung?",
        "    Artikel schreiben, am nächsten kommt: Karte sperren dQw4w9WgXcQ · zu 98 % sicher · vom Team "
        "nicht gesendet",
    ]


@pytest.mark.parametrize(("theme", "todo"), [
    (replace(THEME, nearest=None), "Write one: nothing is near."),
    (replace(THEME, extend=True), "Extend this? Karte sperren dQw4w9WgXcQ · 98% sure"),
    (replace(THEME, used=("dQw4w9WgXcQ",)),
     "Write one, nearest: Karte sperren dQw4w9WgXcQ · 98% sure · sent by agents"),
])  # fmt: skip
def test_what_to_do_depends_on_what_is_near(theme, todo):
    told = unstyled(gaps.text(replace(FOUND, themes=(theme,)), "en"))
    assert told.splitlines()[-1].strip() == todo


def test_a_wave_out_of_nothing_has_no_number_to_compare():
    assert gaps.wave_sentence(replace(WAVE, usual=0.0)).endswith("usually none at that time")
    assert gaps.wave_sentence(replace(WAVE, usual=41.6)).endswith("usually 42 at that time")


def test_where_nothing_was_asked_that_is_said():
    assert gaps.text(nothing(), "de") == "Noch wurde nichts gefragt."


def test_a_reader_is_told_what_the_figures_leave_out():
    assert gaps.remarks(FOUND) == []
    told = gaps.remarks(replace(FOUND, unkept=1, sampled=1500, cut=DAY, closed=2, choosing=False))
    assert [remark.split(":")[0] for remark in told] == [
        "1 message was stored without its words and is in no theme",
        "there were many",
        "there were very many",
        "2 themes left out",
        "what agents choose is seldom known, so an offered answer counts as good (use --copy or keys in "
        "`kb desk`)",
    ]


def test_programs_get_days_as_iso_dates():
    told = gaps.data(FOUND)["themes"][0]
    assert (told["first"], told["wave"]["day"], told["nearest"]["id"]) == (
        "2026-09-01", "2026-09-14", "dQw4w9WgXcQ",
    )  # fmt: skip
