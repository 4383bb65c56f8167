"""What the law protects most: health, religion, union, orientation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.guarded import keep, marked

from kb_tools.usage.special import is_special

MESSAGES = [
    json.loads(line)["text"]
    for line in Path(__file__).parents[1].joinpath("guard_special.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("message", MESSAGES)
def test_such_a_message_is_not_kept_and_stays_as_it_is(message: str) -> None:
    """Its words are in no history; as the guard finds nothing in it, it is answered like any other."""
    assert is_special(message)
    assert keep(message) == ""
    assert marked(message) == message


@pytest.mark.parametrize(
    "message",
    [
        "Gibt es die App für Blinde?",
        "Sind Kirchensteuern automatisch abgeführt?",
        "Ich will meine Krankenversicherung kündigen",
        "Habe ich Rabatt bei Gewerbekonten?",
        "My card was declined at the union store",
        "Je voudrais changer mon code",
    ],
)
def test_a_thing_and_a_person_make_it(message: str) -> None:
    """Neither a word alone, nor a word that only begins like one."""
    assert not is_special(message)
