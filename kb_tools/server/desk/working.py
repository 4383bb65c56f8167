"""What the desk in the browser asks besides suggestions: how long a text is, which thread it was handed, and
that a message was of another kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from kb_tools.desk.channels import channel_named
from kb_tools.desk.inbox.reading import read_inbox
from kb_tools.desk.inbox.turns import gathering
from kb_tools.desk.kinds.built_in import ORDINARY
from kb_tools.desk.thread import Turn, split_thread
from kb_tools.errors import KbError, UsageError
from kb_tools.server.answering import Call, Result
from kb_tools.server.opened import Opened
from kb_tools.server.problems import Refused
from kb_tools.text import say

LARGEST_THREAD = 1024 * 1024
"""Bytes of a conversation as an inbox hands it over, with all that it knows of those in it."""


def measure(opened: Opened, call: Call) -> Result:  # noqa: ARG001 - as the others
    """The length of a text as its channel counts. Raises UsageError for a channel that there is not."""
    return Result(data={"length": channel_named(call.sent["channel"]).measure(call.sent["text"])})


def read_thread(opened: Opened, call: Call) -> Result:
    """The message to be answered in what an inbox exports or hands over, with what was said before it and by
    whom it is: the customer's last, and of several customers' the latest. Raises UsageError where there is
    none.
    """
    history, message = split_thread(call.body.decode("utf-8", "replace"))
    if history:
        return _thread(message, history)
    with gathering() as turns:
        try:
            list(turns.add_all(read_inbox(BytesIO(call.body), "json", {}, [opened.settings.handle])))
        except KbError as error:
            raise UsageError(error.what, error.fix) from None
        asked = [one for one in turns.after() if not one.why]
    if not asked:
        raise UsageError(say("there is no message of a customer in this"), "")
    last = max(asked, key=lambda one: (one.message.at, one.message.number))
    return _thread(last.message.text, last.before, last.message.name or last.message.handle)


def _thread(message: str, history: Sequence[Turn], name: str = "") -> Result:
    turns = [{"from": "us" if turn.ours else "customer", "text": turn.text} for turn in history]
    return Result(data={"message": message, "history": turns, "name": name})


def correct(opened: Opened, call: Call) -> Result:
    """Remembers of which kind a message was. Raises Refused for a kind that there is not."""
    kinds, kind = opened.desk.kinds, call.sent["kind"]
    if kind not in {ORDINARY, *(rule.category for rule in kinds.rules)}:
        raise Refused(422, say("there is no kind {kind!r}", kind=kind[:40]))
    words = kind not in kinds.dangers
    return Result(data={"remembered": opened.memory.corrected(call.sent["number"], kind, words=words)})
