"""The tables, step by step, as each version of this program added to them; and how a time stands in them."""

from __future__ import annotations

from datetime import UTC, datetime

from kb_tools.text import say

SCHEMA = "kb"
"""The schema that has them in PostgreSQL; with `_NAME` behind it, that of one among several bases."""
STEPS = (
    (
        """CREATE TABLE IF NOT EXISTS asked (
            number INTEGER PRIMARY KEY, day TEXT NOT NULL, hour INTEGER NOT NULL, language TEXT NOT NULL,
            outcome TEXT NOT NULL,
            offered TEXT NOT NULL, chosen TEXT NOT NULL, message TEXT NOT NULL
        )""",
        "CREATE INDEX IF NOT EXISTS asked_by_day ON asked (day)",
    ),
    ("ALTER TABLE asked ADD COLUMN kind TEXT NOT NULL DEFAULT ''",),
    (
        """CREATE TABLE tokens (
            name TEXT PRIMARY KEY, role TEXT NOT NULL, digest TEXT NOT NULL UNIQUE, made TEXT NOT NULL,
            ends TEXT NOT NULL
        )""",
    ),
    (
        """CREATE TABLE sessions (
            digest TEXT PRIMARY KEY, name TEXT NOT NULL REFERENCES tokens (name) ON DELETE CASCADE,
            role TEXT NOT NULL, made TEXT NOT NULL, ends TEXT NOT NULL
        )""",
        """CREATE TABLE approvals (
            number INTEGER PRIMARY KEY, author TEXT NOT NULL, rule TEXT NOT NULL, language TEXT NOT NULL,
            channel TEXT NOT NULL, message TEXT NOT NULL, reply TEXT NOT NULL, proof TEXT NOT NULL,
            asked TEXT NOT NULL, ends TEXT NOT NULL, state TEXT NOT NULL, decider TEXT NOT NULL,
            word TEXT NOT NULL, decided TEXT NOT NULL, told INTEGER NOT NULL,
            CHECK (state IN ('waiting', 'approved', 'changed', 'declined', 'expired')),
            CHECK (author <> '' AND lower(trim(decider)) <> lower(trim(author))),
            CHECK (decider <> '' OR state IN ('waiting', 'expired'))
        )""",
        """CREATE TABLE deliveries (
            source TEXT NOT NULL, delivery TEXT NOT NULL, conversation TEXT NOT NULL, message TEXT NOT NULL,
            began TEXT NOT NULL, taken TEXT NOT NULL, done INTEGER NOT NULL,
            PRIMARY KEY (source, delivery)
        )""",
        """CREATE TABLE conversations (
            source TEXT NOT NULL, id TEXT NOT NULL, human INTEGER NOT NULL, questions INTEGER NOT NULL,
            touched TEXT NOT NULL, PRIMARY KEY (source, id)
        )""",
    ),
    (
        """CREATE TABLE generations (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL, made TEXT NOT NULL, manifest TEXT NOT NULL,
            signature TEXT NOT NULL
        )""",
        "CREATE TABLE parts (digest TEXT PRIMARY KEY, content BLOB NOT NULL)",
        """CREATE TABLE parts_of (
            generation INTEGER NOT NULL REFERENCES generations (number) ON DELETE CASCADE,
            digest TEXT NOT NULL REFERENCES parts (digest), PRIMARY KEY (generation, digest)
        )""",
    ),
    (
        """CREATE TABLE triage (
            job TEXT NOT NULL, place INTEGER NOT NULL, generation TEXT NOT NULL, asked TEXT NOT NULL,
            made BIGINT NOT NULL, taken BIGINT NOT NULL, lease INTEGER NOT NULL, found BLOB,
            PRIMARY KEY (job, place)
        )""",
    ),
)
"""What each version has more than the one before. A database says which it has; the first version did not
say it, which is why its step may be taken twice.
"""
TABLES = {
    "asked": ("number", "day", "hour", "language", "outcome", "offered", "chosen", "message", "kind"),
    "tokens": ("name", "role", "digest", "made", "ends"),
    "sessions": ("digest", "name", "role", "made", "ends"),
    "approvals": (
        *("number", "author", "rule", "language", "channel", "message", "reply", "proof", "asked", "ends"),
        *("state", "decider", "word", "decided", "told"),
    ),
    "deliveries": ("source", "delivery", "conversation", "message", "began", "taken", "done"),
    "conversations": ("source", "id", "human", "questions", "touched"),
}
"""What has come of it: each table with its columns, those first that others name."""
PUBLISHED = {
    "generations": ("number", "name", "made", "manifest", "signature"),
    "parts": ("digest", "content"),
    "parts_of": ("generation", "digest"),
}
"""The same of what is no memory: it can be published again, and is moved nowhere."""
PASSING = {"triage": ("job", "place", "generation", "asked", "made", "taken", "lease", "found")}
"""The same of what is there while it is worked on."""
ANOTHER, NEWER = say("it belongs to another program"), say("a newer version of kb wrote it")
"""Why a database that is there is not used."""


def stamp(moment: datetime) -> str:
    """A time as it is stored: in UTC and always of the same width, so that it sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def stamped(text: str) -> datetime:
    """The time that was stored."""
    return datetime.fromisoformat(text)
