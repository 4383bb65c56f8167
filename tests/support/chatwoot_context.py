"""What Chatwoot hands to a dashboard app in its frame, as it documents that."""

from __future__ import annotations

from typing import Any

LAST = "Und mit der Zehnerkarte?"
SAID = (
    {"content": "Was kostet der Eintritt?", "message_type": 0, "private": False},
    {"content": "4,50 Euro.", "message_type": 1, "private": False},
    {"content": "Stammgast", "message_type": 1, "private": True},
)
PEOPLE = {0: {"id": 5, "name": "Anna Blum", "type": "contact"}, 1: {"id": 2, "name": "Mia", "type": "user"}}


def context_of(last: str) -> dict[str, Any]:
    """A conversation with a reply and a note among colleagues, and the customer's last message."""
    messages = [
        one | {"id": at, "created_at": at, "conversation_id": 42, "sender": PEOPLE[one["message_type"]]}
        for at, one in enumerate((*SAID, {"content": last, "message_type": 0, "private": False}), 1)
    ]
    return {
        "event": "appContext",
        "data": {
            "conversation": {"id": 42, "meta": {"sender": PEOPLE[0]}, "messages": messages},
            "contact": PEOPLE[0],
            "currentAgent": {"id": 2, "name": "Mia", "email": "mia@bad.example"},
        },
    }
