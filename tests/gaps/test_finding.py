"""From a stream of messages to themes: which there are, and what to do about each."""

from __future__ import annotations

import json
import math
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import stored
from support.histories import DAY, asked
from support.themes import CRYPTO, MESSAGES, OTHERS, PIN, covering, gaps_of, hit, themes_of, usual_days

from kb_tools.telling import gaps as telling


def test_messages_about_one_thing_are_a_theme():
    """Two things that are asked in several ways become two themes, the larger first; what only one message
    asks is none.
    """
    found = gaps_of([asked(text) for text in (*PIN, *CRYPTO[:3], *OTHERS)])
    assert [set(theme.questions) for theme in found.themes] == [set(PIN), set(CRYPTO[:3])]
    assert (found.unanswered, found.alone) == (13, 6)
    assert [theme.number for theme in found.themes] == [1, 2]


@given(st.lists(MESSAGES, max_size=14))
def test_every_message_is_counted_once(messages):
    """In one theme or alone; and the order in which a store is read changes nothing but ties."""
    rows = [asked(text) for text in messages if text]
    if rows:
        found = gaps_of(rows)
        assert sum(theme.count for theme in found.themes) + found.alone <= len(rows)
        assert found.unanswered == len(rows)
        assert found == gaps_of(rows)


def test_an_offer_of_which_nothing_was_sent_is_poor_where_agents_choose():
    """Where they choose in two answers of five; otherwise nobody knows what became of it."""
    chosen = [asked(f"Frage {n}", outcome="answer", offered=("a",), chosen="a") for n in range(12)]
    left = [asked(text, outcome="answer", offered=("a",)) for text in PIN]
    found, unknown = gaps_of([*chosen, *left]), gaps_of([*chosen[:9], *left])
    assert (found.choosing, found.badly, len(found.themes)) == (True, 4, 1)
    assert (unknown.choosing, unknown.badly, len(unknown.themes)) == (False, 0, 0)


def test_what_agents_sent_instead_should_be_extended():
    """Something that was not offered was sent: a poor answer, and the article to extend is known."""
    rows = [asked(text, outcome="answer", offered=("cards",), chosen="pin") for text in PIN]
    (theme,) = themes_of(rows, covering(hit("cards", 0.3), hit("pin", 0.1)))
    assert (theme.used, theme.extend, theme.nearest and theme.nearest.entry.id) == (("pin",), True, "pin")


def test_messages_for_elsewhere_are_no_gaps():
    """What belongs in private, on the phone or to a colleague has its answer."""
    found = gaps_of(
        [asked(text, outcome=outcome) for text in PIN for outcome in ("private", "phone", "escalate")]
    )
    assert (found.asked, found.unanswered, found.badly, found.themes) == (12, 0, 0, ())


@pytest.mark.parametrize(("confidence", "extend"), [(0.4, True), (0.1, False)])
def test_the_chance_says_whether_to_extend_or_write(confidence, extend):
    """The nearest article comes with the chance that the ranking gives."""
    (theme,) = themes_of([asked(text) for text in PIN], covering(hit("cards", confidence)))
    assert theme.nearest is not None
    assert (theme.nearest.entry.id, theme.extend) == ("cards", extend)
    assert math.isclose(theme.nearest.confidence, confidence)


def test_an_article_that_agents_left_out_is_not_extended():
    """They saw it for most of the messages and did not send it, however sure the ranking is."""
    chosen = [asked(f"Frage {n}", outcome="answer", offered=("a",), chosen="a") for n in range(12)]
    rows = [asked(text, outcome="answer", offered=("cards",)) for text in PIN]
    (theme,) = themes_of([*chosen, *rows], covering(hit("cards", 0.9)))
    assert not theme.extend


def test_a_theme_with_an_answer_by_now_is_left_out():
    """The article was written since: the search suggests what was not offered then."""
    found = gaps_of([asked(text) for text in PIN], covering(hit("pin", 0.9)))
    assert (found.themes, found.closed) == ((), 1)


def test_rising_compares_two_weeks():
    """The last seven days, counted from the latest message, with the seven before."""
    rows = [asked(text, day=DAY - timedelta(days=n)) for n, text in enumerate(PIN)]
    rows += [asked("meine PIN ändern", day=DAY - timedelta(days=9))]
    (theme,) = themes_of(rows)
    assert (theme.recent, theme.before, theme.rising) == (4, 1, True)
    assert (theme.first, theme.last) == (DAY - timedelta(days=9), DAY)


def test_languages_are_kept_apart():
    """Each has themes of its own."""
    themes = themes_of(
        [
            *(asked(text) for text in PIN),
            *(asked(text, language="en") for text in ("reset my PIN", "how to reset a PIN", "PIN reset")),
        ]
    )
    assert [theme.language for theme in themes] == ["de", "en"]


def test_messages_without_words_are_counted():
    """Where only counts are kept there is no theme, but the figures are right."""
    found = gaps_of([asked("") for _ in range(5)])
    assert (found.unanswered, found.unkept, found.themes) == (5, 5, ())


@pytest.mark.parametrize("outcome", ["none", "answer", "escalate"])
def test_a_wave_comes_first(outcome):
    """Twenty messages about one thing in an hour, whatever became of them, before a larger theme that is an
    old one.
    """
    old = [asked(text, day=DAY - timedelta(days=n)) for n in range(1, 8) for text in PIN]
    wave = [
        asked(f"App {word} Störung", hour=10, outcome=outcome)
        for word in ("wieder", "hat", "schon", "totale")
        for _ in range(5)
    ]
    theme, *others = themes_of([*usual_days(10), *old, *wave])
    assert theme.wave is not None
    assert (theme.wave.day, theme.wave.hour, theme.wave.count) == (DAY, 10, 20)
    assert theme.wave.usual < 3
    assert "Störung" in theme.name
    assert all(other.wave is None for other in others)


def test_a_wave_begins_where_its_messages_do():
    """Not an hour earlier, however quiet that was."""
    calm = [row for row in usual_days(10) if row.hour != 9]
    theme = themes_of(
        [*calm, asked(OTHERS[0], hour=9), *(asked(f"{text} Störung", hour=11) for text in PIN * 3)]
    )[0]
    assert theme.wave is not None
    assert (theme.wave.hour, theme.wave.count, theme.wave.usual < 3) == (11, 12, True)


def test_the_same_text_again_and_again_is_a_wave():
    """What people copy from each other has but one wording."""
    theme = themes_of([*usual_days(10), *(asked("Boykottiert diese Bank!", hour=10) for _ in range(20))])[0]
    assert theme.wave is not None
    assert theme.typical == ("Boykottiert diese Bank!",)


def test_a_busy_day_is_no_wave():
    """An inbox of ten days worked through in one hour has ten times as much of everything."""
    rows = [
        *usual_days(10),
        *(asked(row.message, hour=10, outcome="answer", offered=("a",)) for row in usual_days(10)),
    ]
    assert [theme for theme in themes_of(rows) if theme.wave] == []


def test_what_comes_every_day_at_this_hour_is_no_wave():
    """The same twenty messages as yesterday and the day before."""
    daily = [asked(text, day=DAY - timedelta(days=n), hour=10) for n in range(10) for text in PIN * 5]
    assert [theme for theme in themes_of(daily) if theme.wave] == []


def test_the_first_day_has_no_waves():
    """Nobody knows yet what is usual."""
    assert [theme for theme in themes_of([asked(text) for text in PIN * 10]) if theme.wave] == []


def test_themes_hold_no_personal_data():
    """Of the guard's test messages, each asked three times and kept as the store keeps them, nothing personal
    is in any theme.
    """
    told = 0
    for message, data in stored():
        if message and (found := gaps_of([asked(message) for _ in range(3)])).themes:
            said = json.dumps(telling.data(found), ensure_ascii=False) + telling.text(found, "en")
            assert [datum for datum in data if datum in said.replace(DAY.isoformat(), "")] == []
            told += 1
    assert told > 50
