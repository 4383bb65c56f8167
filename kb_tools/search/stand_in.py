"""Modules that others name at their import and never call: importing those is faster without them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def stand_in(name: str, **attributes: object) -> Iterator[None]:
    """An empty module with these attributes in the place of the module `name`, unless that is there already;
    gone again afterwards, so that who needs it gets the real one.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = ModuleType(name)
    vars(sys.modules[name]).update(attributes)
    yield
    del sys.modules[name]
