"""Messages of an inbox that any server of a knowledge base may look up, in PostgreSQL alone: put there by the
process that drafts them, taken by whoever has time, deleted as soon as they are read.

Whoever takes a message has a lease for so many seconds by the database's clock; then somebody else may take
it, with the next lease. What is found is written once, under the lease that holds: a late one is ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb_tools.store.database import Database, Row

LEASE, LONGEST = 5, 3600
"""Seconds for which somebody has a message, and after which it is deleted, whatever became of its process."""
LEASES = 3
"""So often others try a message, lest one that kills whoever takes it kills all; its own process tries on."""
NOW = "CAST(extract(epoch FROM clock_timestamp()) AS BIGINT)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A message that was taken: its job and place there, the number of the lease, and what is asked."""

    job: str
    place: int
    lease: int
    asked: str


class Triage:
    """The messages that wait."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, job: str, generation: str, asked: Sequence[tuple[int, str]]) -> None:
        """Lets messages wait, each with its place, for those who have a generation open."""
        insert = f"""INSERT INTO triage (job, place, generation, asked, made, taken, lease)
            VALUES (?, ?, ?, ?, {NOW}, 0, 0)"""  # noqa: S608 - our own words
        self._fill(insert, [(job, place, generation, text) for place, text in asked])

    def take(self, generation: str, most: int) -> tuple[Taken, ...]:
        """Takes messages that nobody has, of all jobs alike."""
        return self._take("generation = ? AND lease < ?", most, generation, LEASES)

    def take_own(self, job: str, most: int) -> tuple[Taken, ...]:
        """The same of one job."""
        return self._take("job = ?", most, job)

    def _take(self, which: str, most: int, *values: str | int) -> tuple[Taken, ...]:
        update = f"""UPDATE triage SET lease = triage.lease + 1, taken = {NOW} FROM (
            SELECT job, place FROM triage WHERE found IS NULL AND taken <= {NOW} - ? AND {which}
            ORDER BY place, job LIMIT ? FOR UPDATE SKIP LOCKED
        ) AS free WHERE triage.job = free.job AND triage.place = free.place
        RETURNING triage.job, triage.place, triage.lease, triage.asked"""  # noqa: S608 - our own words
        with self._database.lightly():
            rows = [*self._database.rows(update, LEASE, *values, most)]
        return tuple(
            Taken(job=job, place=place, lease=lease, asked=asked) for job, place, lease, asked in rows
        )

    def done(self, found: Iterable[tuple[Taken, bytes]]) -> None:
        """Writes down what was found, where the lease still holds; what was asked is gone then."""
        update = """UPDATE triage SET found = ?, asked = ''
            WHERE job = ? AND place = ? AND lease = ? AND found IS NULL"""
        self._fill(update, [(content, one.job, one.place, one.lease) for one, content in found])

    def collect(self, job: str) -> Mapping[int, bytes]:
        """What was found for a job since the last time, by place; it is deleted."""
        gone = "DELETE FROM triage WHERE job = ? AND found IS NOT NULL RETURNING place, found"
        with self._database.lightly():
            return {place: bytes(found) for place, found in self._database.rows(gone, job)}

    def has(self, job: str, place: int) -> bool:
        """Whether a message is there; a database that fell and stood up again has lost it."""
        return any(self._database.rows("SELECT 1 FROM triage WHERE job = ? AND place = ?", job, place))

    def drop(self, job: str, places: Iterable[int]) -> None:
        """Deletes messages that need nobody any more."""
        self._fill("DELETE FROM triage WHERE job = ? AND place = ?", [(job, one) for one in places])

    def end(self, job: str) -> None:
        """Deletes all that is left of a job."""
        self._database.change("DELETE FROM triage WHERE job = ?", job)

    def forget(self) -> int:
        """Deletes what is left of jobs whose process died; how many messages that were."""
        return self._database.change(f"DELETE FROM triage WHERE made < {NOW} - ?", LONGEST)  # noqa: S608

    def waiting(self) -> Iterator[tuple[str, int]]:
        """Generation -> how many messages wait for somebody."""
        query = "SELECT generation, COUNT(*) FROM triage WHERE found IS NULL GROUP BY generation"
        yield from self._database.rows(query)

    def _fill(self, sql: str, rows: Sequence[Row]) -> None:
        """Waits for no disk: what is lost is looked up again."""
        with self._database.lightly():
            self._database.fill(sql, rows)
