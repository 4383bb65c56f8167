"""Where the customer's message stands in the window."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class MessageArea(TextArea):
    """Where the message stands. What is pasted replaces what was there: the next message has come."""

    @dataclass
    class Replaced(Message):
        """Another message was pasted over the one that stands here."""

        text: str

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(self.Replaced(event.text))
