"""Modules that stand in for others at an import."""

from __future__ import annotations

import sys

from kb_tools.search.stand_in import stand_in


def test_a_module_is_there_only_meanwhile():
    """Whoever imports it then gets the attributes, whoever does later the real one."""
    with stand_in("no_such_module", answer=42):
        from no_such_module import answer
    assert answer == 42
    assert "no_such_module" not in sys.modules


def test_what_is_loaded_already_stays():
    with stand_in("sys", path=None):
        assert sys.modules["sys"] is sys
    assert sys.modules["sys"] is sys
    assert sys.path is not None
