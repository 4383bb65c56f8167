"""Building blocks to a reply that fits its channel.

The shape is greeting, empathy, the core, closing, the agent's sign. The core says the one thing the customer
needs, with its link. Compositions are tried from the richest to the barest, and the first that fits is the
reply.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import Channel
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.links import find_links
from kb_tools.desk.sentences import is_finished, points_to_page, shorter_by_words, split_sentences
from kb_tools.languages.desk import Blocks
from kb_tools.models import Hit, Outcome
from kb_tools.settings.contact import Contact
from kb_tools.sources.replies import PLACEHOLDER
from kb_tools.text import one_line

Parts = tuple[str, ...]
ORDER: Parts = ("greeting", "empathy", "core", "closing", "signature")
LEFT_OUT_FIRST: Parts = ("closing", "empathy", "greeting", "signature")
WITHOUT_SMALL_TALK: Parts = ("closing", "empathy")
"""Left out from the start in an emergency."""
LONGEST_NAME = 40
LEAST = 40
"""Characters below which a shortened answer says nothing ("How annoying!")."""
BARE = "{answer} {link}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks, to whom, where: what all replies to one message share. `limit` is in the channel's units,
    `key` chooses the variants.

    `lead` is said before anything else and never left out (the hotline in an emergency), without small talk;
    `empathy` names the block that shows it; `avoid` is what no sentence of an article may have (the other
    form of address); `exclamation` is the mark at the end of a greeting.
    """

    blocks: Blocks
    channel: Channel
    limit: int
    name: str = ""
    signature: str = ""
    key: str = ""
    lead: str = ""
    empathy: str = "empathy"
    avoid: re.Pattern[str] | None = None
    exclamation: str = "!"

    def say(self, block: str, **values: str) -> str:
        """The variant of a block that this message gets, filled in; "" where the block has none."""
        return fill(choose(self.blocks.get(block, ()), f"{block}:{self.key}"), **values)

    def variants(self, block: str, **values: str) -> tuple[str, ...]:
        """The variant this message gets, then the others from the shortest."""
        others = sorted((fill(variant, **values) for variant in self.blocks.get(block, ())), key=len)
        return tuple(dict.fromkeys(filter(None, (self.say(block, **values), *others))))


def compose_reply(hit: Hit, voice: Voice) -> Reply:
    """The reply that hands out the hit's link, once and whole. When not even the link fits, `fits` is
    False.
    """
    return _first_that_fits(
        _cores(hit, voice),
        voice,
        last=f"{voice.lead} {hit.url}".strip(),
        without=WITHOUT_SMALL_TALK if voice.lead else (),
    )


def compose_private_reply(voice: Voice, *, recipient_id: str = "", personal_data: bool = True) -> Reply:
    """The reply that moves the talk to a private message; with `personal_data` it asks first to delete the
    public one. Repeats nothing.

    `recipient_id` is the company's account number, for channels with a link to a private message.
    """
    link = voice.channel.direct_message.format(id=recipient_id) if recipient_id else ""
    requests = voice.variants("delete") if personal_data else ()
    ways = (*voice.variants("private_link", link=link), link) if link else voice.variants("private")
    voice = replace(voice, empathy="") if personal_data else voice
    return _shortest_at_worst(
        tuple(f"{request} {way}".strip() for way in ways for request in requests or ("",)), voice
    )


def compose_handover(outcome: Outcome, voice: Voice, *, contact: Contact) -> Reply:
    """The reply for what colleagues settle: "phone", "escalate", or "none" (nothing written yet). Without a
    number, phone is escalate.
    """
    if outcome == "phone" and contact.phone:
        with_hours = ", ".join(filter(None, (contact.phone, contact.hours)))
        return _shortest_at_worst(
            voice.variants("phone", contact=with_hours) + voice.variants("phone", contact=contact.phone),
            voice,
        )
    return _shortest_at_worst(voice.variants("no_answer" if outcome == "none" else "escalate"), voice)


def compose_alone(voice: Voice) -> Reply:
    """The reply that is the lead alone: the hotline in an emergency that nothing is written about."""
    return _first_that_fits(
        (voice.lead,), replace(voice, lead=""), last=voice.lead, without=WITHOUT_SMALL_TALK
    )


def compose_block(block: str, voice: Voice) -> Reply:
    """The reply that is one building block, such as `calm`, with greeting and sign."""
    return _first_that_fits(
        voice.variants(block), voice, last=min(voice.blocks[block], key=len), without=WITHOUT_SMALL_TALK
    )


def choose(variants: tuple[str, ...], key: str) -> str:
    """One of the variants, the same for the same key on every machine; "" where there is none."""
    if not variants:
        return ""
    return variants[
        int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:8]) % len(variants)
    ]


def fill(template: str, **values: str) -> str:
    """The template with its placeholders replaced, on one line. A link gets space on both sides, so that
    nothing is read as part of it.
    """
    filled = PLACEHOLDER.sub(
        lambda found: f" {values.get('link', '')} " if found[1] == "link" else values.get(found[1], ""),
        template,
    )
    return " ".join(filled.split())


def moment(start: int) -> str:
    """A second of a video as viewers read it: 83 -> 1:23, 3723 -> 1:02:03."""
    minutes, seconds = divmod(start, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def addressable(name: str) -> str:
    """A customer's own name for them, where it is fit to be repeated: short, on one line, without link,
    markup or personal data.
    """
    name = one_line(name)
    odd = re.search(r"[<>{}\[\]|\\/:#]|(?<!^)@", name) or not re.search(r"\w", name)
    return "" if odd or len(name) > LONGEST_NAME or find_links(name) or find_personal_data(name) else name


def _cores(hit: Hit, voice: Voice) -> Iterator[str]:
    """What the reply may say, best first: the whole answer, whole sentences, part of the answer, a pointer to
    the page.
    """
    if voice.lead:
        yield from voice.variants("steps", link=hit.url)
    if hit.entry.kind == "video":
        yield from _video_cores(hit, voice)
    yield from (core for text in _answers(hit, voice) for core in _answer_cores(text, hit.url, voice))
    yield from voice.variants("pointer", title=hit.entry.title, link=hit.url)


def _video_cores(hit: Hit, voice: Voice) -> Iterator[str]:
    """What is known to answer, in whole sentences, and where the video shows it; else the video alone.

    Sentences that send readers to the article's page have no place before another link.
    """
    title = hit.heading or hit.entry.title
    block = "video" if hit.start else "video_whole"
    shown = voice.variants(block, title=title, moment=moment(hit.start or 0), link=hit.url)
    sources = (split_sentences(text) for text in _sources(replace(hit, text=""), voice) if is_finished(text))
    written = (" ".join(one for one in sentences if not points_to_page(one)) for sentences in sources)
    told = (sentences for text in written for sentences in _beginnings(text) if len(sentences) >= LEAST)
    yield from (f"{sentences} {core}" for sentences in told for core in shown[:1])
    yield from shown


def _beginnings(text: str) -> Iterator[str]:
    """All sentences, then fewer and fewer."""
    sentences = split_sentences(text)
    yield from (" ".join(sentences[:size]) for size in range(len(sentences), 0, -1))


def _answers(hit: Hit, voice: Voice) -> Iterator[str]:
    """The best source of an answer in full, then sentences of any source that say something, then fewer
    words, then mere interjections.
    """
    sources = _sources(hit, voice)
    beginnings = [beginning for source in sources for beginning in _beginnings(source)]
    yield from sources[:1]
    yield from (text for text in beginnings if len(text) >= LEAST)
    yield from (text for source in sources[:1] for text in shorter_by_words(source, LEAST))
    yield from (text for text in beginnings if len(text) < LEAST)


def _sources(hit: Hit, voice: Voice) -> list[str]:
    """What an article says about itself, best first: up to where it would mix the forms of address, none that
    repeats the lead's number.
    """
    written = tuple(filter(None, (hit.entry.reply, hit.entry.summary)))
    texts = (_without_link(text, hit.url) for text in written or split_sentences(hit.text)[:1])
    return [
        kept
        for text in texts
        if (kept := _in_one_address(text, voice.avoid)) and not _repeats(voice.lead, kept)
    ]


def _in_one_address(text: str, avoid: re.Pattern[str] | None) -> str:
    """The text up to the first sentence that has what is to be avoided; mere beginnings are not worth
    keeping.
    """
    if avoid is None or not avoid.search(text):
        return text
    kept = " ".join(takewhile(lambda sentence: not avoid.search(sentence), split_sentences(text)))
    return kept if len(kept) >= LEAST else ""


def _without_link(text: str, url: str) -> str:
    return " ".join(text.replace(url, " ").split()) if url else text


def _answer_cores(text: str, url: str, voice: Voice) -> Iterator[str]:
    """An answer that ends as no sentence does ("All the steps are here"), or in "here.", leads into the link
    by itself.
    """
    if not is_finished(text) or points_to_page(text):
        yield fill(BARE, answer=f"{text.rstrip(' .:,;!')}:", link=url)
    else:
        yield from dict.fromkeys(
            (voice.say("answer", answer=text, link=url), fill(BARE, answer=text, link=url))
        )


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


def _repeats(lead: str, core: str) -> bool:
    """Whether the core names the number again that the lead has named."""
    return any(number in core for number in re.findall(r"\d[\d \-/]{2,}\d", lead))


def _richest_first(core: str, voice: Voice, without: Parts) -> Iterator[str]:
    """The core with all that may stand around it, then with less and less; the core alone comes last."""
    name = addressable(voice.name)
    parts = {
        "greeting": (voice.say("greeting_named", name=name) if name else "") or voice.say("greeting"),
        "empathy": voice.say(voice.empathy),
        "core": core,
        "closing": voice.say("closing"),
        "signature": one_line(voice.signature),
    }
    for size in range(len(LEFT_OUT_FIRST) + 1):
        kept = (parts[part] for part in ORDER if part not in (*without, *LEFT_OUT_FIRST[:size]))
        yield _capitalised(" ".join(_punctuated(kept, voice.exclamation)))


def _punctuated(parts: Iterable[str], exclamation: str) -> Iterator[str]:
    """A greeting keeps its comma before words that go on in lower case; before a sentence of its own it ends
    in an exclamation mark.
    """
    present = tuple(filter(None, parts))
    for part, after in zip(present, (*present[1:], ""), strict=True):
        yield part[:-1] + exclamation if part.endswith(",") and not after[:1].islower() else part


def _capitalised(text: str) -> str:
    first = text.partition(" ")[0].rstrip(",.!")
    return text[:1].upper() + text[1:] if first.isalpha() else text


def _measured(text: str, voice: Voice) -> Reply:
    return Reply(text=text, length=voice.channel.count(text), limit=voice.limit)
