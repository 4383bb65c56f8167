"""What can go wrong, told in one sentence: what, where, and what to do next.

Nothing here knows click or MkDocs: `cli.py` turns a KbError into a message and an exit code, the MkDocs plugin into a PluginError.
"""

from __future__ import annotations


class KbError(Exception):
    """Something the user can mend. `fix` says how."""

    exit_code = 1

    def __init__(self, what: str, fix: str = "") -> None:
        super().__init__(what)
        self.what, self.fix = what, fix

    def __str__(self) -> str:
        return f"{self.what} - {self.fix}" if self.fix else self.what


class UsageError(KbError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class IndexUnusable(KbError):
    """The search index is missing, damaged, or of another version."""


class SourcesBroken(KbError):
    """The sources have problems that stop the work; they have been reported one by one."""
