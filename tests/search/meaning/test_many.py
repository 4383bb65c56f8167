"""Many texts at a time."""

from __future__ import annotations

import pickle

import pytest

from kb_tools.search.meaning.many import BATCH, MANY, BatchEncoder, encode_all
from kb_tools.search.meaning.rows import quantise
from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.settings.meaning import Constants


@pytest.fixture(scope="module")
def encoder():
    return PackagedEncoder(Constants())


def numbered(count):
    return [f"Satz {number}" + " und so weiter" * (number % 3) for number in range(count)]


def test_each_text_gets_its_own_row(encoder):
    texts = [*numbered(100), "so " * BATCH, *numbered(9), ""]
    rows = encode_all(texts, encoder)
    assert abs(rows.astype(int) - quantise(encoder.encode(texts))).max() <= 1


def test_no_texts_have_no_rows(encoder):
    assert encode_all([], encoder).shape == (0, encoder.dimension)


def test_two_processes_say_the_same_as_one(encoder):
    texts, seen = numbered(MANY * BATCH // 20), []

    def watch(items):
        for item in items:
            seen.extend(item)
            yield item

    rows = encode_all(texts, encoder, watch)
    assert abs(rows.astype(int) - quantise(encoder.encode(texts))).max() <= 1
    assert sorted(seen) == sorted(texts)


def test_another_process_opens_the_encoder_for_itself(encoder):
    handed = pickle.dumps(BatchEncoder(encoder))
    assert len(handed) < 200
    assert (pickle.loads(handed)(["eins", "zwei"]) == BatchEncoder(encoder)(["eins", "zwei"])).all()
