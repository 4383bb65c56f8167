"""From words to vectors without an encoder."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.pieces import Pieces, cut, make_pieces
from kb_tools.search.meaning.rows import Rows, squares
from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.search.meaning.word_map import DIMENSIONS, fit, message_row
from kb_tools.search.words import LITTLE, split_words
from kb_tools.settings.meaning import Constants

TEXTS = [
    "Ich habe meine Karte verloren.",
    "Wie hoch sind die Gebühren für das Konto?",
    "Wo finde ich einen Geldautomaten?",
    "Der Kurs beginnt im September, der Unterricht ist kostenlos.",
    "Ein Antrag auf Wohngeld braucht den Mietvertrag.",
    "Der Hund muss an die Leine.",
    "Impfungen gegen Grippe gibt es beim Hausarzt.",
    "Die Bahn hat Verspätung, der Zug fällt aus.",
]


def words(text):
    return [word.removeprefix(LITTLE) for word in split_words(text, "de")]


@pytest.fixture(scope="module")
def fitted():
    letters = frozenset(letter for text in TEXTS for word in words(text) for letter in word)
    pieces, vectors = make_pieces("de", letters), PackagedEncoder(Constants()).encode(TEXTS)
    word_map = fit(pieces, [words(text) for text in TEXTS], vectors)
    return pieces, word_map, word_map.rows_of(vectors)


@pytest.mark.parametrize(
    ("question", "nearest"),
    [("Doktor Spritze Krankheit", 6), ("S-Bahn kommt zu spät", 7), ("wo kann ich Bargeld abheben", 2)],
)
def test_a_message_is_near_to_what_means_the_same(fitted, question, nearest):
    """Though it shares no word with it."""
    pieces, word_map, rows = fitted
    places = [pieces.names.index(piece) for word in words(question) for piece in cut(word, pieces.longest())]
    row = message_row(word_map.weights[places], word_map.rows[places])
    assert np.argmax(Rows(rows, squares(rows)).cosines(row)) == nearest


def test_rows_fit_into_four_bits(fitted):
    """From -7 to 7, each with its largest number; weights from 0 to 255."""
    _, word_map, rows = fitted
    for small in (word_map.rows, rows):
        assert small.shape[1] == DIMENSIONS
        assert set(abs(small).max(axis=1)) <= {0, 7}
    assert word_map.weights.max() == 255


def test_a_text_of_unknown_words_teaches_nothing():
    """It has no direction to be mapped from."""
    pieces = Pieces(names=["karte"], vectors=np.eye(1, 512, dtype=np.float32))
    vectors = np.eye(2, 512, dtype=np.float32)
    assert np.isfinite(fit(pieces, [["karte"], ["xyz"]], vectors).projection).all()


def test_an_encoder_of_few_dimensions_fills_what_it_has():
    """The rest of a row is 0."""
    pieces = Pieces(names=["karte"], vectors=np.eye(1, 512, dtype=np.float32))
    vectors = np.eye(3, 8, dtype=np.float32)
    rows = fit(pieces, [["karte"], ["karte"], ["xyz"]], vectors).rows_of(vectors)
    assert rows.shape == (3, DIMENSIONS)
    assert not rows[:, 8:].any()


def test_a_message_without_pieces_is_near_to_nothing():
    row = message_row(np.zeros(0, np.uint8), np.zeros((0, DIMENSIONS), np.int8))
    assert not row.any()


def test_a_message_is_made_of_whole_numbers():
    """Weights times rows, the largest 127, rounded half up."""
    rows = np.array([[7, 1, -3], [0, -2, 1]], np.int8)
    assert message_row(np.array([10, 5], np.uint8), rows).tolist() == [127, 0, -45]
