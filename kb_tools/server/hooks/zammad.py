"""Zammad: webhooks of triggers, and its interface (docs.zammad.org).

A ticket is a person's as soon as an agent other than ourselves has written to the customer or owns it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kb_tools.desk.inbox.paths import word_of
from kb_tools.links.calling import Method, call
from kb_tools.server.hooks.talks import Arrival, Talk, number_of, read_messages, talk_at

NOBODY = 1
"""The id that stands for a ticket without an owner."""
ANSWERED_AS: Mapping[str, str] = {
    "email": "email",
    "web": "note",
    "note": "note",
    "sms": "sms",
    "telegram personal-message": "telegram personal-message",
    "whatsapp message": "whatsapp message",
}
"""How a customer's article came -> as what it is answered. What came otherwise a bot cannot answer."""


@dataclass(slots=True, kw_only=True)
class Zammad:
    """`talks.System`. A conversation is a ticket, named by its id; `me` is the id of the user whose token it
    is, 0 until it was asked.
    """

    address: str
    token: str
    me: int = 0

    def arrival(self, data: dict[str, Any]) -> Arrival | None:
        article = data.get("article")
        for row in read_messages({"article": article}) if isinstance(article, dict) else ():
            ticket, number = number_of(row.message.thread), number_of(row.message.id)
            if ticket and number and row.message.by == "customer":
                return Arrival(conversation=ticket, message=number)
        return None

    def talk(self, conversation: str, message: str) -> Talk:
        me = self._own_id()
        ticket = self._call("GET", f"/tickets/{conversation}")
        articles = self._call("GET", f"/ticket_articles/by_ticket/{conversation}")
        talk = talk_at(message, read_messages(articles), lambda item: item.get("created_by_id") == me)
        owned = ticket.get("owner_id") not in (None, NOBODY, me)
        return replace(talk, human=talk.human or owned, open=word_of(talk.item.get("type")) in ANSWERED_AS)

    def note(self, conversation: str, talk: Talk, text: str) -> None:
        self._call("POST", "/ticket_articles", {"ticket_id": int(conversation), **_note(talk, text)})

    def reply(self, conversation: str, talk: Talk, text: str) -> None:
        kind = ANSWERED_AS[word_of(talk.item.get("type"))]
        sent = {"ticket_id": int(conversation), **_note(talk, text), "type": kind, "internal": False}
        if kind in {"email", "sms"}:
            sent["to"] = word_of(talk.item.get("reply_to")) or word_of(talk.item.get("from"))
        if kind == "email":
            sent["subject"] = word_of(talk.item.get("subject"))
        self._call("POST", "/ticket_articles", sent)

    def hand_over(self, conversation: str, talk: Talk, text: str) -> None:
        """State, owner and note in one step. A ticket that is ours is nobody's again."""
        sent: dict[str, Any] = {"state": "open", "article": _note(talk, text)}
        if self._call("GET", f"/tickets/{conversation}").get("owner_id") == self._own_id():
            sent["owner_id"] = NOBODY
        self._call("PUT", f"/tickets/{conversation}", sent)

    def _own_id(self) -> int:
        if not self.me:
            self.me = int(self._call("GET", "/users/me")["id"])
        return self.me

    def _call(self, method: Method, path: str, sent: dict[str, Any] | None = None) -> Any:
        headers = {"Authorization": f"Token token={self.token}"}
        return call(self.address, method, f"/api/v1{path}", headers, sent)


def _note(talk: Talk, text: str) -> dict[str, Any]:
    """A note for colleagues. It says what it replies to, as answers to mails do: so it is found again."""
    return {
        "body": text,
        "content_type": "text/plain",
        "type": "note",
        "internal": True,
        "in_reply_to": word_of(talk.item.get("message_id")) or talk.message.id,
    }
