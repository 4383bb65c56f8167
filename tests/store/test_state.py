"""The state of a knowledge base."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import REFUSED
from kb_tools.store.state import every_place, has_state, open_state, state_name


def test_looking_whether_there_is_a_state_makes_none(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    assert not has_state(settings)
    assert not [*tmp_path.iterdir()]
    with open_state(settings):
        assert has_state(settings)
    assert state_name(settings) == ".kb/usage.sqlite3"


def test_what_is_no_address_is_refused_and_nothing_is_kept_here_instead(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path, store=REFUSED)
    with pytest.raises(KbError, match="no address of a PostgreSQL database"), open_state(settings):
        pass
    assert not [*tmp_path.iterdir()]


def test_each_place_where_something_is_kept_is_found(tmp_path: Path) -> None:
    """The one of the settings, and a file from before."""
    here = Settings(root=tmp_path)
    there = Settings(root=tmp_path, store="postgresql://kb@db.example/kb")
    assert (every_place(here), every_place(there)) == ((here,), (there,))
    with open_state(here):
        pass
    assert [one.store for one in every_place(there)] == [there.store, ""]
    assert has_state(there)
    assert state_name(there) == "postgresql://db.example/kb"


def test_who_has_not_installed_psycopg_is_told_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Python says of a package that is not there."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "kb_tools.store.postgresql", raising=False)
    settings = Settings(root=tmp_path, store="postgresql://kb@db.example/kb")
    with pytest.raises(KbError, match="PostgreSQL needs psycopg"), open_state(settings):
        pass
