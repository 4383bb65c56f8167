"""Where the settings `store`, `store_read` and `engine` say that usage, tokens, drafts and the index are."""

from __future__ import annotations

import os
import re
from urllib.parse import parse_qs

from kb_tools.errors import KbError
from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, text
from kb_tools.models import Problem
from kb_tools.text import say

WHOOSH, POSTGRESQL = "whoosh", "postgresql"
"""The engines behind the index: files here, or tables there."""
SCHEMES = ("postgresql://", "postgres://")
REFUSED = "refused"
"""Stands for a setting that cannot be used: nothing is kept elsewhere for a slip."""
SECRET = ("password", "sslpassword")
UNNAMED = say("the index is to be kept in PostgreSQL, and no database is named")
NAME_IT = say("name it with `store: postgresql://...` or the variable KB_STORE")


def read_store(node: Node) -> str:
    """The address of a PostgreSQL database. Raises FieldError for another one, and for one with a password:
    settings are shared.
    """
    address = text(node)
    if not is_address(address):
        what = say("should be the address of a PostgreSQL database")
        raise FieldError(what, say("write `store: postgresql://USER@HOST/DATABASE`"))
    if has_password(address):
        raise FieldError(
            say("has a password in it, and settings are shared"),
            say("take it out, and give it by a password file (PGPASSFILE) or the variable KB_STORE"),
        )
    return address


def named_store() -> str:
    """The database that the variable KB_STORE names, "" for none."""
    return os.environ.get("KB_STORE", "").strip()


def read_replicas(node: Node) -> tuple[str, ...]:
    """The addresses of databases that are read alone: a list, or one. Raises FieldError."""
    return tuple(map(read_store, node.items))


def named_replicas() -> tuple[str, ...]:
    """Those that the variable KB_STORE_READ names, with commas between them."""
    return tuple(
        filter(None, re.split(rf",\s*(?={'|'.join(SCHEMES)})", os.environ.get("KB_STORE_READ", "").strip()))
    )


def has_password(address: str) -> bool:
    """Whether an address says a password, whichever way, and however badly it is written."""
    before = address.partition("://")[2].rpartition("@")[0]
    return ":" in before or any(name in parse_qs(address.partition("?")[2]) for name in SECRET)


def without_secrets(address: str) -> str:
    """An address as it may be shown: without user, password and parameters."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"


def is_address(store: str) -> bool:
    """Whether it says where a PostgreSQL database is: where nothing does, libpq looks for one by itself."""
    return store.startswith(SCHEMES) and store not in SCHEMES


def require_database(store: str) -> None:
    """Raises KbError where an index in PostgreSQL has no database."""
    if not is_address(store):
        raise KbError(UNNAMED, NAME_IT)


def engine_problems(engine: str, store: str, file: str) -> tuple[Problem, ...]:
    """What is wrong with an engine beside the store that holds, where the settings have this file's name."""
    if engine != POSTGRESQL or store:
        return ()
    return (Problem(file=file, line=0, what=UNNAMED, fix=NAME_IT, rule="value", field="engine"),)
