"""A sentence encoder of one's own."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import numpy as np
import pytest
from support.onnx_model import TABLE, WORDS, write_model

from kb_tools.errors import KbError
from kb_tools.search.arrays import write_arrays
from kb_tools.search.meaning.encoder import encoder_named
from kb_tools.search.meaning.many import BatchEncoder
from kb_tools.search.meaning.onnx import OnnxEncoder
from kb_tools.search.meaning.rows import quantise
from kb_tools.settings.meaning import Constants

FIT = Constants(scale=3.0, zero=0.7)


def tokens(text):
    """The vectors of a text's tokens."""
    return TABLE[[WORDS.index(word) for word in f"[CLS] {text} [SEP]".split()]]


def unit(vector):
    return vector / np.linalg.norm(vector)


def test_a_vector_is_the_mean_of_its_tokens_however_long_its_neighbours(tmp_path):
    encoder = OnnxEncoder(write_model(tmp_path / "model"), FIT)
    rows = encoder.encode(["Karte sperren", "karte", "block card karte sperren"])
    for row, said in zip(rows, ["karte sperren", "karte", "block card karte sperren"], strict=True):
        assert row == pytest.approx(unit(tokens(said).mean(axis=0)), abs=1e-6)
    assert (encoder.dimension, encoder.constants) == (6, FIT)
    assert encoder.encode([]).shape == (0, 6)


@pytest.mark.parametrize(
    ("pooling", "pooled"),
    [
        ("cls_token", lambda rows: rows[0]),
        ("max_tokens", lambda rows: rows.max(axis=0)),
        ("mean_sqrt_len_tokens", lambda rows: rows.sum(axis=0)),
    ],
)
def test_tokens_are_pooled_as_the_folder_says(tmp_path, pooling, pooled):
    encoder = OnnxEncoder(write_model(tmp_path / "model", pooling=pooling), FIT)
    row = encoder.encode(["karte", "block card karte sperren"])[0]
    assert row == pytest.approx(unit(pooled(tokens("karte"))), abs=1e-6)


def test_a_text_is_cut_where_the_folder_says(tmp_path):
    encoder = OnnxEncoder(write_model(tmp_path / "model"), FIT)
    long, cut = encoder.encode(["karte " * 20, "karte " * 6])  # and the two signs around it
    assert long == pytest.approx(cut)


def test_questions_and_texts_get_the_prompts_of_the_folder(tmp_path):
    prompts = {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": None}
    folder = write_model(tmp_path / "model", config_sentence_transformers=prompts)
    encoder = OnnxEncoder(folder, FIT)
    assert encoder.encode(["karte"])[0] == pytest.approx(
        unit(tokens("passage : karte").mean(axis=0)), abs=1e-6
    )
    asked = encoder.encode(["karte"], asked=True)[0]
    assert asked == pytest.approx(unit(tokens("query : karte").mean(axis=0)), abs=1e-6)


def test_a_layer_behind_the_pooling_is_applied(tmp_path):
    facts = {"in_features": 6, "out_features": 4, "activation_function": "torch.nn.modules.activation.Tanh"}
    folder = write_model(tmp_path / "model", ("Transformer", "Pooling", "Dense"), **{"2_Dense/config": facts})
    weight, bias = TABLE[:4], TABLE[0, :4]
    write_arrays(folder / "2_Dense/model.safetensors", {}, {"linear.weight": weight, "linear.bias": bias})
    row = OnnxEncoder(folder, FIT).encode(["karte"])[0]
    assert row == pytest.approx(unit(np.tanh(weight @ tokens("karte").mean(axis=0) + bias)), abs=1e-6)


def test_another_process_opens_the_same(tmp_path):
    encoder = encoder_named(f"onnx:{write_model(tmp_path / 'model')}", None, Path("/"))
    there = pickle.loads(pickle.dumps(BatchEncoder(encoder)))
    assert (there(["karte"]) == quantise(encoder.encode(["karte"]))).all()


def test_a_library_that_is_missing_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(KbError, match=r"needs onnxruntime - install it with: pip install '.\[onnx\]'"):
        OnnxEncoder(write_model(tmp_path / "model"), FIT)


def test_a_broken_model_is_one_sentence(tmp_path):
    folder = write_model(tmp_path / "model")
    (folder / "onnx/model.onnx").write_bytes(b"no model")
    with pytest.raises(KbError, match=r"the sentence encoder cannot be used: .*model\.onnx has "):
        OnnxEncoder(folder, FIT)


def test_a_pooling_that_nobody_knows_is_one_sentence(tmp_path):
    with pytest.raises(KbError, match="has lasttoken - name another one as `meaning`"):
        OnnxEncoder(write_model(tmp_path / "model", pooling="lasttoken"), FIT)
