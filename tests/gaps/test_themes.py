"""Messages that ask for the same thing, grouped."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.themes import CRYPTO, MESSAGES, PIN, vectors

from kb_tools.gaps.themes import Sorter, group_alike, likeness, make_rarity, mean_vector


def test_inflections_and_compounds_meet():
    """The likeness is that of the search: Telefongespräch, Telefonat and telefonieren are near to each
    other.
    """
    near = vectors(["Kreditkartenlimit erhöhen", "Limit meiner Kreditkarte erhöhen", "Wetter morgen"])[:2]
    assert likeness(*near) > 0.24
    far = vectors(["Kreditkartenlimit erhöhen", "Wetter morgen"])
    assert likeness(*far) == 0.0


@given(st.lists(MESSAGES, max_size=10))
def test_groups_are_alike_on_average(messages):
    """A group's messages are alike by what was asked for, over all pairs; a message is in one group at
    most.
    """
    made = vectors(messages)
    groups = group_alike(made, 0.3)
    for group in groups:
        pairs = [likeness(made[i], made[j]) for i in group for j in group if i < j]
        assert sum(pairs) / len(pairs) > 0.2
    placed = [place for group in groups for place in group]
    assert len(placed) == len(set(placed))


def test_a_late_message_goes_to_the_theme_it_is_like():
    """Or to none."""
    texts = [*PIN, *CRYPTO]
    made = vectors(texts)
    sorter = Sorter(
        [mean_vector(made[:4]), mean_vector(made[4:])], "de", make_rarity(texts, "de", lambda _word: 0.0)
    )
    assert [sorter.place(text) for text in ("PIN bitte ändern!", "Bitcoin", "Wetter", "")] == [
        0,
        1,
        None,
        None,
    ]
