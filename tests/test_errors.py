"""What can go wrong, told in one sentence."""

from __future__ import annotations

import errno
import os

import pytest

from kb_tools.errors import REASONS, IndexUnusable, KbError, SourcesBroken, UsageError, reason
from kb_tools.telling.sentences import tell
from kb_tools.text import say


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KbError("it is gone"), "it is gone"),
        (KbError("it is gone", "look again"), "it is gone - look again"),
        (KbError("it is gone", "look again", file="a.md"), "a.md: it is gone - look again"),
        (KbError("it is gone", file="a.md", line=3), "a.md:3: it is gone"),
    ],
)
def test_an_error_says_where_what_and_what_to_do_as_far_as_it_knows(error, said):
    assert str(error) == said


def test_an_error_can_be_said_in_another_language():
    error = KbError(say("there is nothing to index"), say("run `kb index`"), file="docs/a.md", line=3)
    assert tell(str(error), "de") == "docs/a.md:3: es gibt nichts zu indizieren - `kb index` ausführen"


def test_only_a_wrong_call_ends_with_two():
    codes = {kind: kind("x").exit_code for kind in (KbError, UsageError, IndexUnusable, SourcesBroken)}
    assert codes == {KbError: 1, UsageError: 2, IndexUnusable: 1, SourcesBroken: 1}


@pytest.mark.parametrize("number", REASONS)
def test_a_reason_is_what_the_system_says(number):
    """So that programs read what they always read."""
    assert str(reason(OSError(number, "other words"))) == os.strerror(number)


def test_a_rare_reason_stays_in_the_systems_words():
    assert reason(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert reason(OSError("no number")) == ""
