"""A Chatwoot of our own: conversations, what agent bots and agents may ask for, and signed webhooks, after
its documentation and public source (4.13).
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from dataclasses import dataclass, field
from typing import Any

from .stand_in import StandIn, Wrong, hold, objects

BOT, READER = "token-of-the-agent-bot", "token-of-an-agent"
PLACE = re.compile(r"/api/v1/accounts/1/conversations/(\d+)(|/messages|/toggle_status)")
MESSAGE = objects(
    ("content",),
    content={"type": "string", "minLength": 1, "maxLength": 150_000},
    message_type={"enum": ["outgoing"]},
    private={"type": "boolean"},
    content_attributes=objects((), in_reply_to={"type": "integer"}),
)
STATUS = objects(("status",), status={"enum": ["open", "resolved", "pending", "snoozed"]})
MAY = {"": "GET", "/messages": "POST", "/toggle_status": "POST"}
"""What an agent bot's token may do with a conversation."""
TYPES = ("incoming", "outgoing", "activity", "template")


@dataclass(slots=True)
class Chatwoot(StandIn):
    """Conversations by their number: `status`, `messages`, and whether a person has replied yet."""

    talks: dict[int, dict[str, Any]] = field(default_factory=dict)
    last: int = 100

    def signed(self, body: bytes, stamp: int | None = None) -> dict[str, str]:
        at = str(int(time.time()) if stamp is None else stamp)
        digest = hmac.new(self.secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
        return {
            "X-Chatwoot-Timestamp": at,
            "X-Chatwoot-Signature": f"sha256={digest}",
            "X-Chatwoot-Delivery": f"delivery-{len(self.asked)}-{at}",
        }

    def writes(self, talk: int, text: str | None, by: str = "contact", **more: Any) -> dict[str, Any]:
        """Somebody writes in a conversation: the payload of the webhook about it. What a person writes to the
        customer opens a conversation that was the bot's.
        """
        with self.lock:
            known = self.talks.setdefault(talk, {"status": "pending", "messages": [], "first_reply": 0})
            kind = 0 if by == "contact" else 1
            message = self._add(talk, text, kind, {"id": 10 if by == "contact" else 5, "type": by}, **more)
            if by == "user" and not message["private"]:
                known["status"], known["first_reply"] = "open", message["created_at"]
            return self.payload(talk, message)

    def payload(self, talk: int, message: dict[str, Any], event: str = "message_created") -> dict[str, Any]:
        """What a webhook sends of a message: kinds in words, the conversation with its last message."""
        return {
            "event": event,
            "account": {"id": 1, "name": "Stadtbad"},
            "inbox": {"id": 3, "name": "Website"},
            "additional_attributes": {},
            "source_id": None,
            **{name: message[name] for name in ("id", "content", "private", "sender", "content_attributes")},
            "content_type": "text",
            "message_type": TYPES[message["message_type"]],
            "created_at": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(message["created_at"])),
            "conversation": {**self._shown(talk), "messages": [message]},
        }

    def public(self, talk: int) -> list[str]:
        """What the bot has said to the customer."""
        return self._said(talk, private=False)

    def notes(self, talk: int) -> list[str]:
        """What the bot has said to colleagues."""
        return self._said(talk, private=True)

    def _said(self, talk: int, *, private: bool) -> list[str]:
        with self.lock:
            return [
                one["content"]
                for one in self.talks[talk]["messages"]
                if one["sender"]["type"] == "agent_bot" and one["private"] is private
            ]

    def answer(self, method: str, path: str, headers: Any, sent: Any) -> Any:
        token, place = headers.get("api_access_token"), PLACE.fullmatch(path)
        if token not in (BOT, READER):
            raise Wrong(401, "Invalid Access Token")
        if place is None or int(place[1]) not in self.talks:
            raise Wrong(404, "Resource could not be found")
        if token == BOT and method != MAY[place[2]]:
            raise Wrong(401, "Access to this endpoint is not authorized for bots")
        talk = int(place[1])
        if place[2] == "/messages" and method == "GET":
            known = self.talks[talk]
            return {"meta": {"labels": [], "contact": {"id": 10}}, "payload": known["messages"][-20:]}
        if place[2] == "/messages":
            hold(sent, MESSAGE)
            attributes = sent.get("content_attributes", {})
            known = {one["id"] for one in self.talks[talk]["messages"]}
            if attributes.get("in_reply_to", next(iter(known))) not in known:
                raise Wrong(422, "it replies to nothing")
            sender = {"id": 7, "type": "agent_bot"}
            return self._add(talk, sent["content"], 1, sender, **{"private": False, **_about(sent)})
        if place[2] == "/toggle_status":
            hold(sent, STATUS)
            self.talks[talk]["status"] = sent["status"]
            return {"payload": {"success": True, "current_status": sent["status"], "conversation_id": talk}}
        return self._shown(talk)

    def _shown(self, talk: int) -> dict[str, Any]:
        known = self.talks[talk]
        return {
            "id": talk,
            "inbox_id": 3,
            "status": known["status"],
            "can_reply": True,
            "channel": "Channel::WebWidget",
            "first_reply_created_at": known["first_reply"],
            "labels": [],
            "meta": {
                "sender": {"id": 10, "name": "Alex Muster", "type": "contact"},
                "assignee": known.get("assignee"),
            },
        }

    def _add(
        self, talk: int, text: str | None, kind: int, sender: dict[str, Any], **more: Any
    ) -> dict[str, Any]:
        self.last += 1
        message = {
            "id": self.last,
            "content": text,
            "message_type": kind,
            "private": False,
            "conversation_id": talk,
            "content_attributes": {},
            "sender": {"name": "Alex Muster" if kind == 0 else "Stadtbad", **sender},
            "created_at": 1_790_000_000 + self.last,
            **more,
        }
        self.talks[talk]["messages"].append(message)
        return message


def _about(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: sent[name] for name in ("private", "content_attributes") if name in sent}
