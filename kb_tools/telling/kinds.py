"""Kinds that were tried: what each message is, as people read it and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kb_tools.desk.kinds.built_in import name_category
from kb_tools.desk.kinds.trying import Tried, confusion
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style
from kb_tools.text import Sentence, clean, one_line, say

NO_KIND = say("of no kind")
LEVELS = {"alarm": say("alarm"), "look": say("look twice")}


def text(tried: Sequence[Tried], language: Reader) -> str:
    """A row for each message, what made it so below it; then, of those with a kind of their own, how many
    became what.
    """
    rows = [row for one in tried for row in _rows(one, language)]
    counted = sorted(confusion(tried).items(), key=lambda item: (item[0][0], -item[1]))
    if not counted:
        return "\n".join(rows)
    right = sum(n for (wanted, found), n in counted if wanted == found)
    total = sum(n for _, n in counted)
    head = say("{right:,} of {total:,} are what they should be.", right=right, total=total)
    table = (
        say(
            "{n:>5,}  {wanted} → {found}",
            n=n,
            wanted=_name(wanted),
            found=_name(found) if wanted != found else say("right"),
        )
        for (wanted, found), n in counted
    )
    return "\n".join([*rows, "", tell(head, language), *(f"   {tell(row, language)}" for row in table)])


def data(tried: Sequence[Tried]) -> dict[str, Any]:
    """The same for programs: `wanted` is null where nobody says, kinds are "" for none."""
    messages = [
        {
            "text": clean(one.message.text),
            "wanted": one.message.wanted,
            "kind": one.kind,
            "level": one.level,
            "outcome": one.outcome,
            "ground": clean(one.ground),
        }
        for one in tried
    ]
    table = [
        {"wanted": wanted, "kind": kind, "count": count}
        for (wanted, kind), count in sorted(confusion(tried).items())
    ]
    return {"messages": messages, "confusion": table}


def _rows(one: Tried, language: Reader) -> list[str]:
    name = tell(_name(one.kind), language)
    if one.level:
        name = f"{name}, {tell(LEVELS[one.level], language)}"
    wrong = one.message.wanted is not None and one.message.wanted != one.kind
    head = f"{style(name, 'red' if wrong else 'cyan', 'bold')}  {one_line(one.message.text)}"
    return [head, *([style(f"   {one_line(tell(one.ground, language))}", "dim")] if one.ground else [])]


def _name(kind: str) -> str | Sentence:
    return name_category(kind) if kind else NO_KIND
