"""Chatwoot: agent bots and account webhooks, and its interface (developers.chatwoot.com).

A conversation is a bot's while it is `pending`, as inboxes with an agent bot make it, and a person's as soon
as it is `open`. An agent bot's own token may write and open conversations, and read what one is, but not its
messages: for these there is the token `reader`, an agent's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kb_tools.links.calling import Method, call
from kb_tools.server.hooks.talks import Arrival, Talk, number_of, read_messages, talk_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Chatwoot:
    """`talks.System`. A conversation is named by its account and its number: `1/42`."""

    address: str
    token: str
    reader: str

    def arrival(self, data: dict[str, Any]) -> Arrival | None:
        if data.get("event") != "message_created":
            return None
        account = data.get("account")
        named = number_of(account.get("id")) if isinstance(account, dict) else ""
        for row in read_messages(data)[:1]:
            numbers = (named, number_of(row.message.thread), number_of(row.message.id))
            human = row.message.by == "own" and not row.program
            if all(numbers) and (human or row.message.by == "customer"):
                return Arrival(conversation=f"{named}/{numbers[1]}", message=numbers[2], human=human)
        return None

    def talk(self, conversation: str, message: str) -> Talk:
        place = self._place(conversation)
        known = self._call("GET", place, token=self.reader)
        messages = self._call("GET", f"{place}/messages", token=self.reader)
        talk = talk_at(message, read_messages(messages), lambda _item: False)
        human = talk.human or known.get("status") != "pending" or _is_taken(known)
        return replace(talk, human=human, open=known.get("can_reply") is not False)

    def note(self, conversation: str, talk: Talk, text: str) -> None:
        self._write(conversation, talk, text, private=True)

    def reply(self, conversation: str, talk: Talk, text: str) -> None:
        self._write(conversation, talk, text, private=False)

    def hand_over(self, conversation: str, talk: Talk, text: str) -> None:
        """Opens it first: who dies in between has left no customer without anybody."""
        self._call("POST", f"{self._place(conversation)}/toggle_status", {"status": "open"})
        self.note(conversation, talk, text)

    def _write(self, conversation: str, talk: Talk, text: str, *, private: bool) -> None:
        sent = {
            "content": text,
            "message_type": "outgoing",
            "private": private,
            "content_attributes": {"in_reply_to": int(talk.message.id)},
        }
        self._call("POST", f"{self._place(conversation)}/messages", sent)

    def _place(self, conversation: str) -> str:
        account, _, number = conversation.partition("/")
        return f"/api/v1/accounts/{account}/conversations/{number}"

    def _call(self, method: Method, path: str, sent: dict[str, Any] | None = None, *, token: str = "") -> Any:
        return call(self.address, method, path, {"api_access_token": token or self.token}, sent)


def _is_taken(known: dict[str, Any]) -> bool:
    """Whether a person has ever replied, or has it assigned; agent bots can have it assigned, too."""
    meta = known.get("meta")
    assigned = isinstance(meta, dict) and meta.get("assignee") and meta.get("assignee_type") != "AgentBot"
    return bool(known.get("first_reply_created_at") or assigned)
