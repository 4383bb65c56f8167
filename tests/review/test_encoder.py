"""What `kb check` says of the sentence encoder."""

from __future__ import annotations

import pytest
from support.onnx_model import write_model


@pytest.fixture
def check(kb, bare):
    """`check("meaning: none")`: what is found with these settings."""

    def run(*lines, env=None):
        config = "site_name: Bare\nsite_url: https://help.example/\nplugins:\n  - kb:\n"
        config += "".join(f"      {line}\n" for line in lines)
        (bare / "mkdocs.yml").write_text(config, encoding="utf-8")
        ran = kb("check", cwd=bare, env=env)
        return ran.returncode, [line for line in ran.stdout.splitlines() if line.startswith("mkdocs.yml")]

    return run


def test_without_one_it_says_once_what_is_lost(check):
    code, (said,) = check("meaning: none")
    assert code == 0
    assert "without a sentence encoder only words that a message shares with an answer find it" in said
    assert check("meaning: none", "check: {words-alone: off}") == (0, [])


def test_one_of_ones_own_needs_its_constants(check, bare):
    write_model(bare / "model")
    fit = "meaning_fit: {scale: 3, zero: 0.7, there: 7, steep: 8}"
    assert check("meaning: onnx:model", fit) == (0, [])
    code, (said,) = check("meaning: onnx:model")
    assert code == 1
    assert "`meaning_fit` is missing" in said
    code, said = check("meaning: onnx:nowhere", fit)
    assert code == 1
    assert "the sentence encoder lacks" in said[0]


def test_one_that_starts_slowly_is_told_until_it_does_not(check, tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    for _ in range(2):
        code, said = check("meaning: use", env={"KB_CACHE": str(tmp_path / "taken")})
        assert code == 0
        assert ["and starts slowly - make room there" in line for line in said] == [True]
    assert check("meaning: use") == (0, [])
