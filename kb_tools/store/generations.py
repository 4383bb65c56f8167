"""Generations that were published: a signed manifest each, and the parts that it names, each kept once.

A row without a signature is a generation that only tables of this database belong to; its number is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from kb_tools.store.database import Database, Readable
from kb_tools.store.schema import stamp, stamped

SELECT = "SELECT number, name, made, manifest, signature FROM generations"
SIGNED = "signature <> ''"
AT_ONCE = 100
"""Parts that are looked at in one query: some megabytes, which takes no database long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A generation as the store has it. Nothing of it is proved before its signature is."""

    number: int
    name: str
    made: datetime
    manifest: str = ""
    signature: str = ""


class PublishedGenerations:
    """Those that were published, also as a replica has them."""

    def __init__(self, database: Readable) -> None:
        self._readable = database

    def newest(self) -> Generation | None:
        """The one that was published last, None where none was."""
        return next(self._read(f"WHERE {SIGNED} ORDER BY number DESC LIMIT 1"), None)

    def latest(self) -> tuple[int, str]:
        """Its number and signature, (0, "") where there is none: a look that costs next to nothing."""
        newest = f"WHERE {SIGNED} ORDER BY number DESC LIMIT 1"
        query = f"SELECT number, signature FROM generations {newest}"  # noqa: S608 - fixed names
        for number, signature in self._readable.rows(query):
            return number, signature
        return 0, ""

    def read(self) -> tuple[Generation, ...]:
        """Those that were published, the newest first."""
        return tuple(self._read(f"WHERE {SIGNED} ORDER BY number DESC"))

    def part(self, digest: str, most: int) -> bytes | None:
        """The content that is kept under a digest, None where there is none of at most so many bytes."""
        query = "SELECT content FROM parts WHERE digest = ? AND length(content) <= ?"
        return next((content for (content,) in self._readable.rows(query, digest, most)), None)

    def _read(self, where: str) -> Iterator[Generation]:
        for number, name, made, manifest, signature in self._readable.rows(f"{SELECT} {where}"):
            moment = stamped(made)
            yield Generation(number=number, name=name, made=moment, manifest=manifest, signature=signature)


class Generations(PublishedGenerations):
    """The generations there are, where they are written."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    def add(self, name: str, *, after: int = 0, now: datetime | None = None) -> int:
        """A new generation, not published yet; its number, which is above `after` and all others."""
        insert = "INSERT INTO generations (name, made, manifest, signature) VALUES (?, ?, '', '')"
        number = self._database.insert(insert, name, stamp(now or self._database.now()))
        others = "SELECT coalesce(max(number), 0) FROM generations WHERE number <> ?"
        highest = max(after, int(next(self._database.rows(others, number))[0]))
        if number <= highest:  # the store is an older one, put back, or somebody has written rows into it
            self._database.change("UPDATE generations SET number = ? WHERE number = ?", highest + 1, number)
            self._database.count_on("generations")
        return max(number, highest + 1)

    def publish(self, number: int, manifest: str, signature: str, digests: Iterable[str]) -> None:
        """Signs a generation, whose parts are all here. Raises Forbidden where one is not."""
        update = "UPDATE generations SET manifest = ?, signature = ? WHERE number = ?"
        self._database.change(update, manifest, signature, number)
        rows = [(number, digest) for digest in sorted({*digests})]
        self._database.fill("INSERT INTO parts_of (generation, digest) VALUES (?, ?)", rows)
        self._database.announce("generations")

    def alone(self) -> bool:
        """Inside a transaction: whether nobody else publishes until it ends."""
        return self._database.alone("generations")

    def wait(self, seconds: float) -> bool:
        """Waits until somebody publishes, at most so long; whether somebody did. A database that cannot tell
        only lets the time pass.
        """
        return self._database.wait("generations", seconds)

    def names(self) -> frozenset[str]:
        """Those of the generations that were published."""
        rows = self._database.rows(f"SELECT name FROM generations WHERE {SIGNED}")  # noqa: S608 - fixed names
        return frozenset(name for (name,) in rows)

    def parts(self) -> frozenset[str]:
        """The digests of the parts there are."""
        return frozenset(digest for (digest,) in self._database.rows("SELECT digest FROM parts"))

    def lacking(self, digests: Iterable[str]) -> frozenset[str]:
        """Those of the digests (SHA-256) under which there is no part, or one of another content."""
        wanted, whole = sorted({*digests}), set[str]()
        for start in range(0, len(wanted), AT_ONCE):
            some = wanted[start : start + AT_ONCE]
            places = ", ".join("?" * len(some))
            query = f"SELECT digest FROM parts WHERE digest IN ({places}) AND digest = "  # noqa: S608
            hashed = "encode(sha256(content), 'hex')"
            whole.update(digest for (digest,) in self._database.rows(query + hashed, *some))
        return frozenset(wanted) - whole

    def add_part(self, digest: str, content: bytes) -> None:
        """Keeps a part, in the place of what was kept under its digest."""
        insert = "INSERT INTO parts (digest, content) VALUES (?, ?)"
        replace = "ON CONFLICT (digest) DO UPDATE SET content = excluded.content"
        self._database.change(f"{insert} {replace}", digest, content)

    def sweep(self, keep: int) -> None:
        """Forgets all but the newest that were published, and the parts that only those had."""
        kept = f"SELECT number FROM generations WHERE {SIGNED} ORDER BY number DESC LIMIT ?"  # noqa: S608
        forget = f"DELETE FROM generations WHERE {SIGNED} AND number NOT IN ({kept})"  # noqa: S608
        self._database.change(forget, keep)
        self._database.change("DELETE FROM parts WHERE digest NOT IN (SELECT digest FROM parts_of)")
