"""Vectors of a site's texts are made once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from support.built import SETTINGS

from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.settings.meaning import Constants
from kb_tools.site.search_vectors import vectors_of

TEXTS = ["Karte verloren", "Was kostet das Konto?"]


class Counted(PackagedEncoder):
    """The packaged encoder, which writes down what it encodes."""

    def __init__(self):
        super().__init__(Constants())
        self.encoded = []

    def encode(self, texts, *, asked=False):
        self.encoded.extend(texts)
        return super().encode(texts, asked=asked)


@pytest.fixture
def settings(tmp_path):
    return replace(SETTINGS, root=tmp_path)


def test_they_are_those_of_the_encoder(settings):
    """But for what eight bits cannot say."""
    found = vectors_of(TEXTS, Counted(), "de", settings)
    assert (np.vecdot(found, Counted().encode(TEXTS)) > 0.999).all()
    assert np.allclose(np.linalg.norm(found, axis=1), 1)


def test_the_next_build_encodes_only_what_is_new(settings):
    """What the site no longer says is forgotten."""
    vectors_of(TEXTS, Counted(), "de", settings)
    encoder = Counted()
    vectors_of([*TEXTS[1:], "Neue Frage"], encoder, "de", settings)
    assert encoder.encoded == ["Neue Frage"]
    encoder = Counted()
    vectors_of(TEXTS, encoder, "de", settings)
    assert encoder.encoded == TEXTS[:1]


def test_a_damaged_file_is_made_anew(settings):
    vectors_of(TEXTS, Counted(), "de", settings)
    (settings.state_dir / "site-meaning-de").write_bytes(b"cut off")
    encoder = Counted()
    vectors_of(TEXTS, encoder, "de", settings)
    assert sorted(encoder.encoded) == sorted(TEXTS)


def test_where_nothing_can_be_kept_they_are_made_all_the_same(settings):
    settings.state_dir.write_text("no folder", encoding="utf-8")
    assert len(vectors_of(TEXTS, Counted(), "de", settings)) == 2
