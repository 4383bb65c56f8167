"""The folder of a sentence encoder, as the library sentence-transformers writes it with `backend="onnx"`: how
texts become vectors.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kb_tools.errors import KbError
from kb_tools.text import say

MODELS = ("onnx/model.onnx", "model.onnx")
SWITCH = "pooling_mode_"
"""How the switches of a pooling module begin."""
ASKED, SAID = ("query",), ("document", "passage")
"""What models call the prompt before a question, and the one before a text that may answer it."""
LONGEST = 512
"""Tokens of a text that are looked at, where the folder does not say."""
SAMPLES, SAMPLE = 16, 65_536
"""Parts of a file by which it is known again, and their bytes: training changes all of a model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dense:
    """A layer behind the pooling: the file with its weights, and what is done to its sums."""

    weights: Path
    activation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFolder:
    """How texts become vectors."""

    model: Path
    tokenizer: Path
    longest: int
    lower: bool
    pooling: tuple[str, ...]
    """Such as `mean_tokens`; several stand behind each other."""
    dense: tuple[Dense, ...]
    asked: str
    """What stands before a question,"""
    said: str
    """and before a text that may answer it."""

    def digest(self) -> str:
        """The same for the same model, wherever its folder stands."""
        layers = [one.activation for one in self.dense]
        facts = (self.longest, self.lower, self.pooling, layers, self.asked, self.said)
        found = blake2b(repr(facts).encode(), digest_size=12)
        more = sorted(self.model.parent.glob(f"{self.model.name}?data"))  # weights that no one file can hold
        for file in (self.model, *more, self.tokenizer, *(one.weights for one in self.dense)):
            size = file.stat().st_size
            found.update(f"\0{size}\0".encode())
            with file.open("rb") as opened:
                for part in range(SAMPLES):
                    opened.seek(size * part // SAMPLES)
                    found.update(opened.read(SAMPLE))
        return found.hexdigest()


def read_model_folder(folder: Path) -> ModelFolder:
    """What the files of a folder say. Raises KbError where one is missing, or has what we do not know."""
    modules = _modules(folder)
    kinds = [kind for kind, _ in modules]
    if kinds[:2] != ["Transformer", "Pooling"] or not {"Dense", "Normalize"}.issuperset(kinds[2:]):
        raise unusable(folder / "modules.json", ", ".join(kinds))
    (_, transformer), (_, pooling) = modules[:2]
    facts = _read(transformer / "sentence_bert_config.json", {})
    prompts = _read(folder / "config_sentence_transformers.json", {})
    return ModelFolder(
        model=_first(base / name for name in MODELS for base in (transformer, folder)),
        tokenizer=_first([transformer / "tokenizer.json", folder / "tokenizer.json"]),
        longest=facts.get("max_seq_length") or LONGEST,
        lower=bool(facts.get("do_lower_case")),
        pooling=_switches(pooling / "config.json"),
        dense=tuple(_dense(place) for kind, place in modules if kind == "Dense"),
        asked=_prompt(prompts, ASKED),
        said=_prompt(prompts, SAID),
    )


def _modules(folder: Path) -> list[tuple[str, Path]]:
    """The steps from a text to its vector: kind and folder of each."""
    file = folder / "modules.json"
    try:
        return [(one["type"].rpartition(".")[2], folder / one["path"]) for one in _read(file)]
    except (LookupError, TypeError, AttributeError) as error:
        raise unusable(file, type(error).__name__) from None


def _switches(file: Path) -> tuple[str, ...]:
    facts = _read(file)
    if facts.get("include_prompt") is False:
        raise unusable(file, "include_prompt: false")
    return tuple(name.removeprefix(SWITCH) for name, on in facts.items() if name.startswith(SWITCH) and on)


def _dense(place: Path) -> Dense:
    activation = _read(place / "config.json").get("activation_function", "")
    return Dense(
        weights=_first([place / "model.safetensors"]), activation=activation.rpartition(".")[2] or "Identity"
    )


def _prompt(facts: dict[str, Any], names: Iterable[str]) -> str:
    prompts = facts.get("prompts") or {}
    known = (prompts[name] for name in (*names, facts.get("default_prompt_name")) if name in prompts)
    return next(known, "")


def _first(files: Iterable[Path]) -> Path:
    """The first that is there."""
    wanted = list(files)
    for file in wanted:
        if file.is_file():
            return file
    raise _missing(wanted[0])


def _read(file: Path, default: Any = None) -> Any:
    """A file of JSON."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if default is not None:
            return default
        raise _missing(file) from None
    except (OSError, ValueError) as error:
        raise unusable(file, type(error).__name__) from None


def _missing(file: Path) -> KbError:
    what = say("the sentence encoder lacks {file}", file=str(file))
    fix = say('let sentence-transformers write its folder: `SentenceTransformer(..., backend="onnx")`')
    return KbError(what, fix)


def unusable(file: Path, found: str) -> KbError:
    """That a file of the folder asks for something that we do not know."""
    what = say("the sentence encoder cannot be used: {file} has {found}", file=str(file), found=found)
    return KbError(what, say("name another one as `meaning`"))
