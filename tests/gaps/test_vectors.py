"""Messages as vectors of words."""

from __future__ import annotations

import pytest
from support.themes import CRYPTO, PIN, vectors

from kb_tools.gaps.vectors import likeness, make_rarity, mean_vector


def test_inflections_and_compounds_meet():
    """The likeness is that of the search: Telefongespräch, Telefonat and telefonieren are near to each
    other.
    """
    near = vectors(["Kreditkartenlimit erhöhen", "Limit meiner Kreditkarte erhöhen", "Wetter morgen"])[:2]
    assert likeness(*near) > 0.24
    far = vectors(["Kreditkartenlimit erhöhen", "Wetter morgen"])
    assert likeness(*far) == 0.0


def test_a_mean_tells_the_average_likeness():
    """To those it was made of."""
    made = vectors([*PIN, *CRYPTO])
    average = sum(likeness(made[0], other) for other in made) / len(made)
    assert likeness(made[0], mean_vector(made)) == pytest.approx(average)


def test_a_word_that_the_sources_use_often_is_worth_less():
    """Where few messages were heard, they say how frequent a word is."""
    rare = make_rarity(PIN, "de", lambda word: 0.5 if word == "konto" else 0.0)
    assert rare("konto") < rare("bitcoin")
