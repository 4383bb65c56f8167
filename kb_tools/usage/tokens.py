"""Whom `kb serve` lets in: a token for each person and integration, of which the digest alone is kept."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, Protocol

from kb_tools.errors import UsageError
from kb_tools.text import say
from kb_tools.usage.store import FILE, connected, told

Role = Literal["agent", "lead", "editor", "bot"]
LASTS = timedelta(days=180)
BEGINS = "kb_"
"""Scanners for secrets find a token by it."""
COLUMNS = "name, role, digest, made, ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What is known of a token: whose it is, what they may do, and when it was made and ends (UTC)."""

    name: str
    role: Role
    digest: str
    made: datetime
    ends: datetime


class Tokens(Protocol):
    """Where tokens are kept. Every call raises KbError where that cannot be used."""

    def add(self, token: Token) -> None:
        """Keeps a token. Raises UsageError for a name that has one."""

    def find(self, digest: str) -> Token | None:
        """The token with this digest, whether it has ended or not."""

    def read(self) -> tuple[Token, ...]:
        """All there are, by name."""

    def revoke(self, name: str) -> None:
        """Forgets a token. Raises UsageError for a name that has none."""


def make_token(name: str, role: Role, now: datetime | None = None) -> tuple[str, Token]:
    """A new secret, which nobody can be told again, and what is kept of it."""
    secret, made = BEGINS + secrets.token_urlsafe(32), now or datetime.now(UTC)
    return secret, Token(name=name, role=role, digest=digest_of(secret), made=made, ends=made + LASTS)


def digest_of(secret: str) -> str:
    """A secret of 256 random bits needs no salt and no slow function: there is nothing to guess."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


class SqliteTokens:
    """Tokens in the file that the usage store has as well."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def add(self, token: Token) -> None:
        row = (token.name, token.role, token.digest, token.made.isoformat(), token.ends.isoformat())
        with told(self._path), self._connection as writing:
            writing.execute("DELETE FROM tokens WHERE name = ? AND ends < ?", (token.name, row[3]))
            insert = f"INSERT OR IGNORE INTO tokens ({COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 fixed
            if not writing.execute(insert, row).rowcount:
                what = say("{name!r} has a token already", name=token.name[:80])
                raise UsageError(what, say("revoke it first, or take another name"))

    def find(self, digest: str) -> Token | None:
        with told(self._path):
            query = f"SELECT {COLUMNS} FROM tokens WHERE digest = ?"  # noqa: S608 - fixed names
            return next(map(_token, self._connection.execute(query, (digest,))), None)

    def read(self) -> tuple[Token, ...]:
        with told(self._path):
            query = f"SELECT {COLUMNS} FROM tokens ORDER BY name"  # noqa: S608 - fixed names
            return tuple(map(_token, self._connection.execute(query).fetchall()))

    def revoke(self, name: str) -> None:
        with told(self._path), self._connection as writing:
            gone = writing.execute("DELETE FROM tokens WHERE name = ?", (name,)).rowcount
        if not gone:
            what = say("{name!r} has no token", name=name[:80])
            raise UsageError(what, say("see `kb serve token list`"))


@contextmanager
def open_tokens(state_dir: Path) -> Iterator[Tokens]:
    """The tokens below a state folder. Raises KbError where they cannot be used."""
    with connected(state_dir) as connection:
        yield SqliteTokens(connection, state_dir / FILE)


def _token(row: tuple[str, Role, str, str, str]) -> Token:
    name, role, digest, made, ends = row
    return Token(
        name=name,
        role=role,
        digest=digest,
        made=datetime.fromisoformat(made),
        ends=datetime.fromisoformat(ends),
    )
