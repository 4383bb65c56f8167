"""Addresses that a browser would not open but run. Pure."""

from __future__ import annotations

import re

IGNORED = re.compile(r"[\t\r\n]|\A[\x00-\x20]+")
"""What browsers take out of an address before they read its scheme (WHATWG URL Standard, 4.4)."""
RUNS = re.compile(r"(?:javascript|vbscript|data(?!:image/))\s*:", re.IGNORECASE)


def runs(address: str) -> bool:
    """Whether an address, its entities resolved, is a program: `javascript:`, or a page in `data:`. Pictures
    in `data:` are not.
    """
    return RUNS.match(IGNORED.sub("", address)) is not None
