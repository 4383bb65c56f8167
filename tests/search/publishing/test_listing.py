"""What there is to go back to, and what of it is proved."""

from __future__ import annotations

from kb_tools.search.publishing.listing import listed
from kb_tools.search.publishing.signing import PUBLIC, SECRET, make_key


def test_what_is_in_the_store_is_listed_and_what_is_proved_is_told(publisher, tmp_path, monkeypatch):
    monkeypatch.delenv(PUBLIC, raising=False)
    monkeypatch.setenv(SECRET, str(publisher.file))
    assert listed(publisher.settings) == ()
    made = publisher.publish().manifest
    assert [(one.number, one.manifest) for one in listed(publisher.settings)] == [(1, made)]
    monkeypatch.setenv(PUBLIC, make_key(tmp_path / "other.pem").public)
    assert [(one.number, one.manifest) for one in listed(publisher.settings)] == [(1, None)]
