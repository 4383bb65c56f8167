"""Machines with a clipboard and without one."""

from __future__ import annotations

from pathlib import Path

import pytest

NO_CLIPBOARD = {"PATH": "/nowhere", "TERM": "xterm", "LANG": "C.UTF-8", "KB_LANG": "en"}
"""The environment of a machine where there is none."""
HOLDER = """#!/bin/sh
case "${0##*/} $*" in
    *paste*|*-out|*--output) exec /bin/cat "${0%/*}/held" ;;
    *) exec /bin/cat > "${0%/*}/held" ;;
esac
"""
"""A clipboard that keeps its text in a file beside it."""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A machine without any clipboard; `programs(name, ...)` puts some there."""
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "SSH_TTY", "SSH_CONNECTION", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    def install(*names: str, script: str = HOLDER) -> Path:
        for name in names:
            (tmp_path / name).write_text(script, encoding="utf-8")
            (tmp_path / name).chmod(0o755)
        return tmp_path

    return install
