"""A worker that keeps what it serves at the newest generation of the store."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from threading import Thread

from kb_tools.search.publishing.following import Follower
from kb_tools.search.publishing.signing import public_keys
from kb_tools.server.journal import write_following
from kb_tools.settings.settings import Settings


async def keep_following(settings: Settings, folder: Path) -> None:
    """Follows in a thread of its own until it is cancelled. That thread may end with its process at any
    moment, as one that is killed.
    """
    follower = Follower(settings, folder, public_keys())
    tell = partial(write_following, settings.base)
    Thread(target=follower.follow, args=(tell,), name="following", daemon=True).start()
    try:
        await asyncio.Event().wait()
    finally:
        follower.stop()
