"""The state of a knowledge base."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import REFUSED
from kb_tools.store.state import has_state, open_state, state_name


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
