"""`kb gaps`: what nobody has answered, and what begins."""

from __future__ import annotations

import json
from datetime import timedelta

from support.histories import DAY, asked, fill


def test_the_command_tells_the_themes(kb, folder):
    """With name, number, facts, typical messages and what to do; nothing that customers wrote reaches the
    terminal as a command.
    """
    fill(
        folder / ".kb",
        [
            asked(text, language="en")
            for text in ("Do you sell \x1b[31mtowels?", "towels for sale?", "can I buy towels", "sell towels")
        ],
    )
    ran = kb("gaps", cwd=folder)
    assert ran.returncode == 0, ran.said
    assert "4 messages: 4 not answered" in ran.stdout
    assert "towels" in ran.stdout
    assert "4× on 2026-11-20" in ran.stdout
    assert "\x1b" not in ran.stdout
    assert "Write one" in ran.stdout


def test_the_command_speaks_json(kb, folder):
    """Every field is there, and days look back no further than told."""
    fill(
        folder / ".kb",
        [
            asked(text, day=DAY - timedelta(days=40 * n), language="en")
            for n in (0, 1)
            for text in ("buy towels", "sell towels?", "towels")
        ],
    )
    given = json.loads(kb("gaps", "--json", "--since", "2026-11-01", cwd=folder).stdout)
    assert (given["asked"], given["since"], given["sampled"]) == (3, "2026-11-01", None)
    assert given["themes"][0]["name"] == "towels"
    assert given["themes"][0]["wave"] is None
    assert given["themes"][0]["count"] == 3


def test_a_wave_is_told_in_words(kb, folder):
    """Since when, how many, how many usually; a theme without a name stands under what was said."""
    days = [
        asked(text, day=DAY - timedelta(days=n), hour=10, language="en", outcome="answer")
        for n in range(1, 9)
        for text in ("hours?", "price?")
    ]
    fill(folder / ".kb", [*days, *(asked("Close the pool now!", hour=10, language="en") for _ in range(12))])
    ran = kb("gaps", cwd=folder)
    assert "“Close the pool now!”" in ran.stdout
    assert "Since 10:00 on 2026-11-20: 12 messages, usually none at that time" in ran.stdout


def test_without_a_history_there_is_nothing_to_tell(kb, folder):
    """And that is no error."""
    ran = kb("gaps", cwd=folder)
    assert (ran.returncode, ran.stdout) == (0, "Nothing has been asked yet.\n")
