"""A sentence encoder of one's own: the model in a folder, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.errors import KbError
from kb_tools.search.arrays import read_arrays
from kb_tools.search.meaning.model_folder import ModelFolder, read_model_folder, unusable
from kb_tools.settings.meaning import ONNX, Constants
from kb_tools.text import say

Floats = NDArray[np.floating[Any]]
POOLING: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "cls_token": lambda tokens, _count: tokens[:, 0],
    "mean_tokens": lambda tokens, count: (tokens * count).sum(axis=1) / count.sum(axis=1),
    "max_tokens": lambda tokens, count: np.where(count, tokens, -np.inf).max(axis=1),
    "mean_sqrt_len_tokens": lambda tokens, count: (tokens * count).sum(axis=1) / np.sqrt(count.sum(axis=1)),
}
"""Vectors of tokens (texts, tokens, numbers) and which of them count (texts, tokens, 1) -> those of texts."""
ACTIVATIONS: Mapping[str, Callable[[Floats], Floats]] = {"Identity": lambda sums: sums, "Tanh": np.tanh}


class OnnxEncoder:
    """What sentence-transformers makes of texts with the same folder."""

    trouble = ""

    def __init__(self, folder: Path, constants: Constants) -> None:
        """Raises KbError where a library or a file is missing, or the model wants what we do not know."""
        self.meaning, self.constants = f"{ONNX}{folder}", constants
        self._folder = read_model_folder(folder)
        self.name = f"{ONNX}{self._folder.digest()}"
        self._tokenizer, self._session = _open(self._folder)
        self._layers = [_layer(one.weights, one.activation) for one in self._folder.dense]
        self.dimension = self.encode(["."]).shape[1]

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> NDArray[np.float32]:
        """A row of length 1 for each text."""
        prompt = self._folder.asked if asked else self._folder.said
        whole = [prompt + text.encode(errors="replace").decode() for text in texts]
        if self._folder.lower:
            whole = [text.lower() for text in whole]
        return self._encoded(whole) if whole else np.empty((0, self.dimension), np.float32)

    def _encoded(self, texts: Sequence[str]) -> NDArray[np.float32]:
        cut = self._tokenizer.encode_batch(texts)
        told = {
            "input_ids": np.array([one.ids for one in cut], np.int64),
            "attention_mask": np.array([one.attention_mask for one in cut], np.int64),
            "token_type_ids": np.array([one.type_ids for one in cut], np.int64),
        }
        wanted = {one.name for one in self._session.get_inputs()}
        tokens = self._session.run(None, {name: told[name] for name in told.keys() & wanted})[0]
        count = told["attention_mask"][:, :, None].astype(np.float32)
        pooled = [POOLING[mode](tokens.astype(np.float32), count) for mode in self._folder.pooling]
        vectors = np.concatenate(pooled, axis=1)
        for layer in self._layers:
            vectors = layer(vectors)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return vectors.astype(np.float32)


def _open(folder: ModelFolder) -> tuple[Any, Any]:
    """The tokenizer and the session that runs the model."""
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        what = say("a sentence encoder of one's own needs {library}", library=error.name or "")
        raise KbError(what, say("install it with: pip install '.[onnx]'")) from None
    if unknown := [mode for mode in folder.pooling if mode not in POOLING]:
        raise unusable(folder.model.parent, ", ".join(unknown))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        tokenizer = Tokenizer.from_file(str(folder.tokenizer))
        session = onnxruntime.InferenceSession(str(folder.model), options, ["CPUExecutionProvider"])
    except Exception as error:
        raise unusable(folder.model, str(error)) from None
    padding = tokenizer.padding or {}
    tokenizer.enable_padding(pad_id=padding.get("pad_id", 0), pad_token=padding.get("pad_token", "[PAD]"))
    tokenizer.enable_truncation(folder.longest)
    return tokenizer, session


def _layer(weights: Path, activation: str) -> Callable[[Floats], Floats]:
    if activation not in ACTIVATIONS:
        raise unusable(weights, activation)
    arrays = read_arrays(weights)[1]
    factors, added = arrays["linear.weight"].T, arrays.get("linear.bias", np.float32(0))
    return lambda vectors: ACTIVATIONS[activation](vectors @ factors + added)
