"""A Zammad of our own: tickets, articles and signed webhooks, after its documentation (docs.zammad.org)."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from typing import Any

from .stand_in import StandIn, Wrong, hold, objects

TOKEN, ME, AGENT = "token-of-the-bots-user", 7, 5
TYPES = ("note", "email", "sms", "telegram personal-message", "whatsapp message")
ARTICLE = {
    "body": {"type": "string", "minLength": 1},
    "content_type": {"enum": ["text/plain", "text/html"]},
    "type": {"enum": list(TYPES)},
    "internal": {"type": "boolean"},
    "in_reply_to": {"type": "string"},
    "to": {"type": "string", "pattern": "@|^[+0-9]"},
    "subject": {"type": "string"},
}
NEW = objects(("ticket_id", "body"), ticket_id={"type": "integer"}, **ARTICLE)
CHANGE = objects(
    (),
    state={"enum": ["new", "open", "pending reminder", "closed"]},
    owner_id={"type": "integer"},
    article=objects(("body",), **ARTICLE),
)
PLACE = re.compile(r"/api/v1/(users/me|tickets/(\d+)|ticket_articles/by_ticket/(\d+)|ticket_articles)")


@dataclass(slots=True)
class Zammad(StandIn):
    """Tickets by their id: `state`, `owner_id` and `articles`."""

    tickets: dict[int, dict[str, Any]] = field(default_factory=dict)
    last: int = 500

    def signed(self, body: bytes) -> dict[str, str]:
        digest = hmac.new(self.secret.encode(), body, hashlib.sha1).hexdigest()
        return {
            "User-Agent": "Zammad User Agent",
            "X-Zammad-Trigger": "ask kb",
            "X-Zammad-Delivery": f"delivery-{len(self.asked)}",
            "X-Hub-Signature": f"sha1={digest}",
        }

    def writes(self, ticket: int, text: str, by: int = 8, kind: str = "email", **more: Any) -> dict[str, Any]:
        """Somebody writes in a ticket: the payload of the webhook about it. 8 is the customer."""
        with self.lock:
            known = self.tickets.setdefault(ticket, {"state": "new", "owner_id": 1, "articles": []})
            article = self._add(ticket, {"body": text, "type": kind, **more}, by)
            shown = {"id": ticket, "number": f"1{ticket}", "title": "Frage", **_without_articles(known)}
            customer = {"id": 8, "firstname": "Emily", "lastname": "Muster", "email": "emily@example.com"}
            return {"ticket": {**shown, "customer": customer, "customer_id": 8}, "article": article}

    def public(self, ticket: int) -> list[dict[str, Any]]:
        """The articles of the bot that the customer sees."""
        return self._ours(ticket, internal=False)

    def notes(self, ticket: int) -> list[dict[str, Any]]:
        """Those that colleagues see alone."""
        return self._ours(ticket, internal=True)

    def _ours(self, ticket: int, *, internal: bool) -> list[dict[str, Any]]:
        with self.lock:
            return [
                one
                for one in self.tickets[ticket]["articles"]
                if one["created_by_id"] == ME and one["internal"] is internal
            ]

    def answer(self, method: str, path: str, headers: Any, sent: Any) -> Any:
        place = PLACE.fullmatch(path)
        if headers.get("Authorization") != f"Token token={TOKEN}":
            raise Wrong(401, "Invalid BasicAuth credentials")
        if place is None:
            raise Wrong(404, "No route matches")
        if place[1] == "users/me" and method == "GET":
            return {"id": ME, "login": "kb"}
        if place[1] == "ticket_articles" and method == "POST":
            hold(sent, NEW)
            return self._add(self._known(sent["ticket_id"]), sent, ME)
        ticket = self._known(int(place[2] or place[3] or 0))
        if place[3] and method == "GET":
            return self.tickets[ticket]["articles"]
        if method == "PUT":
            hold(sent, CHANGE)
            self.tickets[ticket] |= {name: value for name, value in sent.items() if name != "article"}
            if "article" in sent:
                self._add(ticket, sent["article"], ME)
        return {"id": ticket, "title": "Frage", **_without_articles(self.tickets[ticket])}

    def _known(self, ticket: int) -> int:
        if ticket not in self.tickets:
            raise Wrong(404, f"Couldn't find Ticket with 'id'={ticket}")
        return ticket

    def _add(self, ticket: int, sent: dict[str, Any], by: int) -> dict[str, Any]:
        self.last += 1
        sender = "Customer" if by == 8 else "Agent"
        if sent["type"] in {"email", "sms"} and by == ME and not sent.get("to"):
            raise Wrong(422, "Need at least one recipient")
        article = {
            "id": self.last,
            "ticket_id": ticket,
            "from": "Emily Muster <emily@example.com>" if by == 8 else "Stadtbad <bad@example.com>",
            "subject": "Frage",
            "content_type": "text/plain",
            "internal": False,
            "message_id": f"<{self.last}@example.com>" if sent["type"] == "email" else None,
            "in_reply_to": "",
            "sender": sender,
            "sender_id": {"Agent": 1, "Customer": 2}[sender],
            "created_by_id": by,
            "origin_by_id": by,
            "created_at": f"2026-11-01T09:{self.last % 3600 // 60:02}:{self.last % 60:02}.000Z",
            **sent,
        }
        self.tickets[ticket]["articles"].append(article)
        return article


def _without_articles(ticket: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in ticket.items() if name != "articles"}
