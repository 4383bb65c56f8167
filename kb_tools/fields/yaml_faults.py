"""What is wrong with a text that is no YAML, in words that an editor can do something with."""

from __future__ import annotations

from kb_tools.text import say

FAULTS = (
    ("mapping values are not allowed", say("a colon stands where no value can follow")),
    ("could not find expected ':'", say("a colon is missing")),
    ("did not find expected key", say("it does not line up with the lines above")),
    ("'-' indicator", say("a line of this list does not begin with -")),
    ("expected <block end>", say("it does not line up with the lines above")),
    ("sequence entries are not allowed", say("no list can begin here")),
    ("expected ',' or ']'", say("a list in brackets lacks a comma or its end")),
    ("expected ',' or '}'", say("values in braces lack a comma or their end")),
    ("unexpected end of stream", say("a quotation mark is never closed")),
    ("cannot start any token", say("a value that begins with this sign needs quotes")),
    ("unknown escape character", say("\\ has no meaning before this letter")),
    ("tab character", say("a tab stands where only spaces may")),
    ("undefined alias", say("a text that begins with * or & needs quotes")),
    ("alphabetic or numeric", say("a text that begins with * or & needs quotes")),
    ("<document start>", say("this line belongs to nothing above it")),
)
"""A part of what PyYAML or its C library says -> what it means."""


LEFT_OPEN = ("expected ',' or ']'", "expected ',' or '}'", "unexpected end of stream")
"""Of these, the library tells the line where it gave up looking."""


def is_left_open(error: str) -> bool:
    """Whether something was begun and never closed."""
    return any(part in error for part in LEFT_OPEN)


def meaning_of(error: str) -> str:
    """What an error of the library means; one that is not in the table as the library says it."""
    return next((meaning for part, meaning in FAULTS if part in error), error)
