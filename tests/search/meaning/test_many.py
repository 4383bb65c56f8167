"""Many texts at a time."""

from __future__ import annotations

import io

import numpy as np
import pytest

from kb_tools.search.meaning.many import BATCH, FEW, encode_all, serve
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
    texts, seen = numbered(FEW), []

    def watch(items):
        for item in items:
            seen.append(item)
            yield item

    rows = encode_all(texts, encoder, watch)
    assert abs(rows.astype(int) - quantise(encoder.encode(texts))).max() <= 1
    assert sorted(seen) == list(range(FEW))


def test_the_second_process_answers_line_by_line(encoder):
    asked, answers = io.BytesIO(b'["eins", "zwei"]\n["drei\\n"]\n'), io.BytesIO()
    serve(encoder, asked, answers)
    rows = np.frombuffer(answers.getvalue(), np.float32).reshape(3, -1)
    assert (rows[:2] == encoder.encode(["eins", "zwei"])).all()
    assert (rows[2:] == encoder.encode(["drei\n"])).all()
