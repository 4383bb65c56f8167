"""What happens to a test whose program is not installed."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def absent(what: str) -> NoReturn:
    """Skips a test that lacks a program; fails it where KB_REQUIRE_PROGRAMS says that none may be missing."""
    (pytest.fail if os.environ.get("KB_REQUIRE_PROGRAMS") else pytest.skip)(what)
