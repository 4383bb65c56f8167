"""The packaged sentence encoder."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from kb_tools.search.meaning.rows import quantise
from kb_tools.search.meaning.use import PackagedEncoder
from kb_tools.settings.meaning import Constants

KNOWN = {
    "Wo sperre ich meine Karte?": (0.0083, 0.0427, 0.0928),
    "Meine Bankkarte ist weg, was nun?": (0.0054, -0.0188, 0.0934),
    "How do I block my card?": (0.012, 0.0396, 0.083),
    "Comment bloquer ma carte ?": (0.0378, 0.0472, 0.0855),
    "Wann fährt der letzte Zug nach Hause?": (-0.0475, -0.0128, 0.095),
    "The parcel never arrived 📦": (-0.0335, 0.006, -0.0572),
    "Ü": (0.1202, -0.0224, 0.0008),
    "": (0.1521, -0.0148, 0.0257),
    "Ｆｕｌｌ ｗｉｄｔｈ ①": (0.0706, 0.0757, -0.0298),
    "Die Öffnungszeiten stehen an der Tür. " * 20: (0.0017, -0.0553, -0.0542),
}
"""Text -> the first number of its vector, the one in place 100, and the last."""


@pytest.fixture(scope="module")
def encoder():
    return PackagedEncoder(Constants())


def test_ten_texts_have_the_vectors_they_always_had(encoder):
    assert encoder.encode(list(KNOWN))[:, [0, 100, 511]] == pytest.approx(
        np.array([*KNOWN.values()]), abs=1e-4
    )


def test_rows_have_length_one(encoder):
    assert np.linalg.norm(encoder.encode(list(KNOWN)), axis=1) == pytest.approx(1, abs=1e-6)


def test_what_means_the_same_is_near_in_another_language_too(encoder):
    block, lost, english, french, train = encoder.encode(list(KNOWN)[:5])
    assert min(block @ lost, block @ english, block @ french) > 0.5
    assert block @ train < 0.3


@pytest.mark.parametrize("kernel", ["Nehalem", "Haswell"])
def test_another_processor_says_the_same_but_for_a_last_digit(encoder, kernel):
    """OpenBLAS can be told to count as on another one, where it is of the same family."""
    code = (
        "import sys, json; from kb_tools.search.meaning.encoder import encoder_named; "
        "sys.stdout.buffer.write(encoder_named('use', None, None).encode(json.loads(sys.argv[1])).tobytes())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, json.dumps(list(KNOWN))],
        env={**os.environ, "OPENBLAS_CORETYPE": kernel},
        capture_output=True,
        check=True,
    )
    rows = quantise(np.frombuffer(ran.stdout, np.float32).reshape(len(KNOWN), -1))
    assert abs(rows.astype(int) - quantise(encoder.encode(list(KNOWN)))).max() <= 1


def test_no_text_has_no_row(encoder):
    assert encoder.encode([]).shape == (0, 512)


def test_half_a_surrogate_pair_is_a_question_mark(encoder):
    assert (encoder.encode(["was\ud83d"]) == encoder.encode(["was?"])).all()


def test_where_nothing_can_be_unpacked_it_is_slower_and_says_so(tmp_path, monkeypatch, encoder):
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    monkeypatch.setenv("KB_CACHE", str(taken))
    slower = PackagedEncoder(Constants())
    assert (slower.encode(list(KNOWN)) == encoder.encode(list(KNOWN))).all()
    assert slower.trouble == (
        f"the sentence encoder cannot be unpacked in {taken} (Not a directory) and starts slowly"
    )
    assert not encoder.trouble
