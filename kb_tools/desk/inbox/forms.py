"""Which form the file of an export has: a table, or JSON in any of its forms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from kb_tools.desk.inbox.documents import ASSIGNED

Form = Literal["csv", "jsonl", "json"]
FORMS: Mapping[str, Form] = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
    ".js": "json",
}  # fmt: skip


def form_of(path: Path, head: bytes) -> Form:
    """The form of a file by its name, else by how it begins."""
    if path.suffix.lower() in FORMS:
        return FORMS[path.suffix.lower()]
    begin = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").decode("latin-1")
    assigned = ASSIGNED.match(begin)
    return "json" if begin[assigned.end() if assigned else 0 :].startswith(("[", "{")) else "csv"
