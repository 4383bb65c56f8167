"""The folder of a sentence encoder."""

from __future__ import annotations

import shutil

import pytest
from support.onnx_model import write_model

from kb_tools.errors import KbError
from kb_tools.search.meaning.model_folder import read_model_folder

PROMPTS = {"prompts": {"document": "text: ", "own": "our: "}, "default_prompt_name": "own"}


def test_its_files_say_how_texts_become_vectors(tmp_path):
    folder = read_model_folder(write_model(tmp_path / "model"))
    assert (folder.model, folder.tokenizer) == (
        tmp_path / "model/onnx/model.onnx",
        tmp_path / "model/tokenizer.json",
    )
    assert (folder.longest, folder.lower, folder.pooling, folder.dense) == (8, True, ("mean_tokens",), ())
    assert (folder.asked, folder.said) == ("", "")


def test_a_model_may_stand_at_the_top_and_prompts_have_a_default(tmp_path):
    folder = write_model(tmp_path / "model", config_sentence_transformers=PROMPTS)
    (folder / "onnx/model.onnx").rename(folder / "model.onnx")
    found = read_model_folder(folder)
    assert found.model == folder / "model.onnx"
    assert (found.asked, found.said) == ("our: ", "text: ")


def test_the_same_model_is_known_again_and_another_is_not(tmp_path):
    folder = write_model(tmp_path / "model")
    known = read_model_folder(folder).digest()
    assert read_model_folder(shutil.copytree(folder, tmp_path / "copy")).digest() == known
    data = bytearray((folder / "onnx/model.onnx").read_bytes())
    data[-100] ^= 1
    (folder / "onnx/model.onnx").write_bytes(data)
    assert read_model_folder(folder).digest() != known
    other = write_model(tmp_path / "other", config_sentence_transformers=PROMPTS)
    assert read_model_folder(other).digest() != known


@pytest.mark.parametrize(
    "name", ["modules.json", "onnx/model.onnx", "tokenizer.json", "1_Pooling/config.json"]
)
def test_a_file_that_is_missing_is_named(tmp_path, name):
    folder = write_model(tmp_path / "model")
    (folder / name).unlink()
    with pytest.raises(
        KbError, match=f"the sentence encoder lacks .*{name} - let sentence-transformers write"
    ):
        read_model_folder(folder)


@pytest.mark.parametrize("content", ["{", "{}", "[{}]", "[1]", "[]", '[{"type": "a.Asym", "path": ""}]'])
def test_modules_that_are_none_are_one_sentence(tmp_path, content):
    folder = write_model(tmp_path / "model")
    (folder / "modules.json").write_text(content, encoding="utf-8")
    with pytest.raises(KbError, match=r"cannot be used: .*modules\.json has"):
        read_model_folder(folder)


def test_prompts_that_must_not_count_are_refused(tmp_path):
    folder = write_model(tmp_path / "model", **{"1_Pooling/config": {"include_prompt": False}})
    with pytest.raises(KbError, match="has include_prompt: false"):
        read_model_folder(folder)
