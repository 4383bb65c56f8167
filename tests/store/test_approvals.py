"""Drafts that wait for a second person, in every database that keeps them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest

from kb_tools.errors import UsageError
from kb_tools.settings.settings import Settings
from kb_tools.store.approvals import COPY_WITHIN, Draft
from kb_tools.store.state import State, open_state

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)


def draft(author: str = "Mia", minutes: int = 15) -> Draft:
    return Draft(
        author=author,
        rule="threat",
        language="de",
        channel="x",
        message="Ich komme vorbei",
        reply="Bitte rufen Sie an",
        proof="karten/karte-verloren",
        asked=NOW,
        ends=NOW + timedelta(minutes=minutes),
    )


def words(one: Draft | None) -> tuple[str, ...]:
    assert one
    return one.message, one.reply, one.proof, one.word


def test_a_draft_waits_and_is_decided_on_once(state: State) -> None:
    """The decider may change the reply, and says a word."""
    number = state.approvals.ask(draft())
    assert [one.number for one in state.approvals.waiting()] == [number]
    assert state.approvals.decide(number, "Ben", "changed", reply="Rufen Sie bitte an", word="so", now=SOON)
    assert not state.approvals.decide(number, "Zoe", "declined", now=SOON)
    found = state.approvals.find(number)
    assert found
    assert (found.state, found.decider, found.decided) == ("changed", "Ben", SOON)
    assert words(found)[1:] == ("Rufen Sie bitte an", "karten/karte-verloren", "so")
    assert state.approvals.waiting() == ()
    assert state.approvals.of("Mia") == (found,)
    assert state.approvals.of("Ben") == ()
    assert state.approvals.find(number + 1) is None


@pytest.mark.parametrize("name", ["Mia", " mia "])
def test_the_table_refuses_its_author_s_own_decision(state: State, name: str) -> None:
    number = state.approvals.ask(draft())
    with pytest.raises(UsageError, match="somebody else must decide"):
        state.approvals.decide(number, name, "approved", now=SOON)
    assert [one.state for one in state.approvals.waiting()] == ["waiting"]


def test_nobody_decides_without_a_name_or_when_the_time_is_over(state: State) -> None:
    number = state.approvals.ask(draft())
    with pytest.raises(UsageError):
        state.approvals.decide(number, "", "approved", now=SOON)
    assert not state.approvals.decide(number, "Ben", "approved", now=NOW + timedelta(minutes=15))


def test_what_expires_loses_its_words_and_keeps_the_rest(state: State) -> None:
    first, second = state.approvals.ask(draft(minutes=5)), state.approvals.ask(draft())
    over = state.approvals.expire(NOW + timedelta(minutes=5))
    assert [(one.number, one.state, one.rule) for one in over] == [(first, "expired", "threat")]
    assert state.approvals.find(first) == over[0]
    assert words(over[0]) == ("", "", "", "")
    assert [one.number for one in state.approvals.waiting()] == [second]


def test_what_was_copied_loses_its_words_at_once_and_what_was_not_an_hour_later(state: State) -> None:
    first, second = (state.approvals.ask(draft()) for _ in range(2))
    state.approvals.drop_words(first)
    assert words(state.approvals.find(first))[1] == "Bitte rufen Sie an"  # it waits still
    for number in (first, second):
        state.approvals.decide(number, "Ben", "approved", word="gut", now=SOON)
    state.approvals.drop_words(first)
    assert words(state.approvals.find(first)) == ("", "", "", "")
    assert not state.approvals.expire(SOON + COPY_WITHIN - timedelta(minutes=1))
    assert words(state.approvals.find(second))[1] == "Bitte rufen Sie an"
    assert not state.approvals.expire(SOON + COPY_WITHIN)
    assert words(state.approvals.find(second)) == ("", "", "", "")
    found = state.approvals.find(second)
    assert found
    assert (found.decider, found.state) == ("Ben", "approved")


def test_leads_are_told_once_and_what_is_old_is_forgotten(state: State) -> None:
    number = state.approvals.ask(draft())
    assert state.approvals.tell(number)
    assert not state.approvals.tell(number)
    assert state.approvals.forget(NOW) == 0
    assert state.approvals.forget(SOON) == 1
    assert state.approvals.find(number) is None


def test_a_draft_expires_once_however_many_look_at_it(stored: Settings) -> None:
    """Each is told to one of them alone, who lets its author know."""
    with open_state(stored) as state:
        numbers = [state.approvals.ask(draft(minutes=5)) for _ in range(20)]

    def expired(_: int) -> list[int]:
        with open_state(stored) as state:
            return [one.number for one in state.approvals.expire(NOW + timedelta(minutes=5))]

    with ThreadPoolExecutor(6) as pool:
        assert sorted(chain(*pool.map(expired, range(6)))) == numbers


def test_one_of_two_who_decide_at_once_has_decided(stored: Settings) -> None:
    with open_state(stored) as state:
        numbers = [state.approvals.ask(draft()) for _ in range(10)]

    def decided(name: str) -> list[int]:
        with open_state(stored) as state:
            return [one for one in numbers if state.approvals.decide(one, name, "approved", now=SOON)]

    with ThreadPoolExecutor(2) as pool:
        assert sorted(chain(*pool.map(decided, ("Ben", "Zoe")))) == numbers


def test_words_that_are_not_needed_are_gone_from_the_files(state: State, stored: Settings) -> None:
    """Copied or expired; whoever reads the bytes finds none of them, in the database's log neither."""
    copied, expired = (state.approvals.ask(draft(minutes=minutes)) for minutes in (99, 15))
    state.approvals.decide(copied, "Ben", "approved", word="so", now=SOON)
    state.approvals.drop_words(copied)
    state.approvals.expire(NOW + timedelta(minutes=15))
    assert [words(state.approvals.find(one)) for one in (copied, expired)] == [("",) * 4] * 2
    kept = b"".join(file.read_bytes() for file in stored.state_dir.glob("usage.sqlite3*"))
    assert b"Ich komme vorbei" not in kept
    assert b"Bitte rufen Sie an" not in kept
