"""The routes of the second pair of eyes: a reply is proved and waits, others read it, its author copies what
they made of it. Messages are kept as `usage.redaction` leaves them, and never as they were.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from datetime import datetime, timedelta

from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import channel_named
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import NAMES, own_contacts
from kb_tools.errors import UsageError
from kb_tools.models import Proof
from kb_tools.server.answering import Call, Result, answered
from kb_tools.server.approvals.news import TODAY
from kb_tools.server.approvals.shown import packed, shown
from kb_tools.server.opened import Opened
from kb_tools.server.problems import Refused
from kb_tools.settings.approving import time_for
from kb_tools.store.approvals import Draft
from kb_tools.text import say
from kb_tools.usage.redaction import kept

SEEN = timedelta(hours=1)
"""So long an author sees that a draft of theirs has expired."""


async def ask(opened: Opened, call: Call) -> Result:
    """Lets a reply wait. Raises Refused for one that may not be sent as it is, KbError where none can be
    kept.
    """
    draft = await opened.do(_draft, opened, call, await opened.drafts.do(lambda table: table.now()))
    number = await opened.drafts.do(lambda table: table.ask(draft))
    return Result(data={"number": number, "ends": draft.ends.isoformat(timespec="seconds")})


async def list_waiting(opened: Opened, call: Call) -> Result:
    """What others ask, and for leads what is asked at all."""
    leads = call.caller.role == "lead"
    drafts, now = await opened.drafts.do(lambda table: (table.waiting(), table.now()))
    expired = None
    if leads:
        standing = await opened.drafts.do(lambda table: table.standing(now - TODAY))
        expired = sum(one.state == "expired" for one in standing)
    others = (one for one in drafts if leads or not _is_by(one, call))
    told = [shown(one, call.reader, now, own=_is_by(one, call)) for one in others]
    return Result(data={"drafts": told, "expired": expired})


async def list_own(opened: Opened, call: Call) -> Result:
    """What the caller has asked and still has to know of."""
    drafts, now = await opened.drafts.do(lambda table: (table.of(call.caller.person), table.now()))
    fresh = (
        one
        for one in drafts
        if one.reply or (one.state == "expired" and one.ends > now - SEEN)  # copied ones have no words
    )
    return Result(data={"drafts": [shown(one, call.reader, now, own=True) for one in fresh], "expired": None})


async def decide(opened: Opened, call: Call) -> Result:
    """Decides on what somebody else has asked. Raises Refused for its author, and where it is too late."""
    number, decision = call.sent["number"], call.sent["decision"]
    draft = await opened.drafts.do(lambda table: table.find(number))
    if draft is None:
        raise Refused(404, say("there is no draft {number}", number=number))
    if _is_by(draft, call):
        raise Refused(403, say("somebody else must decide on a draft than who wrote it"))
    reply = call.sent.get("reply", "")
    word = await opened.do(_kept_word, opened, call.sent.get("word", ""))
    if decision == "declined" and not word:
        raise UsageError(say("say why, so that the author can do better"))
    if decision != "changed" and reply.strip() not in ("", draft.reply.strip()):
        raise UsageError(say("a changed reply needs the decision changed"))
    if decision == "changed" and not reply.strip():
        raise UsageError(say("send the reply as it was changed"))
    proof = ""
    if decision == "changed":
        proofs = await opened.do(lambda: opened.desk.prove(reply, channel_named(draft.channel)))
        proof = packed(_holding(proofs))
    changed = reply if decision == "changed" else ""
    person = call.caller.person
    if not await opened.drafts.do(
        lambda table: table.decide(number, person, decision, reply=changed, proof=proof, word=word)
    ):
        raise Refused(409, say("this draft does not wait any more"))
    return Result(data={"number": number, "state": decision})


async def copied(opened: Opened, call: Call) -> Result:
    """Forgets the words of the caller's own draft, once it was decided on. Raises Refused for another's."""
    number = call.sent["number"]
    draft = await opened.drafts.do(lambda table: table.find(number))
    if draft is None or not _is_by(draft, call):
        raise Refused(404, say("there is no draft {number}", number=number))
    if draft.state == "waiting":
        raise Refused(409, say("nobody has read this draft yet"))
    await opened.drafts.do(lambda table: table.drop_words(number))
    return Result(data={"number": number, "state": draft.state})


def listen(opened: Opened, call: Call) -> AsyncIterator[str]:
    """What changes from now on."""
    return opened.news.listen(leads=call.caller.role == "lead")


def _draft(opened: Opened, call: Call, now: datetime) -> Draft:
    """What is to wait from now on; runs in the thread that answers."""
    desk, sent = opened.desk, call.sent
    if not sent["reply"].strip():
        raise UsageError(say("{place} is empty", place="/reply"))
    wish, _, given = answered(desk, sent)
    proofs = _holding(desk.prove(sent["reply"], wish.channel, wish.limit))
    rule = _rule(given)
    handle = desk.settings.handle
    return Draft(
        author=call.caller.person,
        rule=rule,
        language=given.language,
        channel=wish.channel.name,
        message=kept(sent["message"], given.findings, desk.index.knows, name=wish.name, handle=handle),
        reply=sent["reply"],
        proof=packed(proofs),
        asked=now,
        ends=now + time_for(rule, desk.settings.approve_within),
    )


def _rule(answer: Answer) -> str:
    """What makes the message delicate."""
    return answer.alert.kind if answer.alert else answer.category


def _holding(proofs: Iterable[Proof]) -> tuple[Proof, ...]:
    """The proofs. Raises Refused for the first that fails."""
    proven = tuple(proofs)
    for one in proven:
        if not one.holds:
            raise Refused(
                422, say("this reply cannot be sent ({what}: {facts})", what=NAMES[one.what], facts=one.facts)
            )
    return proven


def _is_by(draft: Draft, call: Call) -> bool:
    return draft.author.strip().casefold() == call.caller.person.strip().casefold()


def _kept_word(opened: Opened, word: str) -> str:
    """What a colleague says, without personal data and names; runs in the thread that answers."""
    settings, knows = opened.settings, opened.desk.index.knows
    return kept(word, find_personal_data(word, own_contacts(settings)), knows, handle=settings.handle)
