"""What can go wrong, told in one sentence: what, where, and what to do next.

Nothing here knows click or MkDocs: `cli` turns a KbError into a message and an exit code, the MkDocs plugin
into a PluginError.
"""

from __future__ import annotations

import errno

from kb_tools.text import joined, say

REASONS = {
    errno.ENOENT: say("No such file or directory"),
    errno.EACCES: say("Permission denied"),
    errno.EEXIST: say("File exists"),
    errno.ENOTDIR: say("Not a directory"),
    errno.EISDIR: say("Is a directory"),
    errno.ENOSPC: say("No space left on device"),
    errno.EROFS: say("Read-only file system"),
}
"""The commonest errors of the disk, in the system's words."""


class KbError(Exception):
    """Something the user can mend. `fix` says how; `file` and `line` where, when it is in a file."""

    exit_code = 1

    def __init__(self, what: str, fix: str = "", *, file: str = "", line: int = 0) -> None:
        super().__init__(what)
        self.what, self.fix, self.file, self.line = what, fix, file, line

    def __str__(self) -> str:
        """A Sentence: it can be said in other languages."""
        told = joined([self.what, self.fix] if self.fix else [self.what], " - ")
        place = f"{self.file}:{self.line}" if self.line else self.file
        return joined([place, told], ": ") if place else told


class UsageError(KbError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class IndexUnusable(KbError):
    """The search index is missing, damaged, or of another version."""


class SourcesBroken(KbError):
    """The sources have problems that stop the work; they have been reported one by one."""


def reason(error: OSError) -> str:
    """Why the system could not read or write: a Sentence for the commonest errors, else its own words."""
    return REASONS.get(error.errno or 0, error.strerror or "")
