"""The publisher's key: who can read it, and what it proves."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.search.publishing.signing import (
    PUBLIC,
    SECRET,
    believed,
    is_signed,
    make_key,
    own_key,
    public_keys,
    read_key,
)


def test_what_one_key_signed_no_other_has(tmp_path):
    key, other = make_key(tmp_path / "a.pem"), make_key(tmp_path / "b.pem")
    signature = key.sign("text")
    assert is_signed("text", signature, [other.public, key.public])
    assert not is_signed("text", signature, [other.public])
    assert not is_signed("texts", signature, [key.public])
    assert not is_signed("text", "", [key.public])
    assert not is_signed("text", "no signature", [key.public])
    assert not is_signed("text", signature, [])


def test_a_key_is_its_owners_alone(tmp_path):
    made = make_key(tmp_path / "a.pem")
    assert (tmp_path / "a.pem").stat().st_mode & 0o777 == 0o600
    assert read_key(tmp_path / "a.pem").public == made.public
    with pytest.raises(KbError, match="File exists"):
        make_key(tmp_path / "a.pem")
    (tmp_path / "a.pem").chmod(0o640)
    with pytest.raises(KbError, match="others than its owner"):
        read_key(tmp_path / "a.pem")


@pytest.mark.parametrize(
    "text", ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"]
)
def test_what_is_no_key_is_told(tmp_path, text):
    (tmp_path / "a.pem").write_text(text)
    (tmp_path / "a.pem").chmod(0o600)
    with pytest.raises(KbError, match="no key of a publisher"):
        read_key(tmp_path / "a.pem")


def test_keys_stand_in_the_environment(tmp_path, monkeypatch):
    """Two public ones while a publisher changes his."""
    monkeypatch.delenv(PUBLIC, raising=False)
    monkeypatch.delenv(SECRET, raising=False)
    assert believed() == ()
    with pytest.raises(KbError, match="names no key"):
        own_key()
    with pytest.raises(KbError, match="names no public key"):
        public_keys()
    made = make_key(tmp_path / "a.pem").public
    monkeypatch.setenv(SECRET, str(tmp_path / "a.pem"))
    assert own_key().public == made
    assert believed() == (made,)
    monkeypatch.setenv(PUBLIC, f"{made}, {made}")
    assert public_keys() == believed() == (made, made)
    monkeypatch.setenv(PUBLIC, f"{made} kb")
    with pytest.raises(KbError, match="what is no public key"):
        public_keys()
