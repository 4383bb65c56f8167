"""How long a text is on each channel, and what X takes for a link."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.places import SHARED

from kb_tools.desk.channels import CHANNELS, SINGLE, channel_named, count_graphemes, weighted_length
from kb_tools.desk.links import find_links, top_level_domains
from kb_tools.desk.mentions import answered_name, find_hashtags, find_mentions
from kb_tools.errors import UsageError

SUITE = SHARED / "twitter_text"


def cases(file: str, *groups: str) -> list[Any]:
    """The cases of the published conformance suite, or one skipped case where it is not at hand."""
    path = SUITE / file
    if not path.exists():
        return [
            pytest.param({}, marks=pytest.mark.skip(reason="the conformance suite is not beside the project"))
        ]
    tests = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))[
        "tests"
    ]
    return [
        pytest.param(case, id=f"{group}-{number}")
        for group in groups
        for number, case in enumerate(tests[group])
    ]


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


@pytest.mark.parametrize("case", cases("extract.yml", "urls", "tco_urls_with_params"))
def test_sees_the_links_x_sees(case: dict[str, Any]) -> None:
    """Every link of the suite is found, and nothing else."""
    assert [case["text"][start:end] for start, end in find_links(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "urls_with_indices", "urls_with_directional_markers"))
def test_sees_links_where_x_sees_them(case: dict[str, Any]) -> None:
    """Every link starts and ends where the suite says."""
    assert [list(span) for span in find_links(case["text"])] == [
        found["indices"] for found in case["expected"]
    ]


@pytest.mark.parametrize("case", cases("extract.yml", "mentions"))
def test_sees_the_mentions_x_sees(case: dict[str, Any]) -> None:
    """Every @name of the suite is found, and nothing else: no half of an address, no swear word."""
    assert [case["text"][start + 1 : end] for start, end in find_mentions(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "mentions_with_indices"))
def test_sees_mentions_where_x_sees_them(case: dict[str, Any]) -> None:
    """Every mention starts and ends where the suite says."""
    assert [list(span) for span in find_mentions(case["text"])] == [
        found["indices"] for found in case["expected"]
    ]


@pytest.mark.parametrize("case", cases("extract.yml", "replies"))
def test_sees_whom_a_text_answers(case: dict[str, Any]) -> None:
    """A text is a reply when it opens with a name."""
    assert answered_name(case["text"]) == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "hashtags", "hashtags_from_astral"))
def test_sees_the_hashtags_x_sees(case: dict[str, Any]) -> None:
    """Every hashtag of the suite is found in every script, and no number or part of a link."""
    assert [case["text"][start + 1 : end] for start, end in find_hashtags(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", cases("extract.yml", "hashtags_with_indices"))
def test_sees_hashtags_where_x_sees_them(case: dict[str, Any]) -> None:
    """Every hashtag starts and ends where the suite says."""
    assert [list(span) for span in find_hashtags(case["text"])] == [
        found["indices"] for found in case["expected"]
    ]


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


def test_knows_every_top_level_domain() -> None:
    """A link may end in any top-level domain of the suite that is still delegated; names withdrawn since then
    are words.
    """
    known = set(top_level_domains())
    for case in (
        case for (case,) in (param.values for param in cases("tlds.yml", "country", "generic")) if case
    ):
        delegated = case["expected"][0].rpartition(".")[2].lower() in known
        assert [case["text"][start:end] for start, end in find_links(case["text"])] == (
            case["expected"] if delegated else []
        )


@pytest.mark.parametrize("label", ["a.", "a-", "я.", "a.de-", "a.de."])
def test_time_grows_with_the_text_alone(label: str) -> None:
    """Text made to keep the search for links busy holds none, in front of a real one or not, and is done with
    at once.
    """
    long = label * (20_000 // len(label))
    assert all(end - start <= 2 * len(long) for start, end in find_links(f"{long}! bank.de {long}"))
    assert "bank.de" in [
        f"{long}! bank.de {long}"[start:end] for start, end in find_links(f"{long}! bank.de {long}")
    ]


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


@given(st.text(alphabet="aä.:/@#-_ de!(💙\u202a\n"))
def test_links_stand_in_order(text: str) -> None:
    """Links do not overlap and are not empty."""
    edges = [edge for span in find_links(text) for edge in span]
    assert edges == sorted(set(edges))


@given(
    st.lists(
        st.sampled_from(
            [
                "https://",
                "http://",
                "bank",
                ".de",
                " ",
                "/",
                "a",
                "#",
                "?x=1",
                "z.B. ",
                "ö",
                ".",
                "漢",
                "t.co/",
                "@",
                "(",
                "-",
            ]
        )
    )
)
def test_the_quick_way_finds_the_same_links(parts: list[str]) -> None:
    """Links are found alike with a dot in the text that needs the whole search, and without one."""
    text = "".join(parts)
    behind = f"{text} bank.de漢"
    assert find_links(text) == tuple(span for span in find_links(behind) if span[1] <= len(text))


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
