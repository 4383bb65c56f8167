"""Words as pieces of the encoder's own vocabulary."""

from __future__ import annotations

import string

import numpy as np
import pytest

from kb_tools.search.meaning.pieces import MOST, cut, longest_of, make_pieces


@pytest.fixture(scope="module")
def german():
    return make_pieces("de", frozenset(string.ascii_lowercase))


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("kontokarte", ["konto", "karte"]),
        ("kontext", ["konto"[:4], "ext"]),
        ("xkartex", ["karte"]),
        ("karte😀karte", ["karte", "karte"]),
        ("x", []),
        ("", []),
    ],
)
def test_a_word_is_cut_from_the_left_into_the_longest_pieces(word, pieces):
    """What no piece begins with is left out."""
    assert cut(word, longest_of({"kont", "konto", "karte", "ext", "k"})) == pieces


def test_pieces_are_everyday_words_and_parts_of_words_folded_and_sorted(german):
    """Spellings that are one when folded are one piece."""
    assert len(german.names) == MOST == len(german.vectors)
    assert german.names == sorted(set(german.names))
    assert {"uber", "strasse", "bank", "karte", "ung"} <= set(german.names)
    assert not {"über", "Bank", "x"} & set(german.names)


def test_only_pieces_in_the_letters_of_a_language_are_kept():
    """A page is asked with the words that its articles have, or with others in the same script."""
    assert "bank" not in make_pieces("de", frozenset("абвгдежзиклмнопрст")).names


def test_frequent_pieces_count_little(german):
    """The vector of `und` is shorter than that of a word that says something."""
    length = dict(zip(german.names, np.linalg.norm(german.vectors, axis=1), strict=True))
    assert length["und"] < 0.2 * length["karte"]
