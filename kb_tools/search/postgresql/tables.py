"""The tables of an index, and how they are asked: again where a connection went away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from threading import Lock
from typing import Any, LiteralString
from weakref import finalize

import psycopg

from kb_tools.errors import IndexUnusable
from kb_tools.settings.settings import Settings
from kb_tools.store.connecting import Connection, first_line, unusable
from kb_tools.store.database import Row
from kb_tools.store.reading import Reading
from kb_tools.store.schema import SCHEMA
from kb_tools.store.state import schema_of
from kb_tools.text import say

OPEN = 2**63 - 1
"""The generation from which on a row no longer counts, of one that counts."""
BLOCK = 2**16
"""Passages whose postings of a word stand in one row."""
BEGIN: LiteralString = """
SELECT pg_advisory_xact_lock(9223372036854775807);
SET LOCAL search_path = kb_index_1;
SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
"""
"""One writes at a time, and takes the time it needs."""
THERE = "SELECT to_regclass('kb_index_1.arrays') IS NOT NULL"
CREATE: LiteralString = """
CREATE SCHEMA kb_index_1;
SET LOCAL search_path = kb_index_1;
CREATE TABLE complete (
    number BIGINT PRIMARY KEY, name TEXT NOT NULL, manifest TEXT NOT NULL
);
CREATE TABLE begun (number BIGINT PRIMARY KEY);
CREATE TABLE sources (
    source BIGINT, digest TEXT NOT NULL, lang TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    tags TEXT[] NOT NULL, first INTEGER NOT NULL, passages INTEGER NOT NULL, stored TEXT NOT NULL,
    made BIGINT, gone BIGINT NOT NULL, PRIMARY KEY (source, made)
);
CREATE INDEX sources_by_id ON sources (id);
CREATE INDEX sources_by_tag ON sources USING GIN (tags);
CREATE TABLE passages (
    passage INTEGER, source BIGINT NOT NULL, stored TEXT NOT NULL,
    made BIGINT, gone BIGINT NOT NULL, PRIMARY KEY (passage, made)
);
CREATE INDEX passages_by_source ON passages (source);
CREATE TABLE postings (
    lang TEXT COLLATE "C", word TEXT COLLATE "C", block INTEGER, content BYTEA NOT NULL,
    made BIGINT, gone BIGINT NOT NULL, PRIMARY KEY (lang, word, block, made)
);
CREATE TABLE meanings (
    lang TEXT, source BIGINT, content BYTEA NOT NULL,
    made BIGINT, gone BIGINT NOT NULL, PRIMARY KEY (lang, source, made)
);
CREATE TABLE arrays (
    lang TEXT, name TEXT, place INTEGER, digest TEXT NOT NULL, content BYTEA NOT NULL,
    made BIGINT, gone BIGINT NOT NULL, PRIMARY KEY (lang, name, place, made)
);
CREATE INDEX sources_gone ON sources (gone) WHERE gone < 9223372036854775807;
CREATE INDEX passages_gone ON passages (gone) WHERE gone < 9223372036854775807;
CREATE INDEX postings_gone ON postings (gone) WHERE gone < 9223372036854775807;
ALTER TABLE postings ALTER content SET STORAGE EXTERNAL;
ALTER TABLE meanings ALTER content SET STORAGE EXTERNAL;
ALTER TABLE arrays ALTER content SET STORAGE EXTERNAL;
"""
"""`kb_index_1`: a version of kb that needs other tables makes them beside these. EXTERNAL: numbers are not
worth the time to compress them. What is gone (2**63 - 1: not) is found by an index, to be swept.
"""
INDEX = "kb_index_1"
"""What stands in our SQL for the schema of the tables."""
VERSIONED: Mapping[LiteralString, str] = {
    "sources": "int8 text text text text text[] int4 int4 text",
    "passages": "int4 int8 text",
    "postings": "text text int4 bytea",
    "meanings": "text int8 bytea",
    "arrays": "text text int4 text bytea",
}
"""The tables whose rows count from a generation on, with the types of their columns before these two."""
NEWEST: LiteralString = "SELECT number, name, manifest FROM kb_index_1.complete ORDER BY number DESC LIMIT 1"

Question = tuple[Any, ...]
"""A query, and the values in it."""


class Tables:
    """The tables at an address, for whoever reads, in any thread: of the nearest of the replicas where there
    are some. `trips` is how often a server was asked.
    """

    def __init__(self, address: str, name: str, replicas: Sequence[str] = ()) -> None:
        self._reading, self.name, self.trips = Reading(address, replicas, name), name, 0
        self._one = Lock()
        finalize(self, self._reading.close)  # nobody closes a generation that a newer one took the place of

    def rows(self, query: str, *values: Any) -> list[Row]:
        """What a query finds; numbers and bytes come as they are. Raises KbError where nobody answers, and
        IndexUnusable where there are no such tables.
        """
        return self.each((query, *values))[0]

    def each(self, *questions: Question) -> list[list[Row]]:
        """What each query finds, all in one round trip."""
        self.trips += 1

        def found(connection: Connection) -> list[list[Row]]:
            with connection.pipeline() if len(questions) > 1 else nullcontext():
                asked = [connection.cursor(binary=True) for _ in questions]
                for cursor, (query, *values) in zip(asked, questions, strict=True):
                    cursor.execute(query, values, prepare=True)
            return [cursor.fetchall() for cursor in asked]

        try:
            with self._one:
                return self._reading.ask(found)
        except psycopg.errors.UndefinedTable:
            raise nothing_there() from None
        except psycopg.Error as error:
            raise unusable(self.name, first_line(error)) from None

    def close(self) -> None:
        """Lets the connection go."""
        self._reading.close()


def index_schema(settings: Settings) -> str:
    """The schema with the index of a knowledge base: beside that of its store."""
    return INDEX.replace(SCHEMA, schema_of(settings), 1)


def in_schema(query: str, schema: str) -> Any:
    """Our SQL, for the tables in a schema."""
    return query.replace(INDEX, f'"{schema}"')


def swept() -> IndexUnusable:
    """The error where a generation was open while two newer ones were written."""
    return IndexUnusable(say("this generation of the search index is no longer there"), say("ask again"))


def nothing_there() -> IndexUnusable:
    """The error where no generation was written yet."""
    return IndexUnusable(say("there is no search index yet"), say("run `kb index`"))
