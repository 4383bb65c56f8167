"""Who has signed in to `kb serve` in a browser, with a token: when it goes, their sessions go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kb_tools.store.database import Database
from kb_tools.store.schema import stamp, stamped
from kb_tools.store.tokens import Role

COLUMNS = "digest, name, role, made, ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What is known of a session: its secret's digest, the name on the token that it was opened with, what
    they may do, and when it was made and ends (UTC).
    """

    digest: str
    name: str
    role: Role
    made: datetime
    ends: datetime


class Sessions:
    """The sessions there are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def now(self) -> datetime:
        """The time by which sessions end."""
        return self._database.now()

    def add(self, session: Session) -> None:
        """Keeps a session. Raises Forbidden where nobody of the name has a token."""
        self._database.change(
            f"INSERT INTO sessions ({COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - fixed names
            *(session.digest, session.name, session.role, stamp(session.made), stamp(session.ends)),
        )

    def find(self, digest: str) -> Session | None:
        """The session with this digest, whether it has ended or not."""
        query = f"SELECT {COLUMNS} FROM sessions WHERE digest = ?"  # noqa: S608 - fixed names
        for found, name, role, made, ends in self._database.rows(query, digest):
            return Session(digest=found, name=name, role=role, made=stamped(made), ends=stamped(ends))
        return None

    def end(self, digest: str) -> None:
        """Forgets one session."""
        self._database.change("DELETE FROM sessions WHERE digest = ?", digest)

    def revoke(self, name: str) -> int:
        """Forgets all sessions of one person; how many there were."""
        return self._database.change("DELETE FROM sessions WHERE name = ?", name)

    def forget(self, now: datetime | None = None) -> int:
        """Forgets those that have ended; how many there were."""
        return self._database.change("DELETE FROM sessions WHERE ends <= ?", stamp(now or self.now()))
