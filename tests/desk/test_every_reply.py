"""Every reply an agent could paste: it fits, carries its link once and whole, and repeats nothing that must
not be repeated.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from itertools import cycle, product
from random import Random

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hits import changed, make_hit
from support.places import QUESTIONS

from benchmarks.guard import read_labelled
from kb_tools.desk.answering import Wish
from kb_tools.desk.answers import Answer, Reply
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import foreign_links, own_contacts
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

ASKED = [json.loads(line)["text"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
OPENINGS = (
    "",
    "@Musterbank ",
    "Hallo, ",
    "Sagt mal, ",
    "Hey, ",
    "#fail ",
    "Hi there, ",
    "RT @anna: ",
    "Dringend!! ",
    "😡 ",
)
SECRETS = (
    "DE89 3704 0044 0532 0130 00",
    "4111 1111 1111 1111",
    "max.muster@gmx.de",
    "0171 1234567",
    "Kontonummer 9876543210",
)
ENDINGS = (
    "",
    " Danke!",
    " ???",
    " bitte um Antwort",
    " {name} {link}",
    " <b>jetzt</b>",
    " \x1b[31m",
    " \u202e",
    " seit 3 Tagen",
    " 🙏",
)
NAMES = ("", "Anna", "@jo", "{name} https://evil.example")
KEYS = tuple(map(str, range(24)))
ALONE = ("calm", "thanks", "crisis", "crisis_other", "danger")
NUMBERS = ({"helpline": "", "emergency": "112"}, {"helpline": "0800 1110111", "emergency": "112"})
OTHER_WAYS = (
    Contact(form="https://www.musterbank.example.com/kontakt"),
    Contact(email="hilfe@musterbank.example.com"),
    Contact(),
)
"""So many messages that every variant of every block has its turn."""
SINGLE = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""X's published weights: these code points count one, others two (twitter-text configuration 3)."""


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


def officially_fits(text: str, channel: str) -> bool:
    """Said once more, from the platforms' own rules: X and Mastodon count a link as 23, Bluesky 300 graphemes
    and 3,000 bytes.
    """
    shortened = re.sub(r"https?://\S+", "x" * 23, unicodedata.normalize("NFC", text))
    return {
        "x": lambda: weight(shortened) <= 280,
        "classic": lambda: weight(shortened) <= 140,
        "mastodon": lambda: len(regex.findall(r"\X", shortened)) <= 500,
        "bluesky": lambda: len(regex.findall(r"\X", text)) <= 300 and len(text.encode()) <= 3000,
        "facebook": lambda: len(text.encode("utf-16-le")) // 2 <= 8000,
        "whatsapp": lambda: len(text.encode("utf-16-le")) // 2 <= 4096,
        "plain": lambda: len(text) <= 10_000,
    }[channel]()


def weight(text: str) -> int:
    """What it counts on X."""
    return sum(1 if any(low <= ord(letter) <= high for low, high in SINGLE) else 2 for letter in text)


data_in = cache(find_personal_data)
"""A reply that fits every channel is looked through once."""


def insist(text: str, urls: Collection[str], settings, secrets: tuple[str, ...] = ()) -> None:
    """What must hold for whatever can be pasted; `urls` are the links that it must carry, none for a reply
    without any but that to a private message.
    """
    assert not re.search(r"[{}]|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), text
    told = " ".join(word for word in text.split() if word not in urls)
    for url in urls:
        assert text.split().count(url) == 1, text
        assert url not in told, text
    private = f"https://x.com/messages/compose?recipient_id={settings.dm_recipient_id}"
    assert text.split().count(private) == text.count("recipient_id") <= 1, text
    told = told.replace(private, " ")
    assert foreign_links(told, settings) == (), text
    assert data_in(told, own_contacts(settings)) == (), text
    assert not any(secret in told for secret in secrets), text


def insist_all(given: Answer, message: str, channel: str, settings) -> None:
    secrets = tuple(message[found.start : found.end] for found in given.findings)
    replies = [
        (one.reply, [one.hit.url, *(other.hit.url for other in one.also)]) for one in given.suggestions
    ]
    for reply, urls in replies + ([(given.reply, [])] if given.reply else []):
        assert reply.fits
        assert officially_fits(reply.text, channel), reply
        insist(reply.text, urls, settings, secrets)


def generated(count: int) -> list[str]:
    """Messages made of real questions, openings and endings; every third with a datum nobody may repeat."""
    chance = Random(7)
    made = (f"{chance.choice(OPENINGS)}{chance.choice(ASKED)}{chance.choice(ENDINGS)}" for _ in range(count))
    secrets = cycle(SECRETS)
    return [f"{text} {next(secrets)}" if number % 3 == 0 else text for number, text in enumerate(made)]


def kinds_of_words(replies: Replies):
    """German with Sie, German with du, English."""
    return (("de", replies), ("de", Replies(address="du")), ("en", replies))


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


def test_generated_messages(desk) -> None:
    """700 messages, each answered on the two tightest channels and one of the others in turn, as are
    variants, names and signs.
    """
    turns = cycle(
        Wish(channel=CHANNELS["x"], variant=variant, name=name, agent=agent)
        for variant, name, agent in zip((0, 1, 2, 5), NAMES, ("", "MM", "x1", "^AB"), strict=True)
    )
    tight, others = (CHANNELS["x"], CHANNELS["classic"]), cycle(list(CHANNELS.values())[2:])
    outcomes = set()
    messages = ["Frechheit, seit Wochen keine Antwort!", *generated(700)]
    for message, wish in zip(messages, turns, strict=False):
        for channel in (*tight, next(others)):
            given = desk.ask(message, replace(wish, channel=channel))
            insist_all(given, message, channel.name, desk.settings)
        outcomes.add(given.outcome)
    assert outcomes == {"answer", "private", "phone", "escalate", "none", "no_reply"}


def test_hand_written_messages(desk) -> None:
    """All questions of the sample and all labelled messages, in German with Sie and du and in English, each
    on two of the channels in turn.
    """
    written = [*ASKED, *(one.text for one in read_labelled())]
    assert len(written) > 300
    channels = cycle(CHANNELS.values())
    for number, message in enumerate(written):
        for replies in (desk.replies, Replies(address="du")):
            channel = next(channels)
            wish = Wish(channel=channel, variant=number % 5, agent="MM")
            insist_all(desk.ask(message, wish, replies), message, channel.name, desk.settings)


wishes = st.builds(
    Wish,
    channel=st.sampled_from(list(CHANNELS.values())),
    name=st.text(max_size=50),
    agent=st.text(max_size=8),
    variant=st.integers(0, 99),
)


@settings(max_examples=200)
@given(st.text(min_size=1, max_size=400), st.sampled_from(["", *ASKED[:40], *SECRETS]), wishes)
def test_any_message_gets_a_reply_that_can_be_pasted(desk, noise: str, words: str, wish: Wish) -> None:
    """Whatever is written, by whomever, around whatever question."""
    message = f"{words} {noise} a"
    insist_all(desk.ask(message, wish), message, wish.channel.name, desk.settings)


def test_du_and_sie_are_never_mixed(desk) -> None:
    """A bank that says du hands out no sentence of an article that says Sie."""
    du = Replies(address="du")
    for message in ASKED:
        given = desk.ask(message, Wish(channel=CHANNELS["x"]), du)
        if given.language == "de":
            said = [
                one.reply.text.replace(f"„{one.hit.entry.title}“", "").replace(f"„{one.hit.heading}“", "")
                for one in given.suggestions
            ]
            assert not any(re.search(r"\bIhnen\b|\bIhre?\b|\w Sie\b|\bSie \w+en\b", text) for text in said), (
                said
            )


def test_a_video_names_the_answer_too(desk) -> None:
    """A reply with a video says what the article it belongs to says, and then at which second the video shows
    it.
    """
    given = desk.ask("Wann wird die Quartalsabrechnung gebucht?", Wish(channel=CHANNELS["x"]))
    videos = [one for one in given.suggestions if one.hit.entry.kind == "video"]
    assert all("buch" in one.reply.text and "Video" in one.reply.text for one in videos)
