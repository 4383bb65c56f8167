"""What was published: whose key has signed it, and whether it is what is here."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.publishing import Publisher

from kb_tools.errors import KbError
from kb_tools.review.doctor.answers import look_at_index
from kb_tools.review.doctor.published import look_at_published
from kb_tools.search.publishing.following import newest_or_last
from kb_tools.search.publishing.signing import PUBLIC, SECRET, make_key
from kb_tools.settings.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (PUBLIC, SECRET):
        monkeypatch.delenv(name, raising=False)


def test_a_publisher_hears_what_servers_have_and_by_which_key(publisher: Publisher, monkeypatch):
    assert look_at_published(publisher.settings) == "nothing is published yet"
    publisher.publish()
    told = look_at_published(publisher.settings)
    assert told.startswith("generation 1 of 20")
    assert told.endswith("; no key is known here that could prove it")
    monkeypatch.setenv(SECRET, str(publisher.file))
    told = look_at_published(publisher.settings)
    assert told.endswith(f", signed by the key {publisher.key.public[:8]}…; it is the index that is here")
    publisher.write("parking", "Park behind the house.")
    assert look_at_published(publisher.settings).endswith(f" {publisher.key.public[:8]}…")


def test_a_server_hears_whether_it_has_what_is_published(publisher: Publisher, tmp_path, monkeypatch):
    monkeypatch.setenv(PUBLIC, publisher.key.public)
    publisher.publish()
    here = laid_of(publisher, tmp_path)
    assert look_at_published(here, served=True).endswith("; it is here, and proved")
    assert look_at_index(here).endswith(" with 1 passage, as it was published")
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    with pytest.raises(KbError, match="generation 1 is here, 2 is published - see the lines"):
        look_at_published(here, served=True)
    monkeypatch.setenv(PUBLIC, make_key(tmp_path / "other.pem").public)
    with pytest.raises(KbError, match="generation 2 is signed by nobody whose key is known here"):
        look_at_published(here, served=True)
    monkeypatch.delenv(PUBLIC)
    with pytest.raises(KbError, match="generation 2 is signed by nobody"):
        look_at_published(here, served=True)


def laid_of(publisher: Publisher, folder) -> Settings:
    """The settings of a server that has just begun."""
    root, _ = newest_or_last(publisher.settings, folder / "server", publisher.keys)
    return replace(read_settings(root)[0], store=publisher.settings.store)
