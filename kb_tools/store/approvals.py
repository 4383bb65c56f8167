"""Drafts that wait for a second person, and who decided on them. Never its author: the table refuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from kb_tools.errors import UsageError
from kb_tools.store.database import Database, Forbidden, Row
from kb_tools.store.schema import stamp, stamped
from kb_tools.text import say

State = Literal["waiting", "approved", "changed", "declined", "expired"]
Decision = Literal["approved", "changed", "declined"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reply that its author may not send alone. `message` is redacted, `proof` what the reply rests on,
    `word` what the decider says to it; times are UTC, `asked` to `ends` the time to decide in. `told` is
    whether the leads know that it waits. `number` is the store's own, 0 for what is not stored yet.

    Message, reply, proof and word are "" once they are not needed; the rest is kept.
    """

    number: int = 0
    author: str
    rule: str
    language: str
    channel: str
    message: str
    reply: str
    proof: str
    asked: datetime
    ends: datetime
    state: State = "waiting"
    decider: str = ""
    word: str = ""
    decided: datetime | None = None
    told: bool = False


TIMES = ("asked", "ends", "decided")
COPY_WITHIN = timedelta(hours=1)
"""So long an author can copy what was decided on; then its words are gone."""
NAMES = tuple(field.name for field in fields(Draft))
SELECT = f"SELECT {', '.join(NAMES)} FROM approvals"  # noqa: S608 - fixed names
PLACES = ", ".join("?" * len(NAMES[1:]))
INSERT = f"INSERT INTO approvals ({', '.join(NAMES[1:])}) VALUES ({PLACES})"  # noqa: S608 - fixed names
OVER, UNCOPIED = "state = 'waiting' AND ends <= ?", "decided <> '' AND decided <= ? AND reply <> ''"
WITHOUT_WORDS = "message = '', reply = '', proof = '', word = ''"


class Standing(NamedTuple):
    """How a draft stands, without its words: what a server looks at each second."""

    number: int
    state: State
    told: bool
    asked: datetime
    ends: datetime


class Approvals:
    """The drafts there are, and were."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def now(self) -> datetime:
        """The time by which drafts expire."""
        return self._database.now()

    def ask(self, draft: Draft) -> int:
        """Lets a draft wait; its number."""
        return self._database.insert(INSERT, *_values(draft))

    def find(self, number: int) -> Draft | None:
        """The draft of a number."""
        return next(self._drafts("WHERE number = ?", number), None)

    def waiting(self) -> tuple[Draft, ...]:
        """Those that wait, the longest first."""
        return tuple(self._drafts("WHERE state = 'waiting' ORDER BY number"))

    def with_words(self) -> tuple[Draft, ...]:
        """Those whose words are kept."""
        return tuple(self._drafts("WHERE message <> '' OR reply <> '' OR word <> '' ORDER BY number"))

    def erase_words(self, numbers: Iterable[int]) -> None:
        """Empties the words of drafts, whether they wait or not: nobody can decide on those any more."""
        state = "CASE WHEN state = 'waiting' THEN 'expired' ELSE state END"
        update = f"UPDATE approvals SET {WITHOUT_WORDS}, state = {state} WHERE number = ?"  # noqa: S608
        with self._database.writing():
            self._database.fill(update, [(number,) for number in numbers])
        self._database.overwrite()

    def of(self, author: str) -> tuple[Draft, ...]:
        """Those of one author, the newest first."""
        return tuple(self._drafts("WHERE author = ? ORDER BY number DESC", author))

    def standing(self, since: datetime) -> tuple[Standing, ...]:
        """How each draft stands that was asked since then."""
        query = "SELECT number, state, told, asked, ends FROM approvals WHERE asked >= ? ORDER BY number"
        return tuple(
            Standing(number, state, bool(told), stamped(asked), stamped(ends))
            for number, state, told, asked, ends in self._database.rows(query, stamp(since))
        )

    def is_due(self, now: datetime, oldest: datetime) -> bool:
        """Whether there is anything to expire, or to forget from before the oldest: looking writes
        nothing.
        """
        query = f"SELECT 1 FROM approvals WHERE {OVER} OR {UNCOPIED} OR asked < ? LIMIT 1"  # noqa: S608
        return bool([*self._database.rows(query, stamp(now), stamp(now - COPY_WITHIN), stamp(oldest))])

    def decide(  # noqa: PLR0913 - all that a decision is
        self,
        number: int,
        decider: str,
        decision: Decision,
        *,
        reply: str = "",
        proof: str = "",
        word: str = "",
        now: datetime | None = None,
    ) -> bool:
        """Decides on a draft, with another `reply` and its proof where one is given; False where it does not
        wait any more. Raises UsageError for its author.
        """
        moment = stamp(now or self._database.now())
        try:
            return (
                self._database.change(
                    "UPDATE approvals SET state = ?, decider = ?, word = ?, decided = ?,"
                    " reply = COALESCE(NULLIF(?, ''), reply), proof = COALESCE(NULLIF(?, ''), proof)"
                    " WHERE number = ? AND state = 'waiting' AND ends > ?",
                    *(decision, decider, word, moment, reply, proof, number, moment),
                )
                == 1
            )
        except Forbidden:
            raise UsageError(say("somebody else must decide on a draft than who wrote it")) from None

    def tell(self, number: int) -> bool:
        """Whether it is now that the leads are told of a draft that waits: once for each."""
        update = "UPDATE approvals SET told = 1 WHERE number = ? AND told = 0 AND state = 'waiting'"
        return self._database.change(update, number) == 1

    def drop_words(self, number: int) -> None:
        """Empties the words of a draft that was decided on: its author has copied it, or gives it up."""
        update = f"UPDATE approvals SET {WITHOUT_WORDS} WHERE number = ? AND state <> 'waiting'"  # noqa: S608
        self._database.change(update, number)
        self._database.settle("approvals")

    def expire(self, now: datetime | None = None) -> tuple[Draft, ...]:
        """Those whose time is over, without their words. What was decided on and not copied for COPY_WITHIN
        loses its words as well.
        """
        moment = now or self._database.now()
        drop = f"UPDATE approvals SET {WITHOUT_WORDS}"  # noqa: S608 - fixed names
        with self._database.writing():
            waiting = list(self._drafts(f"WHERE {OVER} ORDER BY number", stamp(moment)))
            # Somebody else may have decided on one meanwhile, or seen that its time is over.
            expire = f"{drop}, state = 'expired' WHERE number = ? AND {OVER}"
            over = [one for one in waiting if self._database.change(expire, one.number, stamp(moment))]
            uncopied = self._database.change(f"{drop} WHERE {UNCOPIED}", stamp(moment - COPY_WITHIN))
        if over or uncopied:
            self._database.settle("approvals")
        return tuple(replace(one, state="expired", message="", reply="", proof="") for one in over)

    def forget(self, before: datetime) -> int:
        """Forgets what was asked before a time; how many there were."""
        return self._database.change("DELETE FROM approvals WHERE asked < ?", stamp(before))

    def _drafts(self, where: str, *values: str | int) -> Iterator[Draft]:
        return map(_draft, self._database.rows(f"{SELECT} {where}", *values))


def _values(draft: Draft) -> tuple[str | int, ...]:
    """A draft as the table has it, without its number."""
    row = {name: getattr(draft, name) for name in NAMES[1:]}
    times = {name: stamp(row[name]) if row[name] else "" for name in TIMES}
    return tuple((row | times | {"told": int(draft.told)}).values())


def _draft(row: Row) -> Draft:
    values = dict(zip(NAMES, row, strict=True))
    times = {name: stamped(values[name]) if values[name] else None for name in TIMES}
    return Draft(**values | times | {"told": bool(values["told"])})
