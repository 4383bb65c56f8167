"""The drafts' table in a thread of its own."""

from __future__ import annotations

import asyncio

import pytest
from support.loops import run_apart

from kb_tools.errors import KbError
from kb_tools.server.approvals.drafts import Drafts
from kb_tools.settings.settings import Settings


def test_a_store_that_is_away_is_told_and_opened_again_once_it_is_back(tmp_path):
    """Nothing else of the worker has to wait for it."""

    async def script():
        (tmp_path / ".kb").write_text("no folder")
        drafts = Drafts(Settings(root=tmp_path))
        with pytest.raises(KbError, match="drafts can be neither kept nor read now") as told:
            await drafts.do(lambda table: table.waiting())
        assert told.value.what == "drafts can be neither kept nor read now"  # without the database's words
        (tmp_path / ".kb").unlink()
        assert await drafts.do(lambda table: table.waiting()) == ()
        await asyncio.to_thread(drafts.close)

    run_apart(script())
