"""What other systems have sent to `kb serve`: ids of messages and conversations, never words.

A delivery is written down before it is acknowledged, so that nothing is worked on twice and nothing
acknowledged is lost with a process that dies.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kb_tools.store.database import Database
from kb_tools.store.schema import stamp

LEASE = timedelta(minutes=2)
"""Whoever takes a delivery has so long for it; then somebody else may."""
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
        """Writes a delivery down and takes it; False where it was seen before."""
        moment = now or self._database.now()
        added = self._database.change(
            "INSERT INTO deliveries (source, delivery, conversation, message, began, taken, done)"
            " VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
            *(one.source, one.delivery, one.conversation, one.message, stamp(moment), stamp(moment)),
        )
        return added == 1

    def take(self, one: Delivery, now: datetime | None = None) -> bool:
        """Takes a delivery that nobody has finished in its time; False where somebody else was faster."""
        moment = now or self._database.now()
        taken = self._database.change(
            "UPDATE deliveries SET taken = ? WHERE source = ? AND delivery = ? AND done = 0 AND taken <= ?",
            *(stamp(moment), one.source, one.delivery, stamp(moment - LEASE)),
        )
        return taken == 1

    def done(self, source: str, delivery: str) -> None:
        """Says that a delivery needs no more work."""
        update = "UPDATE deliveries SET done = 1 WHERE source = ? AND delivery = ?"
        self._database.change(update, source, delivery)

    def unfinished(self, now: datetime | None = None) -> tuple[Delivery, ...]:
        """Those that somebody took and did not finish in time, the oldest first."""
        query = f"{SELECT} WHERE done = 0 AND taken <= ? ORDER BY began, source, delivery"
        found = self._database.rows(query, stamp((now or self._database.now()) - LEASE))
        return tuple(
            Delivery(source=source, delivery=delivery, conversation=conversation, message=message)
            for source, delivery, conversation, message in found
        )

    def give_up(self, before: datetime) -> int:
        """Ends what was begun before a time and is still unfinished; how many deliveries that were."""
        update = "UPDATE deliveries SET done = 1 WHERE done = 0 AND began < ?"
        return self._database.change(update, stamp(before))

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
            *(one.source, one.id, int(one.human), one.questions, stamp(now or self._database.now())),
        )

    def speak(self, source: str, id_: str, now: datetime | None = None) -> bool:
        """Takes the bot's turn in a conversation: True once, until `keep` says that there were no questions
        since, and never where a human has written.
        """
        spoken = self._database.change(
            "INSERT INTO conversations (source, id, human, questions, touched) VALUES (?, ?, 0, 1, ?)"
            " ON CONFLICT (source, id) DO UPDATE SET questions = 1, touched = excluded.touched"
            " WHERE conversations.questions = 0 AND conversations.human = 0",
            *(source, id_, stamp(now or self._database.now())),
        )
        return spoken == 1

    def forget(self, before: datetime) -> int:
        """Forgets deliveries from before a time, and conversations that nobody has touched since and no human
        has taken; how many deliveries there were.
        """
        moment = stamp(before)
        self._database.change("DELETE FROM conversations WHERE touched < ? AND human = 0", moment)
        return self._database.change("DELETE FROM deliveries WHERE began < ?", moment)
