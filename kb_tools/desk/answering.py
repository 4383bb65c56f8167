"""A customer's message in, an answer out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kb_tools.desk.answers import Answer, Finding, Reply, Suggestion
from kb_tools.desk.asked import Asked, Search, find_asked, read_together
from kb_tools.desk.channels import Channel
from kb_tools.desk.feelings import feeling_of
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.judging import Judgement, Kinds
from kb_tools.desk.kinds.phrases import fold_message
from kb_tools.desk.mentions import written_to_another
from kb_tools.desk.passage import Compare, fit_to_questions
from kb_tools.desk.proof import CheckLink, in_the_index, own_contacts
from kb_tools.desk.reply import (
    compose_alone,
    compose_block,
    compose_handover,
    compose_private_reply,
)
from kb_tools.desk.route import Decision, decide
from kb_tools.desk.suggesting import suggest
from kb_tools.desk.thread import Turn
from kb_tools.desk.voice import FEELINGS, Voice
from kb_tools.errors import UsageError
from kb_tools.languages import Language
from kb_tools.search.choose import chance, floors
from kb_tools.search.message import LONGEST_MESSAGE
from kb_tools.settings.helplines import ANYWHERE
from kb_tools.settings.routing import merge_routing
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies
from kb_tools.text import joined, say

Judge = Callable[[str, str], Judgement]
"""Takes a message without personal data and its language; says what it is."""

LONGEST_SIGN = 6
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a reply should be. `limit` is in the channel's units (None: the channel's own), `lang` a language
    to answer in (None: the message's); `agent` signs instead of the settings' signature; `variant` counts the
    ways to say it, from 0.
    """

    channel: Channel
    limit: int | None = None
    lang: str | None = None
    name: str = ""
    agent: str = ""
    variant: int = 0


def answer(  # noqa: PLR0913, PLR0917 - the desk is where everything meets
    message: str,
    search: Search,
    settings: Settings,
    replies: Replies,
    wish: Wish,
    check_link: CheckLink = in_the_index,
    history: Sequence[Turn] = (),
    judge: Judge | None = None,
    compare: Compare | None = None,
) -> Answer:
    """At most three suggestions with a reply each, or the one reply that a message for another place needs,
    or an honest none. `history` is what was said before, oldest first. Where somebody may be in danger and
    nothing is found, no reply is ready: "we have nothing on that" is no answer to them.

    Of a very long message the beginning is read. Positions of findings are in characters of `message`. Raises
    UsageError when it is empty or the limit is below 1.
    """
    text = without_controls(message[:LONGEST_MESSAGE])
    _refuse_nothing(text, wish)
    findings = find_personal_data(text, own=own_contacts(settings))
    harmless = redact(text, findings)
    earlier = tuple(_harmless(turn, settings) for turn in history)
    asked = find_asked(harmless, earlier, search, wish.lang, floors(settings))
    judged = _judged(harmless, earlier, asked.language, judge or _by_words(settings))
    decision = _decide(harmless, asked, findings, judged, settings)
    voice = _voice(wish, decision, settings, replies, settings.language(asked.language), harmless)
    offered: tuple[Suggestion, ...] = ()
    withheld: tuple[str, ...] = ()
    if decision.outcome == "answer":
        fitted = fit_to_questions(asked.answered, harmless, None if decision.is_loss else compare)
        offered, withheld = suggest(fitted, voice, settings, check_link)
        decision = decision if offered else _without_answer(decision, withheld)
    doubted = judged.alert is not None and not decision.danger and not (decision.hotline and voice.lead)
    reply = None if offered or doubted else _elsewhere(decision, findings, voice, settings, asked.language)
    withheld += (_too_long(reply),) if reply and not reply.fits else ()
    return replace(
        _told(asked, findings, decision, judged),
        suggestions=offered,
        reply=reply if reply and reply.fits else None,
        withheld=withheld,
        unanswered=asked.left_open(offered) if offered else (),
        unread=len(message[LONGEST_MESSAGE:]),
    )


def _told(asked: Asked, findings: tuple[Finding, ...], decision: Decision, judged: Judgement) -> Answer:
    """What is known of a message before anything is offered."""
    return Answer(
        language=asked.language,
        findings=findings,
        outcome=decision.outcome,
        chance=chance(asked.hits),
        why=decision.why,
        because=decision.because,
        category=decision.category,
        team=decision.team,
        needs_second_pair_of_eyes=decision.needs_second_pair_of_eyes,
        before=asked.before,
        alert=judged.alert,
        kinds=judged.kinds,
    )


def _by_words(settings: Settings) -> Judge:
    """Judges by words alone."""
    return Kinds(rules=merge_routing(settings.routing, built_in())).judge


def _judged(harmless: str, earlier: Sequence[Turn], lang: str, judge: Judge) -> Judgement:
    """What the message is; danger to people that the customer told of before holds on."""
    before = [judge(turn.text, lang) for turn in earlier if not turn.ours]
    return judge(harmless, lang).after(before)


def _decide(
    harmless: str, asked: Asked, findings: tuple[Finding, ...], judged: Judgement, settings: Settings
) -> Decision:
    """What becomes of the message."""
    other = written_to_another(harmless, settings.handle)
    decision = decide(judged, findings, asked.hits, asked.likely, settings, other)
    if not asked.before:
        return decision
    return replace(decision, because=(read_together(asked.before), *decision.because))


def _harmless(turn: Turn, settings: Settings) -> Turn:
    return replace(turn, text=without_data(turn.text, settings))


def without_data(message: str, settings: Settings) -> str:
    """What is read of a message, without personal data."""
    text = without_controls(message[:LONGEST_MESSAGE])
    return redact(text, find_personal_data(text, own=own_contacts(settings)))


def sign_of(agent: str) -> str:
    """An agent's sign as it stands at the end of a reply: mm, MM and ^mm are ^MM. "" for what is no sign."""
    letters = agent.strip().removeprefix("^").strip()
    return f"^{letters.upper()}" if letters.isalnum() and len(letters) <= LONGEST_SIGN else ""


def without_controls(message: str) -> str:
    """The message with a space for each character that could steer a terminal or turn text around; positions
    stay as they are.
    """
    return UNPRINTABLE.sub(" ", message)


def _refuse_nothing(text: str, wish: Wish) -> None:
    """A message without words, or a reply without room for them."""
    if not text.strip():
        fix = say("paste the customer's words, or give them on standard input with -")
        raise UsageError(say("The message is empty"), fix)
    if wish.limit is not None and wish.limit < 1:
        what = say("A limit of {limit} leaves no room for a reply", limit=wish.limit)
        raise UsageError(what, say("give the characters the channel allows"))


def _voice(  # noqa: PLR0913, PLR0917 - what a reply sounds like hangs on all of it
    wish: Wish, decision: Decision, settings: Settings, replies: Replies, spoken: Language, harmless: str
) -> Voice:
    other = replies.other_form(spoken)
    voice = Voice(
        blocks=replies.blocks(spoken),
        channel=wish.channel,
        limit=wish.limit or wish.channel.limit,
        name=wish.name,
        signature=sign_of(wish.agent) or settings.signature,
        key=f"{harmless}\0{wish.variant}" if wish.variant else harmless,
        empathy=_empathy(decision, harmless, spoken.code),
        avoid=re.compile(other.in_replies) if other else None,
        exclamation=spoken.desk.exclamation,
    )
    number = settings.contact.hotline or settings.contact.phone
    return replace(voice, lead=voice.say("hotline", contact=number)) if decision.hotline and number else voice


def _empathy(decision: Decision, harmless: str, lang: str) -> str:
    """The block that shows how a message was taken: what the rule says, what the message feels like, or
    thanks; no glad words before what colleagues settle, or what nobody knows.
    """
    if decision.block in FEELINGS:
        return decision.block
    usual = "" if decision.outcome in ("escalate", "none") else "empathy"
    return feeling_of(fold_message(harmless, lang), harmless) or usual


def _without_answer(decision: Decision, withheld: Sequence[str]) -> Decision:
    """What is left to say when no suggestion passed its proof."""
    why = say("Nothing passed its proof: {failed}.", failed=joined(withheld, "; "))
    return replace(decision, outcome="phone" if decision.hotline else "none", why=why)


def _too_long(reply: Reply) -> str:
    return say("no reply is short enough: {length}/{limit}", length=reply.length, limit=reply.limit)


def _elsewhere(
    decision: Decision, findings: tuple[Finding, ...], voice: Voice, settings: Settings, language: str
) -> Reply | None:
    """The reply without a link of ours; None where nothing is to be sent."""
    if decision.outcome == "private":
        return compose_private_reply(
            voice, recipient_id=settings.dm_recipient_id, personal_data=bool(findings)
        )
    if voice.blocks.get(decision.block) and decision.block not in FEELINGS:
        helpline = settings.contact.helpline
        return compose_block(
            decision.block,
            voice,
            helpline=helpline.told(language) if helpline else "",
            emergency=helpline.emergency if helpline else ANYWHERE,
            contact=settings.contact.phone or settings.contact.form,
        )
    if decision.hotline and voice.lead:
        return compose_alone(voice)
    if decision.outcome == "no_reply" or decision.danger:
        return None
    return compose_handover(
        decision.outcome,
        voice,
        contact=settings.contact,
        recipient_id=settings.dm_recipient_id,
        team=decision.team,
    )
