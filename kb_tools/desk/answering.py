"""A customer's message in, an answer out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kb_tools.desk.answers import Answer, Finding, Reply, Suggestion
from kb_tools.desk.channels import Channel
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.mentions import written_to_another
from kb_tools.desk.phrases import fold_message
from kb_tools.desk.proof import NAMES, CheckLink, in_the_index, own_contacts, prove_suggestion
from kb_tools.desk.reply import (
    compose_alone,
    compose_block,
    compose_handover,
    compose_private_reply,
    compose_reply,
)
from kb_tools.desk.route import Decision, decide
from kb_tools.desk.sentences import run_on, shorter_by_words
from kb_tools.desk.voice import Voice
from kb_tools.errors import UsageError
from kb_tools.languages import Language
from kb_tools.models import Hit
from kb_tools.search.choose import MOST, choose, with_article
from kb_tools.search.sentences import split_sentences
from kb_tools.settings.helplines import ANYWHERE
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies
from kb_tools.text import joined, say

Search = Callable[[str, str | None], tuple[str, tuple[Hit, ...]]]
"""Takes a message without personal data and a language if one is asked for; gives the message's language and
the hits, best first.
"""

LONGEST_EXCERPT = 200
LONGEST_SIGN = 6
FEELINGS = ("sorry", "condolence")
"""Building blocks that stand for empathy; other blocks that a rule names are the whole reply."""
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
) -> Answer:
    """At most three suggestions with a reply each, or the one reply that a message for another place needs,
    or an honest none.

    Positions of findings are in characters of `message` as given. Raises UsageError when the message is empty
    or the limit is below 1.
    """
    text = without_controls(message)
    _refuse_nothing(text, wish)
    findings = find_personal_data(text, own=own_contacts(settings))
    harmless = redact(text, findings)
    language, hits = search(harmless, wish.lang)
    likely = choose(hits, settings.threshold)
    spoken = fold_message(harmless, language)
    other = written_to_another(harmless, settings.handle)
    decision = decide(spoken, findings, hits, likely, settings, other)
    voice = _voice(wish, decision, settings, replies, settings.language(language), harmless)
    offered: tuple[Suggestion, ...] = ()
    withheld: tuple[str, ...] = ()
    if decision.outcome == "answer":
        offered, withheld = _suggest([with_article(hit, hits) for hit in likely], voice, settings, check_link)
        decision = decision if offered else _without_answer(decision, withheld)
    reply = None if offered else _elsewhere(decision, findings, voice, settings, language)
    withheld += (_too_long(reply),) if reply and not reply.fits else ()
    return Answer(
        language=language,
        findings=findings,
        outcome=decision.outcome,
        suggestions=offered,
        reply=reply if reply and reply.fits else None,
        why=decision.why,
        because=decision.because,
        category=decision.category,
        team=decision.team,
        needs_second_pair_of_eyes=decision.needs_second_pair_of_eyes,
        withheld=withheld,
    )


def sign_of(agent: str) -> str:
    """An agent's sign as it stands at the end of a reply: mm, MM and ^mm are ^MM. "" for what is no sign."""
    letters = agent.strip().removeprefix("^").strip()
    return f"^{letters.upper()}" if letters.isalnum() and len(letters) <= LONGEST_SIGN else ""


def without_controls(message: str) -> str:
    """The message with a space for each character that could steer a terminal or turn text around; positions
    stay as they are.
    """
    return UNPRINTABLE.sub(" ", message)


def best_excerpt(text: str, matched: tuple[str, ...], longest: int = LONGEST_EXCERPT) -> str:
    """The sentence of `text` with most of the matched words, and the sentences after it that still fit; at
    most `longest` characters.
    """
    sentences = split_sentences(text)
    if not sentences:
        return ""
    wanted = {word.casefold() for word in matched}
    best = max(range(len(sentences)), key=lambda i: (_found(sentences[i], wanted), -i))
    if len(sentences[best]) > longest:
        cuts = shorter_by_words(sentences[best], least=1)
        return next((cut for cut in cuts if len(cut) <= longest), f"{sentences[best][: longest - 1]}…")
    excerpt = sentences[best]
    for end in range(best + 2, len(sentences) + 1):
        longer = run_on(sentences[best:end])
        if len(longer) > longest:
            break
        excerpt = longer
    return excerpt


def _found(sentence: str, wanted: set[str]) -> int:
    return len(wanted.intersection(re.findall(r"\w+", sentence.casefold())))


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
        empathy=decision.block if decision.block in FEELINGS else "empathy",
        avoid=re.compile(other.in_replies) if other else None,
        exclamation=spoken.desk.exclamation,
    )
    number = settings.contact.hotline or settings.contact.phone
    return replace(voice, lead=voice.say("hotline", contact=number)) if decision.hotline and number else voice


def _without_answer(decision: Decision, withheld: Sequence[str]) -> Decision:
    """What is left to say when no suggestion passed its proof."""
    why = say("Nothing passed its proof: {failed}.", failed=joined(withheld, "; "))
    return replace(decision, outcome="phone" if decision.hotline else "none", why=why)


def _suggest(
    hits: Sequence[Hit], voice: Voice, settings: Settings, check_link: CheckLink
) -> tuple[tuple[Suggestion, ...], tuple[str, ...]]:
    """The first suggestions that pass their proof, and which did not, with the reason."""
    offered: list[Suggestion] = []
    withheld: list[str] = []
    for hit in (hit for hit in hits if hit.entry.handling == "public"):
        if len(offered) == MOST:
            break
        reply = compose_reply(hit, voice)
        proof = prove_suggestion(hit, reply, settings, check_link)
        if failed := [one for one in proof if not one.holds]:
            flaw = NAMES[failed[0].what]
            withheld.append(
                say("{id} is not offered, {flaw}: {facts}", id=hit.entry.id, flaw=flaw, facts=failed[0].facts)
            )
        else:
            excerpt = best_excerpt(hit.text or hit.entry.summary, hit.matched)
            offered.append(Suggestion(hit=hit, excerpt=excerpt, reply=reply, proof=proof))
    return tuple(offered), tuple(withheld)


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
        )
    if decision.hotline and voice.lead:
        return compose_alone(voice)
    if decision.outcome == "no_reply":
        return None
    return compose_handover(
        decision.outcome,
        voice,
        contact=settings.contact,
        recipient_id=settings.dm_recipient_id,
        team=decision.team,
    )
