"""Whom `kb serve` lets in: a token for each person and integration, of which the digest alone is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from kb_tools.errors import UsageError
from kb_tools.store.database import Database, Row
from kb_tools.store.schema import stamp, stamped
from kb_tools.text import say

Role = Literal["agent", "lead", "editor", "bot"]
LASTS = timedelta(days=180)
LONGEST = 80
BEGINS = "kb_"
"""Scanners for secrets find a token by it."""
SELECT = "SELECT name, role, digest, made, ends FROM tokens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What is known of a token: whose it is, what they may do, and when it was made and ends (UTC)."""

    name: str
    role: Role
    digest: str
    made: datetime
    ends: datetime


def make_token(name: str, role: Role, now: datetime | None = None) -> tuple[str, Token]:
    """A new secret, which nobody can be told again, and what is kept of it. Raises UsageError for a name that
    names nobody, or that cannot be shown in a line.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST or not name.isprintable():
        raise UsageError(say("a token's name has 1 to {most} characters that can be printed", most=LONGEST))
    secret, made = BEGINS + secrets.token_urlsafe(32), now or datetime.now(UTC)
    return secret, Token(name=name, role=role, digest=digest_of(secret), made=made, ends=made + LASTS)


def digest_of(secret: str) -> str:
    """A secret of 256 random bits needs no salt and no slow function: there is nothing to guess."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


class Tokens:
    """The tokens there are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, token: Token) -> None:
        """Keeps a token. Raises UsageError for a name that has one, in whatever case it is written."""
        made, ends = stamp(token.made), stamp(token.ends)
        with self._database.writing():
            same = [one for one in self.read() if one.name.casefold() == token.name.casefold()]
            for one in same:
                self._database.change("DELETE FROM tokens WHERE name = ? AND ends < ?", one.name, made)
            added = all(one.ends < token.made for one in same) and self._database.change(
                "INSERT INTO tokens (name, role, digest, made, ends) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                *(token.name, token.role, token.digest, made, ends),
            )
            if not added:
                what = say("{name!r} has a token already", name=token.name[:80])
                raise UsageError(what, say("revoke it first, or take another name"))

    def find(self, digest: str) -> Token | None:
        """The token with this digest, whether it has ended or not."""
        return next(map(_token, self._database.rows(f"{SELECT} WHERE digest = ?", digest)), None)

    def read(self) -> tuple[Token, ...]:
        """All there are, by name."""
        return tuple(map(_token, self._database.rows(f"{SELECT} ORDER BY name")))

    def revoke(self, name: str) -> None:
        """Forgets a token, and with it the sessions of whom it belonged to. Raises UsageError for a name that
        has none.
        """
        if not self._database.change("DELETE FROM tokens WHERE name = ?", name):
            what = say("{name!r} has no token", name=name[:80])
            raise UsageError(what, say("see `kb serve token list`"))


def _token(row: Row) -> Token:
    name, role, digest, made, ends = row
    return Token(name=name, role=role, digest=digest, made=stamped(made), ends=stamped(ends))
