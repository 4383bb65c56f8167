"""An answer as `kb suggest` prints it, whoever gave it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Told(NamedTuple):
    """The answer for programs and as text, a warning ("" for none), and what remembers which article or video
    was sent ("" for none).
    """

    data: dict[str, Any]
    text: str
    warning: str
    remember: Callable[[str], None]
