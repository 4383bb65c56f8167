"""Every reply an agent could paste: it fits, carries its link once and whole, and repeats nothing that must
not be repeated.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from support.hits import changed, make_hit
from support.pasted import insist, officially_fits

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.reply import (
    compose_alone,
    compose_block,
    compose_handover,
    compose_private_reply,
    compose_reply,
)
from kb_tools.desk.voice import Voice
from kb_tools.languages import language
from kb_tools.settings.contact import Contact
from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources
from kb_tools.sources.replies import BLOCKS, Replies

NAMES = ("", "Anna", "@jo", "{name} https://evil.example")
KEYS = tuple(map(str, range(24)))
"""So many messages that every variant of every block has its turn."""
ALONE = ("calm", "thanks", "crisis", "crisis_other", "danger", "fraud_warning")
NUMBERS = (
    {"helpline": "", "emergency": "112", "contact": ""},
    {"helpline": "0800 1110111", "emergency": "112", "contact": "+49 69 90009-200"},
)
OTHER_WAYS = (
    Contact(form="https://www.musterbank.example.com/kontakt"),
    Contact(email="hilfe@musterbank.example.com"),
    Contact(),
)


@pytest.fixture(scope="module")
def hits(sample):
    """What can be found in the sample: see `all_hits`."""
    return tuple(all_hits(read_settings(sample)[0]))


def all_hits(settings):
    """A hit for each article of the sample, for its last heading, and for each part of each video."""
    sources = read_sources(settings)
    for one in (*sources.articles, *sources.videos):
        bare = make_hit(
            kind="article", id=one.id, lang=one.lang, title=one.title, heading="", url="", start=None,
            text="", score=1.0, confidence=1.0
        )  # fmt: skip
        passages = [passage for passage in one.passages if passage.text]
        if hasattr(one, "url"):
            told = changed(bare, summary=one.summary, reply=one.reply)
            for part in passages[:1] + passages[-1:]:
                url = f"{one.url}#{part.anchor}" if part.anchor else one.url
                yield replace(told, url=url, heading=part.heading, text=part.text)
        else:
            for part in passages:
                url = f"https://youtu.be/{one.id}?t={part.start or 0}"
                yield changed(
                    bare, kind="video", url=url, heading=part.heading, text=part.text, start=part.start or 0
                )


def kinds_of_words(replies: Replies):
    """German with Sie, German with du, English."""
    return (("de", replies), ("de", Replies(address="du")), ("en", replies))


@pytest.mark.long
@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_every_article_and_video_in_every_variant(desk, hits, channel) -> None:
    """Each article and each part of each video, on each channel, with every variant of the words around
    it.
    """
    for lang, replies in kinds_of_words(desk.replies):
        blocks = replies.blocks(language(lang))
        made = []
        for number, hit in enumerate(hit for hit in hits if hit.entry.lang == lang):
            for turn, key in enumerate(KEYS[number % 3 :: 3]):
                speaker = Voice(
                    blocks=blocks,
                    channel=channel,
                    limit=channel.limit,
                    name=NAMES[turn % 4],
                    signature="^MM",
                    key=key + hit.entry.id,
                )
                form = replies.other_form(language(lang))
                reply = compose_reply(hit, replace(speaker, avoid=form and re.compile(form.in_replies)))
                assert officially_fits(reply.text, channel.name), reply
                insist(reply.text, [hit.url], desk.settings)
                made.append(reply.text)
        if channel.limit >= 280:
            said = "\n".join(made)
            assert all(words in said for block in ("empathy", "closing") for words in blocks[block])


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_every_block_in_every_variant(desk, channel) -> None:
    """What is said without a link of ours - private, by phone, in an emergency, to an insult - on each
    channel.
    """
    recipient = desk.settings.dm_recipient_id
    for lang, replies in kinds_of_words(desk.replies):
        speaker = Voice(
            blocks=replies.blocks(language(lang)),
            channel=channel,
            limit=channel.limit,
            name="Anna",
            signature="^MM",
        )
        for voice in (replace(speaker, key=key) for key in KEYS):
            urgent = replace(voice, lead=voice.say("hotline", contact=desk.settings.contact.hotline))
            made: list[Reply] = [
                compose_private_reply(voice, recipient_id=recipient, personal_data=data)
                for data in (True, False)
            ]
            made += [compose_private_reply(voice), compose_alone(urgent)]
            ways = product(("phone", "escalate", "none"), (voice, urgent))
            made += [compose_handover(outcome, one, contact=desk.settings.contact) for outcome, one in ways]
            made += [
                compose_handover("escalate", one, contact=Contact(), team="x") for one in (voice, urgent)
            ]
            made += [compose_handover("none", voice, contact=contact) for contact in OTHER_WAYS]
            made += [compose_block(block, voice, **numbers) for block, numbers in product(ALONE, NUMBERS)]
            for reply in made:
                assert reply.text
                assert officially_fits(reply.text, channel.name), reply
                insist(reply.text, [], desk.settings)
    assert set(BLOCKS) == set(desk.replies.blocks(language("de")))
