"""What is remembered of one person is found as people write names, and nobody else's is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.histories import asked

from kb_tools.store.approvals import Draft
from kb_tools.store.state import State
from kb_tools.usage.containing import containing, erase, find


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Müller", "Hier ist Frau MUELLER wieder"),
        ("Mueller", "Hier ist Frau Müller wieder"),
        ("Müller", "hier ist frau muller wieder"),
        ("Müller", "Das war Müllers Konto"),
        ("Weiß", "Grüße, Anna WEISS"),
        ("Zoé", "Zoe's card is lost"),
        ("Mü\u0308ller".replace("ü\u0308", "u\u0308"), "Müller"),
        ("@mia_m", "danke @Mia_M!"),
        ("@mia_m", "ich bin mia_m"),
        ("mia_m", "danke @mia_m"),
        ("Anna  Maria Weber", "von Anna\nMaria Weber"),
        ("Weber", "We\u00adber"),
        ("O'Neill", "Mr. O'Neill"),
        ("C++", "das C++ Team"),
        ("Łódź", "in łódź"),
    ],
)
def test_a_word_is_found_as_people_write_it(word: str, text: str) -> None:
    assert containing([word])(text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Rat", "Beratung"),
        ("Anna", "Annabell"),
        ("Müller", "Müllerei"),
        (".", "abc"),
        ("", "abc"),
        ("@", "@b"),
    ],
)
def test_a_part_of_another_word_is_none(word: str, text: str) -> None:
    assert not containing([word])(text)


def test_one_of_several_words_is_enough() -> None:
    has = containing(["Weber", " ", "Ann"])
    assert [has(text) for text in ("weber", "ann", "anna")] == [True, True, False]


def test_messages_and_drafts_of_one_person_go_and_all_others_stay(state: State) -> None:
    now = datetime(2026, 11, 1, 9, tzinfo=UTC)
    for text in ("Ich bin Frau Müller", "Wo ist der Automat?", "mueller nochmal"):
        state.usage.add(asked(text))
    for text in ("Hilfe, Müller", "Hilfe"):
        draft = Draft(
            author="Mia",
            rule="threat",
            language="de",
            channel="x",
            message=text,
            reply="Bitte rufen Sie an",
            proof="",
            asked=now,
            ends=now,
        )
        state.approvals.ask(draft)
    found = find(state, ["Müller"])
    assert (found.messages, found.drafts) == ((1, 3), (1,))
    erase(state, found)
    assert [one.message for one in state.usage.read()] == ["Wo ist der Automat?"]
    assert [(one.message, one.state) for one in state.approvals.of("Mia")] == [
        ("Hilfe", "waiting"),
        ("", "expired"),
    ]
    assert find(state, ["Müller", "rufen"]).drafts == (2,)
