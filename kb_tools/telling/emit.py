"""Where results leave the program: on standard output, and what is said about them on standard error."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from kb_tools.telling.style import unstyled
from kb_tools.text import clean


def emit(told: Any, *, err: bool = False, indent: int | None = 2) -> None:
    """Prints text as it was made, without colours where no terminal shows them or NO_COLOR is set; data that
    is no text as JSON for programs, without control characters.
    """
    if not isinstance(told, str):
        told = clean(json.dumps(told, ensure_ascii=False, indent=indent, default=str))
    stream = sys.stderr if err else sys.stdout
    coloured = stream.isatty() and not os.environ.get("NO_COLOR")
    stream.write(f"{told if coloured else unstyled(told)}\n")
    stream.flush()
