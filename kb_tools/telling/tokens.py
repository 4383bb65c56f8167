"""Who may come in to `kb serve`: as people read it, and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kb_tools.store.tokens import Token
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import one_line, say


def text(tokens: Sequence[Token], language: Reader) -> str:
    """A line for each: its role, its last day, and whose it is."""
    if not tokens:
        return tell(say("There are no tokens."), language)
    rows = (
        say("{role:<7} until {day}  {name}", role=one.role, day=one.ends.date(), name=one_line(one.name))
        for one in tokens
    )
    return "\n".join(tell(row, language) for row in rows)


def data(tokens: Sequence[Token]) -> list[dict[str, Any]]:
    """The same for programs; times are UTC."""
    return [
        {"name": one.name, "role": one.role, "made": one.made.isoformat(), "ends": one.ends.isoformat()}
        for one in tokens
    ]
