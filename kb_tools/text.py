"""Text as a terminal, a page or one line can take it: without control characters. Pure."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control, escape and direction-override characters."""
    return CONTROL.sub("", text)


def one_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(clean(text).split())
