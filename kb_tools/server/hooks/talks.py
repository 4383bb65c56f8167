"""What a system says of a conversation, read as `kb triage` reads its exports. Pure, but for the temporary
file in which the messages are put in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from kb_tools.desk.inbox.documents import Part
from kb_tools.desk.inbox.finding import Found, find_messages
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.paths import first_at, word_of
from kb_tools.desk.inbox.reading import read_message
from kb_tools.desk.inbox.turns import Gathered, gathering
from kb_tools.desk.inbox.whose import is_by_program
from kb_tools.desk.thread import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What a delivery tells of, by the ids that its system gave: a customer's message, or with `human` one
    that a colleague wrote to the customer.
    """

    conversation: str
    message: str
    human: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A message and the object it was read from; `program` says that no person wrote it."""

    message: Incoming
    item: Mapping[str, Any]
    program: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A conversation at the message that is to be answered. `due` is False where the message is gone, the
    customer has written again, or something replies to it already; `human` says that the conversation is a
    person's, `open` that the customer can be answered there.
    """

    message: Incoming
    before: tuple[Turn, ...] = ()
    due: bool = True
    human: bool = False
    open: bool = True
    item: Mapping[str, Any] = field(default_factory=dict)


class System(Protocol):
    """A system that is called back at the address of the settings; `chatwoot` and `zammad` are. Each call
    raises CallFailed.
    """

    def arrival(self, data: dict[str, Any]) -> Arrival | None:
        """What a delivery tells of; None for what a bot has nothing to do with. Calls nobody."""

    def talk(self, conversation: str, message: str) -> Talk:
        """A conversation as it is now, at a message."""

    def note(self, conversation: str, talk: Talk, text: str) -> None:
        """Writes to colleagues."""

    def reply(self, conversation: str, talk: Talk, text: str) -> None:
        """Writes to the customer."""

    def hand_over(self, conversation: str, talk: Talk, text: str) -> None:
        """Gives the conversation to people, and tells them why."""


def read_messages(data: Any, mapped: Mapping[str, str] | None = None) -> list[Read]:
    """The messages in what a system sent, in its order; `mapped` are paths of fields that somebody named."""
    found = (one for one in find_messages(Part(value=data), mapped or {}) if isinstance(one, Found))
    return [_read(row, number) for number, row in enumerate(found, 1)]


def talk_at(wanted: str, rows: Sequence[Read], is_ours: Callable[[Mapping[str, Any]], bool]) -> Talk:
    """The conversation at the message with an id. `is_ours` tells what we wrote ourselves."""
    target = next((row for row in rows if row.message.id == wanted), None)
    gathered = next((one for one in _in_order(rows) if one.message.id == wanted), None)
    if target is None or gathered is None:
        return Talk(message=Incoming(number=0, id=wanted, text=""), due=False)
    names = {wanted, word_of(target.item.get("message_id"))} - {""}
    colleagues = [row for row in rows if row.message.by != "customer"]
    return Talk(
        message=target.message,
        before=gathered.before,
        due=not gathered.why and not any(row.message.reply_to in names for row in colleagues),
        human=any(row.message.by == "own" and not row.program and not is_ours(row.item) for row in rows),
        item=target.item,
    )


def last_of(rows: Sequence[Read]) -> Gathered | None:
    """The customer's last message, with what was said before it; None where there is none."""
    return next((one for one in reversed(list(_in_order(rows))) if not one.why), None)


def number_of(value: Any) -> str:
    """An id that may stand in an address: digits alone, "" for anything else."""
    word = word_of(value)
    return word if word.isascii() and word.isdecimal() and len(word) <= 20 else ""


def _read(row: Found, number: int) -> Read:
    message = read_message(row, number)
    if isinstance(message, BadRow):  # a picture, or a whole book: a customer's message all the same
        identity = word_of(row.item.get("id")) or str(number)
        thread = word_of(first_at(row.item, row.around, row.shape.thread))
        message = Incoming(number=number, id=identity, text="", thread=thread, talk=True)
    return Read(message=message, item=row.item, program=is_by_program(row.item, row.shape))


def _in_order(rows: Sequence[Read]) -> Iterator[Gathered]:
    with gathering() as turns:
        list(turns.add_all(row.message for row in rows))
        yield from turns.after()
