"""A sentence encoder small enough to be written down: a token's vector is a row of a table, and nothing else
happens. The ONNX file is put together field by field (https://github.com/onnx/onnx, onnx.proto).
"""

from __future__ import annotations

import json

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "query", "passage", ":", "karte", "sperren", "card", "block")
TABLE = np.random.default_rng(7).normal(size=(len(WORDS), 6)).astype(np.float32)
FLOAT, INT64 = 1, 7


def write_model(folder, modules=("Transformer", "Pooling", "Normalize"), pooling="mean_tokens", **facts):
    """A folder as sentence-transformers writes it. `facts` are contents of further files: name -> JSON."""
    (folder / "onnx").mkdir(parents=True)
    (folder / "onnx/model.onnx").write_bytes(gather(TABLE))
    _tokenizer().save(str(folder / "tokenizer.json"))
    files = {
        "modules": [
            {"idx": number, "name": str(number), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for number, kind in enumerate(modules)
            for path in ["" if number == 0 else f"{number}_{kind}"]
        ],
        "sentence_bert_config": {"max_seq_length": 8, "do_lower_case": True},
        "1_Pooling/config": {"word_embedding_dimension": 6, f"pooling_mode_{pooling}": True},
        **facts,
    }
    for name, content in files.items():
        file = folder / f"{name}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    return folder


def _tokenizer():
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[(word, WORDS.index(word)) for word in ("[CLS]", "[SEP]")]
    )
    return tokenizer


def gather(table):
    """An ONNX model whose only step takes rows from a table."""
    tensor = b"".join(_field(1, size) for size in table.shape)
    tensor += _field(2, FLOAT) + _field(8, "table") + _field(9, table.tobytes())
    node = _field(1, "table") + _field(1, "input_ids") + _field(2, "tokens") + _field(4, "Gather")
    graph = _field(1, node) + _field(2, "tiny") + _field(5, tensor)
    graph += _field(11, _value("input_ids", INT64, "b", "s")) + _field(
        11, _value("attention_mask", INT64, "b", "s")
    )
    graph += _field(12, _value("tokens", FLOAT, "b", "s", table.shape[1]))
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 13))


def _value(name, kind, *shape):
    """A named input or output: its type, and its shape, in which a text stands for any size."""
    dims = b"".join(_field(1, _field(1 if isinstance(size, int) else 2, size)) for size in shape)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, dims)))


def _field(number, value):
    """One field of a protocol buffer: a whole number, or bytes with their length before them."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(number):
    more, low = number >> 7, number & 0x7F
    return bytes([low | 0x80]) + _varint(more) if more else bytes([low])
