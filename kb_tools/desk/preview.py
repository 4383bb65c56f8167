"""What would be drafted of an inbox, before anything is. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.text import one_line

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """How many messages would be drafted, and how many of them in a thread; how many rows not, by the reason;
    the first messages with their row and the customer's name, without personal data; rows that hold none.
    """

    total: int
    in_threads: int
    silent: Counter[str]
    first: tuple[tuple[int, str, str], ...]
    bad: tuple[BadRow, ...]


def preview(gathered: Iterable[Gathered], bad: Iterable[BadRow]) -> Preview:
    """Looks at all messages and asks about none."""
    silent: Counter[str] = Counter()
    first: list[tuple[int, str, str]] = []
    total = in_threads = 0
    for one in gathered:
        if one.why:
            silent[one.why] += 1
            continue
        total += 1
        in_threads += bool(one.message.thread)
        if len(first) < MOST_SHOWN:
            text = one_line(redact(one.message.text, find_personal_data(one.message.text)))
            first.append((one.message.number, one_line(one.message.name or one.message.handle), text))
    return Preview(total=total, in_threads=in_threads, silent=silent, first=tuple(first), bad=tuple(bad))
