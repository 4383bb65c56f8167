"""What customers say to a bot and never to a person. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Bots:
    """A regular expression that ignores capitals; `\\s` stands for a blank."""

    wants_human: str
    """Asks for a person, or whether this is one. Who asks in vain is lost; so it rather finds too much."""
