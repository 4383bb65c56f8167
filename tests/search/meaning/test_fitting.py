"""What the cosines of an encoder are worth."""

from __future__ import annotations

from itertools import groupby

import numpy as np
import pytest

from kb_tools.search.meaning.encoder import encoder_named
from kb_tools.search.meaning.fitting import collect_texts, fit_constants
from kb_tools.settings.meaning import Constants

ARTICLES = 12


class Squeezed:
    """The packaged encoder with a share of every vector the same: all cosines lie between it and 1."""

    meaning, name, dimension, trouble = "squeezed", "squeezed", 513, ""
    constants = Constants()

    def __init__(self, same, encoder):
        self._same, self._encoder = same, encoder

    def encode(self, texts, *, asked=False):
        vectors = self._encoder.encode(texts, asked=asked)
        same = np.full((len(texts), 1), np.sqrt(self._same), np.float32)
        return np.hstack([vectors * np.sqrt(1 - self._same), same]).astype(np.float32)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return encoder_named("use", None, tmp_path_factory.mktemp("nowhere"))


@pytest.fixture(scope="module")
def texts(sample_index):
    german = [one for one in sample_index.passages() if one.entry.lang == "de"]
    by_source = groupby(sorted(german, key=lambda one: one.entry.source), lambda one: one.entry.source)
    articles = [tuple(passages) for _, passages in by_source]
    return collect_texts([passages for passages in articles if passages[0].entry.questions][:ARTICLES])


def test_the_known_encoder_is_found_to_be_itself(texts, known):
    assert fit_constants([texts], known, known) == known.constants


def test_cosines_that_are_squeezed_together_are_spread_again(texts, known):
    """From .7 to 1, so that there is 3.3 times as much in each of them."""
    found = fit_constants([texts], Squeezed(0.7, known), known)
    assert found.scale == pytest.approx(1 / 0.3, rel=0.15)
    assert found.zero == pytest.approx(0.7, abs=0.03)
    assert (found.there, found.steep) == (known.constants.there, known.constants.steep)


def test_questions_are_asked_and_titles_are_not(texts):
    assert len(texts.asked) == len(texts.said) - texts.sources
    assert set(texts.said_by.tolist()) == set(range(ARTICLES))
