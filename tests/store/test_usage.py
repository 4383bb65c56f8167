"""What was asked, offered and chosen, in every database that keeps it."""

from __future__ import annotations

from datetime import date

from support.histories import asked

from kb_tools.store.state import State
from kb_tools.store.usage import PAGE

FIRST, SECOND = date(2026, 11, 1), date(2026, 11, 2)


def messages(state: State) -> list[str]:
    return [one.message for one in state.usage.read()]


def test_what_is_written_is_read(state: State) -> None:
    """In order, between days, counted by columns; a choice may be told later."""
    usage = state.usage
    first = usage.add(asked(day=FIRST, offered=("a/b", "c")))
    usage.add(asked(day=SECOND))
    usage.choose(first, "c")
    assert [(one.number, one.offered, one.chosen) for one in usage.read()] == [
        (1, ("a/b", "c"), "c"),
        (2, (), ""),
    ]
    assert [one.number for one in usage.read(since=SECOND, until=SECOND)] == [2]
    assert list(usage.tally("day", "offered")) == [("2026-11-01", ("a/b", "c"), 1), ("2026-11-02", (), 1)]
    assert list(usage.tally("hour", until=FIRST)) == [(9, 1)]
    assert (usage.has_day(FIRST), usage.has_day(date(2026, 11, 3))) == (True, False)


def test_what_is_counted_comes_in_the_same_order_whatever_language_the_database_speaks(state: State) -> None:
    for kind in ("ä", "b", "B", "_", "a"):
        state.usage.add(asked(kind=kind))
    assert [kind for kind, _ in state.usage.tally("kind")] == ["B", "_", "a", "b", "ä"]


def test_an_agent_says_which_kind_a_message_is_and_words_that_may_not_be_kept_go(state: State) -> None:
    first, second = state.usage.add(asked("eins")), state.usage.add(asked("zwei"))
    state.usage.correct(first, "insult", words=True)
    state.usage.correct(second, "crisis", words=False)
    assert [(one.kind, one.message) for one in state.usage.read()] == [("insult", "eins"), ("crisis", "")]
    assert state.usage.with_words() == 1


def test_what_is_old_is_forgotten_and_what_is_named_erased(state: State) -> None:
    for day in (FIRST, SECOND, SECOND):
        state.usage.add(asked(f"am {day.day}.", day=day))
    assert state.usage.forget(SECOND) == 1
    state.usage.erase_these([3])
    assert messages(state) == ["am 2."]
    assert state.usage.erase() == 1
    assert messages(state) == []


def test_more_messages_than_are_read_at_once_are_all_read(state: State) -> None:
    insert = "INSERT INTO asked (day, hour, language, outcome, offered, chosen, message) VALUES"
    row = ("2026-11-01", 9, "de", "none", "", "", "")
    with state.usage._database.writing():
        state.usage._database.fill(f"{insert} (?, ?, ?, ?, ?, ?, ?)", [row] * (2 * PAGE))
    assert [one.number for one in state.usage.read(since=FIRST)] == [*range(1, 2 * PAGE + 1)]
