"""What other systems have sent: once each, and nothing is lost that was begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kb_tools.store.deliveries import LEASE, Conversation, Delivery
from kb_tools.store.state import State

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
ONE = Delivery(source="chatwoot", delivery="17", conversation="4", message="17")


def test_a_delivery_is_begun_once_and_unfinished_until_it_is_done(state: State) -> None:
    assert state.deliveries.begin(ONE, NOW)
    assert not state.deliveries.begin(ONE, NOW)
    assert state.deliveries.begin(replace(ONE, source="zammad"), NOW + timedelta(seconds=1))
    later = NOW + LEASE + timedelta(seconds=1)
    assert [one.source for one in state.deliveries.unfinished(later)] == ["chatwoot", "zammad"]
    state.deliveries.done("chatwoot", "17")
    assert state.deliveries.unfinished(later) == (replace(ONE, source="zammad"),)
    assert not state.deliveries.begin(ONE, later)


def test_whoever_took_a_delivery_has_time_for_it_and_then_one_other(state: State) -> None:
    state.deliveries.begin(ONE, NOW)
    in_time, later = NOW + LEASE - timedelta(seconds=1), NOW + LEASE
    assert state.deliveries.unfinished(in_time) == ()
    assert not state.deliveries.take(ONE, in_time)
    assert state.deliveries.take(ONE, later)
    assert not state.deliveries.take(ONE, later)
    state.deliveries.done("chatwoot", "17")
    assert not state.deliveries.take(ONE, later + LEASE)


def test_what_nobody_could_finish_is_given_up_and_counted(state: State) -> None:
    state.deliveries.begin(ONE, NOW)
    assert state.deliveries.give_up(NOW) == 0
    assert state.deliveries.give_up(NOW + timedelta(hours=1)) == 1
    assert state.deliveries.unfinished(NOW + timedelta(days=1)) == ()


def test_the_bots_turn_in_a_conversation_is_taken_once(state: State) -> None:
    """By whichever worker is first; thanks give it back, a human takes it for good."""
    assert state.deliveries.speak("chatwoot", "4", NOW)
    assert not state.deliveries.speak("chatwoot", "4", NOW)
    assert state.deliveries.speak("chatwoot", "5", NOW)
    state.deliveries.keep(Conversation(source="chatwoot", id="4"), NOW)
    assert state.deliveries.speak("chatwoot", "4", NOW)
    state.deliveries.keep(Conversation(source="chatwoot", id="4", human=True), NOW)
    assert not state.deliveries.speak("chatwoot", "4", NOW)


def test_a_conversation_is_remembered_and_a_human_in_it_stays(state: State) -> None:
    new = Conversation(source="chatwoot", id="4")
    assert state.deliveries.conversation("chatwoot", "4") == new
    state.deliveries.keep(replace(new, questions=1), NOW)
    assert state.deliveries.conversation("chatwoot", "4").questions == 1
    state.deliveries.keep(replace(new, human=True), NOW)
    state.deliveries.keep(replace(new, questions=2), NOW)
    assert state.deliveries.conversation("chatwoot", "4") == replace(new, human=True, questions=2)


def test_what_is_old_is_forgotten_but_that_a_human_has_taken_over(state: State) -> None:
    state.deliveries.begin(ONE, NOW)
    for name, human in (("4", True), ("5", False)):
        one = Conversation(source="chatwoot", id=name, human=human, questions=1)
        state.deliveries.keep(one, NOW)
    assert state.deliveries.forget(NOW) == 0
    assert state.deliveries.forget(NOW + timedelta(seconds=1)) == 1
    assert state.deliveries.begin(ONE, NOW)
    assert state.deliveries.conversation("chatwoot", "4").human
    assert state.deliveries.conversation("chatwoot", "5").questions == 0
