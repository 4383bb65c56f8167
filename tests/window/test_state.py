"""What the window shows, as values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.windowed import MESSAGE

from kb_tools.desk.answering import Wish
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.thread import Turn
from kb_tools.window.state import (
    DeskState,
    asked,
    moved,
    next_channel,
    next_language,
    next_variant,
    pasted,
    thread_goes_on,
    using,
    with_message,
)


def test_languages_go_round() -> None:
    """l goes from the message's own language through all there are, and back."""
    state = DeskState(wish=Wish(channel=CHANNELS["x"]))
    langs = []
    for _ in range(3):
        state = next_language(state, ("de", "en"))
        langs.append(state.wish.lang)
    assert langs == ["de", "en", None]


@pytest.fixture
def ask(session):
    """How the window asks the sample's desk."""

    def answer(state):
        if state.use:
            return session.ask_for(state.message, state.use, state.wish, state.history)
        return session.ask(state.message, state.wish, state.history)

    return answer


EMPTY = DeskState(wish=Wish(channel=CHANNELS["x"]))


def test_another_message_begins_anew(ask):
    """Answered from the first variant on, with the first suggestion; a message without a letter has no
    answer.
    """
    before = replace(EMPTY, wish=replace(EMPTY.wish, variant=3), chosen=2, use="x")
    state = with_message(before, MESSAGE, ask)
    assert (state.wish.variant, state.chosen, state.use) == (0, 0, "")
    assert state.reply.text == state.answer.suggestions[0].reply.text
    assert state.hit == state.answer.suggestions[0].hit
    assert with_message(state, " ?! ", ask).replies == ()
    assert (EMPTY.reply, EMPTY.hit) == (None, None)


def test_what_was_found_by_hand_answers_the_same_message(ask):
    """Whatever the search would have offered."""
    state = using(with_message(EMPTY, MESSAGE, ask), "karten/pin-vergessen", ask)
    assert (state.message, state.hit.entry.id, state.chosen) == (MESSAGE, "karten/pin-vergessen", 0)


def test_the_marked_suggestion_stays_among_those_there_are(ask):
    """However often an arrow is pressed, and when the next answer has fewer."""
    state = with_message(EMPTY, MESSAGE, ask)
    last = moved(state, 99)
    assert last.chosen == len(state.replies) - 1
    assert moved(last, -99).chosen == 0
    assert asked(replace(last, message="Schönen Tag noch"), ask).chosen == 0


def test_variants_go_on_and_channels_go_round():
    """After the last channel comes the first."""
    state = EMPTY
    for _ in CHANNELS:
        state = next_channel(next_variant(state))
    assert state.wish == replace(EMPTY.wish, variant=len(CHANNELS))


def test_a_thread_goes_on_with_what_was_said_and_sent(ask):
    """The name stays, the next message is still to come; another customer begins anew."""
    state = pasted(replace(EMPTY, wish=replace(EMPTY.wish, name="Anna")), MESSAGE, ask)
    sent = thread_goes_on(replace(state, sent="Das kostet nichts."))
    assert sent.history == (Turn(text=MESSAGE), Turn(text="Das kostet nichts.", ours=True))
    assert (sent.message, sent.answer, sent.wish.name) == ("", None, "Anna")
    assert thread_goes_on(sent) == sent
    after = pasted(sent, "und im Ausland?", ask)
    assert (after.history, after.wish.name) == (sent.history, "Anna")
    other = pasted(after, "Wo finde ich die Auszüge?", ask)
    assert (other.history, other.wish.name) == ((), "")


def test_a_thread_is_pasted_whole(ask):
    """Its last message is the one to answer."""
    thread = '{"from": "customer", "text": "Karte weg"}\n{"from": "customer", "text": "Was kostet das?"}'
    state = pasted(EMPTY, thread, ask)
    assert (state.message, state.history) == ("Was kostet das?", (Turn(text="Karte weg"),))
