"""How long a text is on each channel."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.twitter_text import SUITE, cases

from kb_tools.desk.channels import CHANNELS, SINGLE, channel_named, count_graphemes, weighted_length
from kb_tools.errors import UsageError


@pytest.mark.parametrize("case", cases("validate.yml", "WeightedTweetsCounterTest"))
def test_weighs_as_version_2_did(case: dict[str, Any]) -> None:
    """Without the discount for emoji it is that of version 2."""
    assert weighted_length(case["text"], emoji_as_one=False) == case["expected"]["weightedLength"]


@pytest.mark.parametrize(
    "case",
    cases(
        "validate.yml", "WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest"
    ),
)
def test_weighs_as_x_does(case: dict[str, Any]) -> None:
    """Every length of the suite is that of version 3."""
    assert weighted_length(case["text"]) == case["expected"]["weightedLength"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("@anna_l Ja", 2),
        ("@Anna_L @bank Ja", 2),
        ("@eve Ja", 7),
        ("@anna_l @eve Ja", 7),
        ("Ja @anna_l", 10),
        ("@anna_l", 0),
    ],
)
def test_names_of_those_answered_are_free_at_the_start(text: str, length: int) -> None:
    """At the start of a reply on X the names of the conversation do not count; added ones and those in the
    middle do.
    """
    assert CHANNELS["x"].measure(text, ("anna_l", "bank")) == length
    assert CHANNELS["bluesky"].measure(text, ("anna_l", "bank")) == len(text)


@pytest.mark.skipif(not SUITE.exists(), reason="the conformance suite is not beside the project")
def test_uses_the_published_weights() -> None:
    """The limit, the weights and the length of a link are those of configuration version 3."""
    published = json.loads((SUITE / "config_v3.json").read_text(encoding="utf-8"))
    assert (
        tuple((r["start"], r["end"]) for r in published["ranges"] if r["weight"] == published["scale"])
        == SINGLE
    )
    assert published["defaultWeight"] == 2 * published["scale"]
    assert CHANNELS["x"].limit == published["maxWeightedTweetLength"]
    assert weighted_length("https://example.com/a/long/way") == published["transformedURLLength"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("ä ß „ “ –", 9),
        ("€…→•", 8),
        ("e\u0301", 1),
        ("bank.de", 23),
        ("Fertig.Danke", 12),
        ("https://hilfe.bank.de/karten/#sperren ^MM", 27),
        ("❤️", 2),
        ("™", 2),
        ("© ®", 3),
        ("1️⃣", 2),
        ("🇩🇪", 2),
        ("👩🏽‍💻", 2),
        ("漢字", 4),
    ],
)
def test_weight_of(text: str, length: int) -> None:
    """Letters, links, emoji and signs weigh what X says they do."""
    assert weighted_length(text) == length


@pytest.mark.parametrize(
    ("channel", "text", "length"),
    [
        ("mastodon", "https://hilfe.bank.de/sehr/lang", 23),
        ("mastodon", "bank.de", 7),
        ("mastodon", "@anna@mastodon.social hallo", 11),
        ("bluesky", "https://bank.de/x", 17),
        ("bluesky", "👩🏽‍💻" * 2, 3),
        ("bluesky", "e\u0301", 1),
        ("facebook", "😀", 2),
        ("plain", "https://bank.de/x", 17),
    ],
)
def test_each_channel_counts_in_its_own_way(channel: str, text: str, length: int) -> None:
    """Links are shortened on X and Mastodon only; letters are counted as the channel counts them."""
    assert CHANNELS[channel].count(text) == length


@given(st.text())
def test_bluesky_also_limits_bytes(text: str) -> None:
    """A text within Bluesky's limit has at most 300 letters and at most 3,000 bytes."""
    fits = CHANNELS["bluesky"].count(text) <= CHANNELS["bluesky"].limit
    assert fits == (count_graphemes(text) <= 300 and len(text.encode("utf-8")) <= 3000)


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    """Counting never fails, is never negative, and never exceeds what X makes of each code point and link."""
    ceiling = 2 * len(unicodedata.normalize("NFC", text)) + 23 * text.count(".")
    assert 0 <= weighted_length(text) <= ceiling
    assert all(channel.count(text) >= 0 for channel in CHANNELS.values())


def test_lone_surrogates_are_counted() -> None:
    """Half a character, as broken programs hand it over, stops no counter."""
    assert {name: channel.count("\ud800") for name, channel in CHANNELS.items()}["x"] == 2


def test_unknown_channel_is_told_with_those_there_are() -> None:
    """A wrong channel name is the user's to mend, and the message says how."""
    assert channel_named(" X ").name == "x"
    with pytest.raises(
        UsageError, match="use one of: x, classic, mastodon, bluesky, facebook, whatsapp, plain"
    ):
        channel_named("myspace")


def test_a_row_of_flags_is_counted_in_pairs():
    """However long it is: regex alone needs minutes for this one."""
    flags = "\U0001f1e9\U0001f1ea" * 50_000
    assert count_graphemes(flags) == 50_000
    assert count_graphemes(f"{flags}\U0001f1e9a\u0301") == 50_002
