"""How long a draft waits for a second pair of eyes: the setting `approve_within`. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, integer
from kb_tools.text import joined

OTHERS = "other"
"""What stands for all rules that are not named."""
MINUTES = {"crisis": 5, "crisis_other": 5, "threat": 5, "danger": 5, OTHERS: 15}
_minutes = integer(1, 24 * 60)


def read_minutes(node: Node) -> tuple[tuple[str, int], ...]:
    """Minutes by rule; one number is meant for all that are not named. Raises FieldError for the first
    mistake.
    """
    if not isinstance(node.value, dict):
        return ((OTHERS, _minutes(node)),)
    return tuple((rule, _minutes_of(rule, item)) for rule, item in node.value.items())


def time_for(rule: str, own: Iterable[tuple[str, int]]) -> timedelta:
    """How long a draft may wait that a rule wants to be read by two; `own` are the settings' minutes."""
    minutes = MINUTES | dict(own)
    return timedelta(minutes=minutes.get(rule, minutes[OTHERS]))


def _minutes_of(rule: str, node: Node) -> int:
    try:
        return int(_minutes(node))
    except FieldError as error:
        raise FieldError(joined((rule, error.what), " "), error.fix, node.line) from None
