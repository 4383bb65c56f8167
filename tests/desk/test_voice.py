"""Building blocks chosen and filled in for one message; names as they may be repeated."""

from __future__ import annotations

import pytest

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.voice import Voice, addressable, choose, fill


def test_different_messages_get_different_replies() -> None:
    """Over many messages every variant has its turn."""
    variants = ("a", "b", "c", "d")
    assert {choose(variants, str(number)) for number in range(100)} == set(variants)


def test_a_link_stands_apart_from_the_words_around_it() -> None:
    """Whatever the template does, nothing is read as part of it; all of it is on one line."""
    assert (
        fill("Hier:{link}.\n{title} {x}", link="https://a.example/", title="T")
        == "Hier: https://a.example/ . T"
    )


def test_a_message_gets_its_variant_first_then_the_shortest() -> None:
    """None twice, and none where there is none."""
    voice = Voice(blocks={"empathy": ("lang genug", "kurz", "")}, channel=CHANNELS["x"], limit=280, key="a")
    found = voice.variants("empathy")
    assert found[0] == voice.say("empathy") or not voice.say("empathy")
    assert sorted(found) == ["kurz", "lang genug"]
    assert (voice.say("closing"), voice.variants("closing")) == ("", ())


@pytest.mark.parametrize(
    "name",
    [
        "https://evil.com",
        "evil.com gratis",
        "DE89 3704 0044 0532 0130 00",
        "a" * 41,
        "<b>x</b>",
        "!!!",
        "#tag",
        "a @bank",
    ],
)
def test_a_hostile_name_is_not_repeated(name: str) -> None:
    """A name with a link, markup, personal data or a hashtag is no way to address somebody."""
    assert addressable(name) == ""


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("SABINE KRÜGER", "Sabine Krüger"),
        ("sabine krüger", "Sabine Krüger"),
        ("ANNA-LENA VON DER HEIDE", "Anna-Lena von der Heide"),
        ("José O'Neil", "José O'Neil"),
        ("LeBron McArthur", "LeBron McArthur"),
        ("j4n", ""),
        ("max_power", ""),
        ("@j4n_x", "@j4n_x"),
    ],
)
def test_a_name_is_written_as_names_are(name: str, called: str) -> None:
    """Whatever key was stuck; what only an account is called is no name."""
    assert addressable(name) == called


def test_a_name_loses_what_steers_terminals() -> None:
    """Control characters in a name never reach the reply."""
    assert addressable("\x1b[2JAnna\u202e") == ""
    assert addressable("Anna\u202e  Lena\n") == "Anna Lena"
    assert addressable("@anna_l") == "@anna_l"
