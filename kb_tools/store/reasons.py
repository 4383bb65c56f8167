"""Why PostgreSQL does not let us in or does not answer, in our words: those of its library are English."""

from __future__ import annotations

import re

from kb_tools.text import Sentence, say

REASONS = (
    (r"Connection refused|\.s\.PGSQL\.\d+\" failed: No such file", say("nobody listens at its address")),
    (r"failed to resolve host|could not translate host name", say("its host is not known")),
    (r"password authentication failed|no password supplied", say("the password is missing or wrong")),
    (r"FATAL:  role .* does not exist", say("it does not know the user")),
    (r"FATAL:  database .* does not exist", say("the database is not there")),
    (r"no pg_hba\.conf entry", say("it lets nobody in from this machine")),
    (r"connection timeout|timeout expired|statement timeout|timed out", say("it does not answer in time")),
    (r"closed the connection unexpectedly|Connection reset|terminating connection", say("it hung up")),
    (r"database system is (?:starting up|shutting down)", say("it is just being started or stopped")),
    (r"session is read-only", say("it may only be read there")),
    (r"No route to host|Network is unreachable", say("the network does not lead there")),
)
"""What libpq, psycopg or a server that speaks English says, and how we say it."""


def reason_of(said: str) -> Sentence | None:
    """Our sentence for the usual reasons, None for another."""
    return next((sentence for pattern, sentence in REASONS if re.search(pattern, said)), None)
