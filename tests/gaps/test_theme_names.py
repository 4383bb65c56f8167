"""A theme's name: what customers say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.histories import asked
from support.themes import MESSAGES, OTHERS, PIN, themes_of, vectors

from kb_tools.gaps.theme_names import name_theme
from kb_tools.gaps.vectors import mean_vector


def test_a_name_is_what_customers_say():
    """The words that tell most, in their spelling and order, with the little words between them; no marks, no
    little words alone.
    """
    themes = themes_of(
        [
            asked(text)
            for text in (
                "Adresse in München […]",
                "Eure Adresse in München? @…",
                "adresse in München bitte",
                *OTHERS,
            )
        ]
    )
    assert themes[0].name == "Adresse in München"


def test_a_word_of_one_message_never_names_a_theme():
    """Whatever it weighs: a name that slipped past the guard stays in its message."""
    names = [
        theme.name
        for theme in themes_of(
            [
                asked(f"{text} {extra}")
                for text, extra in zip(PIN, ("Xaver", "Zita", "Ytong", "Quirin"), strict=True)
            ]
        )
    ]
    assert names
    assert not any(extra in name for name in names for extra in ("Xaver", "Zita", "Ytong", "Quirin"))


@given(st.lists(MESSAGES, max_size=12))
def test_every_word_of_a_name_is_in_two_messages(messages):
    """And no name has a word that is in none."""
    for theme in themes_of([asked(text) for text in messages if text]):
        folded = [set(text.split()) for text in set(messages)]
        assert all(sum(word in words for words in folded) > 1 for word in theme.name.replace(",", "").split())


def test_names_do_not_shout():
    """The spelling that most customers use; between two the calmer one."""
    messages = ["BITCOIN kaufen", "Bitcoin kaufen?", "wo Bitcoin verkaufen"]
    assert name_theme(messages, "de", mean_vector(vectors(messages))).startswith("Bitcoin")
