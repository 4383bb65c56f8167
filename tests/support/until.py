"""Waiting for a state, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

PATIENCE = 120.0
"""Seconds for what takes a fraction of one on an idle machine."""


def wait_until(holds: Callable[[], object], what: str = "it never was so") -> None:
    """Looks again and again until it holds; fails where it does not for PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            pytest.fail(what)
        time.sleep(0.02)
