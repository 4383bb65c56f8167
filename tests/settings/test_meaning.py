"""Which sentence encoder a knowledge base wants, and what its cosines are worth."""

from __future__ import annotations

import pytest

from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import parse_settings

KB = "site_url: https://help.example/\nplugins:\n  - kb:\n      {}\n"


def read(lines, root):
    return parse_settings(KB.format(lines), root)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("use", []),
        ("none", ["words-alone"]),
        ("onnx:models/ours", ["meaning"]),
        ("onnx:/opt/models/e5 small", ["meaning"]),
    ],
)
def test_an_encoder_is_named(name, rules, tmp_path):
    """It is told in its line what is lost without one, and that one of your own needs its constants."""
    settings, problems = read(f"meaning: {name}", tmp_path)
    assert settings.meaning == name
    assert [(problem.line, problem.rule) for problem in problems] == [(4, rule) for rule in rules]


def test_without_a_word_it_is_the_packaged_one(tmp_path):
    settings = read("handle: bank", tmp_path)[0]
    assert (settings.meaning, settings.meaning_fit) == ("use", None)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("onyx", "meaning cannot be 'onyx' - use one of: use, none, onnx:FOLDER"),
        ("nine", "meaning cannot be 'nine' - did you mean `none`?"),
        ("off", "meaning cannot be 'off' - did you mean `none`?"),
        ("onnx", "meaning names no folder - write `onnx:` and the folder of the model behind it"),
        ("'onnx:'", "meaning names no folder - write `onnx:` and the folder of the model behind it"),
        ("[use]", "meaning should be one text - write it on one line, in quotes if it has a colon"),
    ],
)
def test_what_is_none_says_so_and_the_packaged_one_stays(name, said, tmp_path):
    settings, problems = read(f"meaning: {name}", tmp_path)
    assert [str(problem) for problem in problems] == [f"mkdocs.yml:4: {said}"]
    assert settings.meaning == "use"


def test_fitted_constants_are_read(tmp_path):
    fit = "{scale: 3.5, zero: 0.71, there: 7.1, steep: 9}"
    settings, problems = read(f"meaning: onnx:ours\n      meaning_fit: {fit}", tmp_path)
    assert settings.meaning_fit == Constants(scale=3.5, zero=0.71, there=7.1, steep=9.0)
    assert not problems


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        ("{scale: 3.5, zero: 0.71}", "meaning_fit lacks there, steep - let `kb eval --fit` find it"),
        (
            "{scale: many}",
            "meaning_fit has a mistake: scale should be a number - let `kb eval --fit` find it",
        ),
    ],
)
def test_half_a_fit_is_none(fit, said, tmp_path):
    settings, problems = read(f"meaning_fit: {fit}", tmp_path)
    assert [str(problem) for problem in problems] == [f"mkdocs.yml:4: {said}"]
    assert settings.meaning_fit is None
