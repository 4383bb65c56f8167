"""What is looked up for an answer may come from another process: the answer is the same, and nothing runs."""

from __future__ import annotations

import os
import pickle

import pytest

from kb_tools.desk.lookups import Remembered, pack, unpack, without_mentions
from kb_tools.desk.session import open_session
from kb_tools.desk.thread import Turn
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

MESSAGES = (
    "Was kostet der Eintritt?",
    "@stadtbad @anna_k was kostet die Sauna, und wo ist meine Badehose?",
    "Ich verklage Sie!",
    "Ich will nicht mehr leben",
    "Zuckerwatte",
)
BEFORE = (Turn(text="Hallo @stadtbad, ich komme am Montag"), Turn(text="Gern!", ours=True))


@pytest.fixture(scope="module")
def desk(pool_site):
    settings = read_settings(pool_site)[0]
    with open_index(settings) as index:
        yield open_session(settings, index)


class Nobody:
    """A desk that must not be asked."""

    def __init__(self, desk):
        self.compare = desk.compare

    def search(self, *asked):
        pytest.fail(str(asked))

    judge = search


@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("history", [(), BEFORE])
def test_an_answer_of_what_another_process_looked_up_is_the_same(desk, message, history):
    there = Remembered(desk)
    desk.ask(without_mentions(message), None, history, there)
    here = Remembered(Nobody(desk), unpack(pack(there.known), desk.kinds.rules))
    assert desk.ask(message, None, history, here) == desk.ask(message, None, history)


def test_handles_are_in_no_key(desk):
    there = Remembered(desk)
    desk.ask(MESSAGES[1], None, (), there)
    assert "anna_k" not in str([*there.known])


def test_what_is_none_of_ours_is_not_made():
    for made in (os.system, Nobody, print):
        with pytest.raises(pickle.UnpicklingError):
            unpack(pickle.dumps({("search", "a"): made}), ())
    with pytest.raises(pickle.UnpicklingError):
        unpack(b"nothing", ())
