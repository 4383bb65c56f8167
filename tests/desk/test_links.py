"""What X takes for a link."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.twitter_text import cases

from kb_tools.desk.links import find_links, top_level_domains


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


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("\u0130https://a.de/x", ["https://a.de/x"]),
        ("a.de\u0130", ["a.de"]),
        ("https://a.\u0130nfo x.\u0131nfo x.\u017fe", []),
        ("https://a.de/\u0130", ["https://a.de/\u0130"]),
        (f"https://\xfc.de/{'a' * 4082}", [f"https://\xfc.de/{'a' * 4082}"]),
        (f"https://\xfc.de/{'a' * 4084}", []),
    ],
)
def test_letters_beyond_ascii_are_what_x_takes_them_for(text: str, links: list[str]) -> None:
    """The Turkish letters and the long s are no i and no s, and a link is as long as it is written."""
    assert [text[start:end] for start, end in find_links(text)] == links


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
