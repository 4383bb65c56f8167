"""Building blocks to a reply that fits its channel.

The shape is greeting, empathy, the core, closing, the agent's sign. The core says the one thing the customer
needs, with its link. Compositions are tried from the richest to the barest, and the first that fits is the
reply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kb_tools.desk.answers import Reply
from kb_tools.desk.cores import cores_together, reply_cores
from kb_tools.desk.voice import Voice, addressable
from kb_tools.models import Hit, Outcome
from kb_tools.settings.contact import Contact
from kb_tools.text import one_line

Parts = tuple[str, ...]
ORDER: Parts = ("greeting", "empathy", "core", "closing", "signature")
LEFT_OUT_FIRST: Parts = ("closing", "empathy", "greeting", "signature")
WITHOUT_SMALL_TALK: Parts = ("closing", "empathy")
"""Left out from the start in an emergency."""


def compose_reply(hit: Hit, voice: Voice) -> Reply:
    """The reply that hands out the hit's link, once and whole. When not even the link fits, `fits` is
    False.
    """
    return _first_that_fits(
        reply_cores(hit, voice),
        voice,
        last=f"{voice.lead} {hit.url}".strip(),
        without=WITHOUT_SMALL_TALK if voice.lead else (),
    )


def compose_together(hits: Sequence[Hit], voice: Voice) -> Reply | None:
    """One reply that hands out the links of several hits, each behind whole sentences of its own; None where
    that is too long.
    """
    reply = _first_that_fits(cores_together(hits, voice), voice, last="")
    return reply if reply.text else None


def compose_private_reply(voice: Voice, *, recipient_id: str = "", personal_data: bool = True) -> Reply:
    """The reply that moves the talk to a private message; with `personal_data` it asks first to delete the
    public one. Repeats nothing.

    `recipient_id` is the company's account number, for channels with a link to a private message.
    """
    requests = voice.variants("delete") if personal_data else ()
    ways = _private_ways(voice, recipient_id)
    voice = replace(voice, empathy="") if personal_data else voice
    return _shortest_at_worst(
        tuple(f"{request} {way}".strip() for way in ways for request in requests or ("",)), voice
    )


def compose_handover(
    outcome: Outcome, voice: Voice, *, contact: Contact, recipient_id: str = "", team: str = ""
) -> Reply:
    """The reply for what colleagues settle ("phone", "escalate") or what nobody has written about ("none").

    It says that somebody has the message only where a `team` is there to have it, and names the way to a
    human otherwise.
    """
    if outcome == "escalate" and team:
        return _shortest_at_worst(voice.variants("escalate"), voice)
    ways = _ways_to_a_human(voice, contact, recipient_id)
    if outcome != "none":
        return _shortest_at_worst(ways, voice)
    sorry = voice.variants("no_answer")
    return _shortest_at_worst((*(f"{one} {way}" for one in sorry for way in ways), *sorry), voice)


def _ways_to_a_human(voice: Voice, contact: Contact, recipient_id: str) -> Parts:
    """The telephone, else a form, an address or a chat, else a private message."""
    if contact.phone:
        with_hours = ", ".join(filter(None, (contact.phone, contact.hours)))
        return voice.variants("phone", contact=with_hours) + voice.variants("phone", contact=contact.phone)
    written = contact.form or contact.email or contact.chat
    return voice.variants("human", contact=written) if written else _private_ways(voice, recipient_id)


def _private_ways(voice: Voice, recipient_id: str) -> Parts:
    """Where the channel and the company have one, with the link to a private message."""
    link = voice.channel.direct_message.format(id=recipient_id) if recipient_id else ""
    return (*voice.variants("private_link", link=link), link) if link else voice.variants("private")


def compose_alone(voice: Voice) -> Reply:
    """The reply that is the lead alone: the hotline in an emergency that nothing is written about."""
    return _first_that_fits(
        (voice.lead,), replace(voice, lead=""), last=voice.lead, without=WITHOUT_SMALL_TALK
    )


def compose_block(block: str, voice: Voice, **values: str) -> Reply:
    """The reply that is one building block, such as `calm`, with greeting and sign."""
    ways = voice.variants(block, **values)
    return _first_that_fits(ways, voice, last=min(ways, key=len, default=""), without=WITHOUT_SMALL_TALK)


def _shortest_at_worst(cores: Parts, voice: Voice) -> Reply:
    """The first core that fits; where none does, in an emergency the hotline alone, else the shortest
    core.
    """
    without = WITHOUT_SMALL_TALK if voice.lead else ("closing",)
    return _first_that_fits(
        cores, voice, last=voice.lead or min(cores, key=voice.channel.count, default=""), without=without
    )


def _first_that_fits(cores: Iterable[str], voice: Voice, *, last: str, without: Parts = ()) -> Reply:
    for core in (f"{voice.lead} {core}".strip() for core in cores if core):
        if voice.channel.count(core) <= voice.limit:
            replies = (_measured(text, voice) for text in _richest_first(core, voice, without))
            return next((reply for reply in replies if reply.fits), _measured(core, voice))
    return _measured(last, voice)


def _richest_first(core: str, voice: Voice, without: Parts) -> Iterator[str]:
    """The core with all that may stand around it, then with less and less; the core alone comes last."""
    name = addressable(voice.name)
    parts = {
        "greeting": (voice.frame("greeting_named", name=name) if name else "") or voice.frame("greeting"),
        "empathy": voice.say(voice.empathy),
        "core": core,
        "closing": voice.frame("closing"),
        "signature": one_line(voice.signature),
    }
    for size in range(len(LEFT_OUT_FIRST) + 1):
        kept = (parts[part] for part in ORDER if part not in (*without, *LEFT_OUT_FIRST[:size]))
        yield _capitalised(" ".join(_punctuated(kept, "." if voice.is_serious else voice.exclamation)))


def _punctuated(parts: Iterable[str], exclamation: str) -> Iterator[str]:
    """A greeting keeps its comma before words that go on in lower case; before a sentence of its own it ends
    in an exclamation mark, or in earnest in a full stop.
    """
    present = tuple(filter(None, parts))
    for part, after in zip(present, (*present[1:], ""), strict=True):
        yield part[:-1] + exclamation if part.endswith(",") and not after[:1].islower() else part


def _capitalised(text: str) -> str:
    first = text.partition(" ")[0].rstrip(",.!")
    return text[:1].upper() + text[1:] if first.isalpha() else text


def _measured(text: str, voice: Voice) -> Reply:
    return Reply(text=text, length=voice.channel.count(text), limit=voice.limit)
