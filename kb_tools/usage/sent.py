"""A triage file in which an agent has marked what was sent, read back and held against the store.

A row finds its message by the kept words; where none are kept, by language, outcome and what was offered. So
rows may be sorted, filtered, or come in several files, and a file may be read twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from kb_tools.desk.triage import DANGEROUS
from kb_tools.errors import UsageError
from kb_tools.languages import joined
from kb_tools.languages.columns import Columns
from kb_tools.models import Outcome
from kb_tools.store.usage import UsageRow
from kb_tools.text import say
from kb_tools.usage.redaction import MARK

SAID: Columns = joined("columns")
YES = ("x", "✓", "✔", "☑", "1", *SAID.yes)
NO = ("", "0", "-", *SAID.no)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A row with a mark: the message as it would be kept, and the id of what was sent."""

    language: str
    outcome: str
    offered: str
    chosen: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What the store has to be told: numbers with what was chosen, and rows it does not have; `already` were
    told before.
    """

    chosen: tuple[tuple[int, str], ...] = ()
    new: tuple[SentRow, ...] = ()
    already: int = 0


def parse_sent(
    rows: Iterable[Mapping[str, Any] | str], keep: Callable[[str], str], id_of: Callable[[str], str]
) -> Iterator[SentRow | tuple[int, str]]:
    """Each marked row, or the number of a row (from 1) and what is wrong with it. Raises UsageError at the
    end when no row has the column.

    `keep` gives the text as it would be kept, `id_of` the id for an id or an address, "" for neither.
    """
    seen, number = False, 0
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            yield number, row
            continue
        column = next(
            (name for name in row if isinstance(name, str) and name.strip().lower() in SAID.sent), None
        )
        seen = seen or column is not None
        mark = _cell(row.get(column)) if column else ""
        if mark.lower() not in NO:
            yield _marked(row, mark, keep, id_of) or (
                number,
                say("{mark!r} names no article or video, and the row has no link of one", mark=mark[:60]),
            )
    if number and not seen:
        raise UsageError(
            say("there is no column `sent` in the file"),
            say("add one, and write an x into the rows whose draft was sent"),
        )


def _marked(
    row: Mapping[str, Any], mark: str, keep: Callable[[str], str], id_of: Callable[[str], str]
) -> SentRow | None:
    offered = id_of(_cell(row.get("url")))
    chosen = offered if mark.lower() in YES else id_of(mark)
    if not chosen:
        return None
    language, outcome = _cell(row.get("language")), _cell(row.get("outcome"))
    return SentRow(
        language=language,
        outcome=outcome,
        offered=offered,
        chosen=chosen,
        message=keep(_cell(row.get("text"))),
    )


def match_sent(rows: Sequence[SentRow], stored: Iterable[UsageRow]) -> Matched:
    """Each row takes one message of the store: one told so before, else one without a choice, else one with
    another, the latest first.

    The store is read once, and only what may be a row's message is held.
    """
    waiting: dict[tuple[str, ...], list[UsageRow]] = {_key_of(row): [] for row in rows}
    marked: list[UsageRow] = []
    for asked in stored:
        key = _key(asked.message, asked.language, asked.outcome, asked.offered[0] if asked.offered else "")
        if key in waiting:
            waiting[key].append(asked)
        elif MARK in asked.message:
            marked.append(asked)
    chosen, new, already = [], [], 0
    for row in rows:
        exact = waiting[_key_of(row)]
        candidates = exact or _alike(row.message, marked)
        if not candidates:
            new.append(row)
            continue
        best = max(candidates, key=lambda asked: (asked.chosen == row.chosen, not asked.chosen, asked.number))
        (exact or marked).remove(best)
        if best.chosen == row.chosen:
            already += 1
        else:
            chosen.append((best.number, row.chosen))
    return Matched(chosen=tuple(chosen), new=tuple(new), already=already)


def _key_of(row: SentRow) -> tuple[str, ...]:
    return _key(row.message, row.language, row.outcome, row.offered)


def _alike(message: str, marked: Iterable[UsageRow]) -> list[UsageRow]:
    """Messages that are this one but for what was taken out of them: the store knew the customer's name, and
    the file does not.
    """
    patterns = ((asked, ".{1,40}".join(map(re.escape, asked.message.split(MARK)))) for asked in marked)
    return [asked for asked, pattern in patterns if re.fullmatch(pattern, message)]


def _key(message: str, language: str, outcome: str, offered: str) -> tuple[str, ...]:
    return (message,) if message else ("", language, outcome, offered)


def _cell(value: object) -> str:
    """A cell as text, without the apostrophe that kept a spreadsheet from running it."""
    text = str(value).strip() if isinstance(value, str | int | float) else ""
    return text[1:] if text.startswith("'") and text[1:].lstrip(" \n").startswith(DANGEROUS) else text


def unseen(row: SentRow, now: datetime) -> UsageRow:
    """A row that the store does not have, as a message of it."""
    outcome: Outcome = next((one for one in OUTCOMES if one == row.outcome), "answer")
    return UsageRow(
        day=now.date(),
        hour=now.hour,
        language=row.language[:20],
        outcome=outcome,
        offered=(row.offered,) if row.offered else (),
        chosen=row.chosen,
        message=row.message,
    )
