"""How a language speaks of what the law protects most: health, religion, union, orientation, politics."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Special:
    """Whole words as alternatives of regular expressions. A message is about a person's own life where it has
    one of `persons` and one of the others.
    """

    persons: str
    """I, my, we: who writes, and whose kin it is about."""
    health: str
    religion: str
    union: str
    """Trade unions and parties."""
    orientation: str
