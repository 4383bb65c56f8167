"""What other systems have sent to `kb serve`: ids of messages and conversations, never words.

A delivery is written down before it is acknowledged, so that nothing is worked on twice and nothing
acknowledged is lost with a process that dies.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kb_tools.store.database import Database
from kb_tools.store.schema import now_or, stamp

SELECT = "SELECT source, delivery, conversation, message FROM deliveries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What came from a source, by the ids that the source gave it."""

    source: str
    delivery: str
    conversation: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Whether a human has written in a conversation, and how many questions in a row were the bot's."""

    source: str
    id: str
    human: bool = False
    questions: int = 0


class Deliveries:
    """The deliveries and conversations there are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, one: Delivery, now: datetime | None = None) -> bool:
        """Writes a delivery down; False where it was seen before."""
        added = self._database.change(
            "INSERT INTO deliveries (source, delivery, conversation, message, began, done)"
            " VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
            *(one.source, one.delivery, one.conversation, one.message, stamp(now_or(now))),
        )
        return added == 1

    def done(self, source: str, delivery: str) -> None:
        """Says that a delivery needs no more work."""
        update = "UPDATE deliveries SET done = 1 WHERE source = ? AND delivery = ?"
        self._database.change(update, source, delivery)

    def unfinished(self) -> tuple[Delivery, ...]:
        """Those that somebody began and nobody finished, the oldest first."""
        found = self._database.rows(f"{SELECT} WHERE done = 0 ORDER BY began, source, delivery")
        return tuple(
            Delivery(source=source, delivery=delivery, conversation=conversation, message=message)
            for source, delivery, conversation, message in found
        )

    def conversation(self, source: str, id_: str) -> Conversation:
        """What is known of a conversation; a new one where nothing is."""
        query = "SELECT human, questions FROM conversations WHERE source = ? AND id = ?"
        for human, questions in self._database.rows(query, source, id_):
            return Conversation(source=source, id=id_, human=bool(human), questions=questions)
        return Conversation(source=source, id=id_)

    def keep(self, one: Conversation, now: datetime | None = None) -> None:
        """Writes down what is known of a conversation now. A human who has written stays: a late delivery
        does not bring the bot back.
        """
        self._database.change(
            "INSERT INTO conversations (source, id, human, questions, touched) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (source, id) DO UPDATE SET questions = excluded.questions,"
            " touched = excluded.touched,"
            " human = CASE WHEN conversations.human = 1 THEN 1 ELSE excluded.human END",
            *(one.source, one.id, int(one.human), one.questions, stamp(now_or(now))),
        )

    def forget(self, before: datetime) -> int:
        """Forgets deliveries from before a time, and conversations that nobody has touched since and no human
        has taken; how many deliveries there were.
        """
        moment = stamp(before)
        self._database.change("DELETE FROM conversations WHERE touched < ? AND human = 0", moment)
        return self._database.change("DELETE FROM deliveries WHERE began < ?", moment)
