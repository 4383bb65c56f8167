"""The desk of a server in the window of `kb desk`: the same answers, with neither index nor content here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kb_tools.cli import remote
from kb_tools.cli.drafts_there import DraftsThere
from kb_tools.desk.answering import Wish, sign_of
from kb_tools.desk.answers import Answer, Answered, Finding, Reply, Suggestion
from kb_tools.desk.channels import channel_named
from kb_tools.desk.kinds.judging import Alert
from kb_tools.errors import KbError, UsageError
from kb_tools.models import Hit, IndexEntry, Proof
from kb_tools.text import say
from kb_tools.window.desks import Records
from kb_tools.window.drafts import Drafts
from kb_tools.window.state import DeskState, wish_of

MOST = 50
"""Hits of a search that are asked for."""


@dataclass(slots=True)
class There:
    """A server's desk; `knows` is what it says of itself."""

    knows: Mapping[str, Any]
    wish: Wish
    recorder: Records
    drafts: Drafts | None

    @classmethod
    def open(cls, channel: str | None, lang: str | None, name: str, agent: str) -> There:
        """The desk, with replies as the options want them. Raises UsageError for what it has not, KbError
        where the server is away, or refuses.
        """
        knows = remote.look("/v1/desk", "channel", "signature", "languages", "kinds", "remembers", "asks")
        if agent and not sign_of(agent):
            fix = say("use up to six letters or digits, such as MM for ^MM")
            raise UsageError(say("{sign!r} is no sign", sign=agent[:20]), fix)
        if lang is not None and lang not in knows["languages"]:
            known = say("use one of: {names}", names=", ".join(knows["languages"]))
            raise UsageError(say("there is nothing in {lang!r}", lang=lang), known)
        wish = Wish(channel=channel_named(channel or knows["channel"]), lang=lang, name=name, agent=agent)
        return cls(knows, wish, RecordsThere(wish), DraftsThere() if knows["asks"] else None)

    @property
    def sign(self) -> str:
        return sign_of(self.wish.agent) or str(self.knows["signature"])

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.knows["languages"])

    @property
    def kinds(self) -> Sequence[str]:
        return tuple(self.knows["kinds"])

    @property
    def remembers(self) -> bool:
        return bool(self.knows["remembers"])

    def ask(self, state: DeskState) -> Answer:
        sent = {**wish_of(state), "remember": False, "tell": {"data": True}}
        try:
            told = remote.ask("/v1/suggest", sent, "answer", "before", "unread")[0]
        except UsageError:
            if not state.use:
                raise
            return self.ask(replace(state, use=""))  # what was found may be gone since
        return read_answer(told, chosen=bool(state.use))

    def find(self, query: str) -> Sequence[Hit]:
        sent = {"query": query, "most": MOST, "tell": {}}
        return tuple(map(_hit, remote.ask("/v1/search", sent, "hits")[0]["hits"]))

    def is_danger(self, kind: str) -> bool:  # noqa: ARG002 - as the others
        """The server knows, and drops the words by itself."""
        return False


class RecordsThere:
    """What became of messages, remembered by the server."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self.trouble = ""

    def asked(self, message: str, answer: Answer, *, name: str = "", chosen: str = "") -> int:  # noqa: ARG002
        """The server asks itself again: what it remembers is its own answer."""
        state = DeskState(wish=self._wish, message=message)
        number = int(self._told("/v1/suggest", {**wish_of(state), "name": name}))
        self.chosen(number, chosen)
        return number

    def chosen(self, number: int, chosen: str) -> None:
        if number and chosen:
            self._told("/v1/chosen", {"number": number, "chosen": chosen})

    def corrected(self, number: int, kind: str, *, words: bool) -> None:  # noqa: ARG002 - the server knows
        if number:
            self._told("/v1/corrected", {"number": number, "kind": kind})

    def _told(self, path: str, sent: Mapping[str, Any]) -> str:
        """The number under which something is remembered, "0" for none."""
        try:
            return remote.ask(path, sent)[1].get("Kb-Number", "0")
        except KbError as error:
            self.trouble = say("nothing is remembered: {error}", error=str(error))
            return "0"


def read_answer(told: Mapping[str, Any], *, chosen: bool = False) -> Answer:
    """An answer as a server tells it to a window; `chosen` is whether the agent named what it suggests.
    Raises KbError for what is none.
    """
    try:
        answer = _answer(told["answer"], told["before"], told["unread"])
        return replace(answer, suggestions=tuple(replace(one, chosen=chosen) for one in answer.suggestions))
    except (LookupError, TypeError, ValueError, AttributeError):
        raise remote.another() from None


def _answer(data: Mapping[str, Any], before: str, unread: int) -> Answer:
    alert, reply = data["alert"], data["reply"]
    return Answer(
        language=data["message"]["language"],
        findings=tuple(Finding(**one) for one in data["message"]["findings"]),
        outcome=data["outcome"],
        chance=data["chance"],
        suggestions=tuple(map(_suggestion, data["suggestions"])),
        reply=_reply(reply) if reply else None,
        why=data["why"],
        because=tuple(data["because"]),
        category=data["category"],
        team=data["team"],
        needs_second_pair_of_eyes=data["needs_second_pair_of_eyes"],
        withheld=tuple(data["withheld"]),
        unanswered=tuple(data["unanswered"]),
        before=before,
        alert=Alert(**alert) if alert else None,
        kinds=tuple((one["kind"], one["score"]) for one in data["kinds"]),
        unread=unread,
    )


def _suggestion(data: Mapping[str, Any]) -> Suggestion:
    return Suggestion(
        hit=_hit(data),
        excerpt=data["excerpt"],
        reply=_reply(data["reply"]),
        proof=tuple(Proof(**one) for one in data["proof"]),
        question=data["question"],
        also=tuple(Answered(hit=_hit(one), text=one["question"]) for one in data["also"]),
    )


def _hit(data: Mapping[str, Any]) -> Hit:
    reviewed = data.get("reviewed")
    entry = IndexEntry(
        source="",
        kind=data["kind"],
        id=data["id"],
        lang=data.get("language", ""),
        title=data["title"],
        reviewed=date.fromisoformat(reviewed) if reviewed else None,
    )
    return Hit(
        entry=entry,
        url=data["url"],
        heading=data["heading"] or "",
        start=data["start"],
        score=data["confidence"],
        confidence=data["confidence"],
    )


def _reply(data: Mapping[str, Any]) -> Reply:
    return Reply(text=data["text"], length=data["length"], limit=data["limit"])
