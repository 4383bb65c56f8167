"""Whatever is asked, by whomever: every reply can be pasted as it is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import cycle
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.pasted import insist_all
from support.places import QUESTIONS

from benchmarks.guard import read_labelled
from kb_tools.desk.answering import Wish
from kb_tools.desk.channels import CHANNELS
from kb_tools.sources.replies import Replies

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


def generated(count: int) -> list[str]:
    """Messages made of real questions, openings and endings; every third with a datum nobody may repeat."""
    chance = Random(7)
    made = (f"{chance.choice(OPENINGS)}{chance.choice(ASKED)}{chance.choice(ENDINGS)}" for _ in range(count))
    secrets = cycle(SECRETS)
    return [f"{text} {next(secrets)}" if number % 3 == 0 else text for number, text in enumerate(made)]


@pytest.mark.long
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
