"""The window's text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from support.windowed import MESSAGE

from kb_tools.desk.thread import Turn
from kb_tools.window.lines import body_lines, head_line, length_bar, outcome_lines
from kb_tools.window.state import DeskState


@pytest.mark.parametrize(("length", "says"), [(92, "92/280"), (280, "280/280"), (290, "10 too long")])
def test_the_bar_says_it_in_words(length: int, says: str) -> None:
    """The length is told without colours as well."""
    assert says in length_bar(length, 280, "en")


@pytest.fixture
def shown(session):
    """A message of the sample, answered."""
    return DeskState(wish=session.wish, message=MESSAGE, answer=session.ask(MESSAGE))


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_chosen_suggestion_is_shown_with_its_reply(shown, width):
    """In full, and the others by their titles; what can be folded is no wider than the window."""
    lines = body_lines(shown, "en", width)
    titles = [line for line in lines if re.match(r"[> ] \d  ", line)]
    assert [line[0] for line in titles] == [">", *" " * (len(shown.answer.suggestions) - 1)]
    reply = " ".join(line.removeprefix("   | ").strip() for line in lines if line.startswith("   | "))
    assert "".join(reply.split()) == "".join(shown.reply.text.split())
    assert all(len(line) <= width for line in titles)
    assert any(f"{shown.reply.length}/{shown.reply.limit}" in line for line in lines)


def test_before_the_first_message_there_is_a_hint(session):
    """How to begin, and where help is; in a thread, that the next message is still to come."""
    empty = DeskState(wish=session.wish)
    assert "F1" in outcome_lines(empty, "en", 80)[0]
    assert "of the thread" in outcome_lines(replace(empty, history=(Turn(text="A"),)), "en", 80)[0]


def test_the_outcome_of_a_message_is_told_in_its_language(session, shown):
    """How many there are to choose from, or why nothing is, and which personal data was found."""
    first = outcome_lines(shown, "en", 80)[0]
    assert first == f"{len(shown.answer.suggestions)} to choose from  [de]"
    found = outcome_lines(
        replace(shown, answer=session.ask("Meine IBAN ist DE89 3704 0044 0532 0130 00")), "en", 80
    )
    assert any("! Personal data" in line for line in found)
    long = " ".join(outcome_lines(replace(shown, answer=session.ask("Karte " * 2_000)), "en", 80))
    assert "! only the first 10,000 of the message's 12,000 characters were read" in long


def test_the_head_says_how_replies_are_written(shown):
    """Channel with its limit, language, variant, and the sign of the agent."""
    assert head_line(shown, "AB", "en") == "kb desk   x 280 · language of the message · variant 1 · AB"
