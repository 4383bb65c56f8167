"""`kb triage` by a server: the export goes there, the drafts come back."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from kb_tools.cli import remote
from kb_tools.cli.exports import Target
from kb_tools.cli.talk import talk
from kb_tools.desk.answers import Finding
from kb_tools.desk.inbox.forms import form_of
from kb_tools.desk.triage import Drafted, Row
from kb_tools.desk.unfinished import Unfinished, unfinished
from kb_tools.errors import KbError
from kb_tools.text import say

MEDIA = {"csv": "text/csv", "json": "application/json", "jsonl": "application/x-ndjson"}


def triage_there(
    file: Path, mapped: Sequence[str], own: Sequence[str], target: Target, **wishes: str | int | None
) -> bool:
    """Writes the drafts of an export where they belong; whether a row could not be read. Raises KbError where
    the server is away, refuses, or leaves off in the middle: then nothing is written.
    """
    target.is_complete()
    export = sys.stdin.buffer.read() if file == Path("-") else file.read_bytes()
    asked = [(name, value) for name, value in wishes.items() if value]
    query = urlencode([*asked, *(("map", one) for one in mapped), *(("own", one) for one in own)])
    response = remote.post(f"/v1/triage?{query}", export, MEDIA[form_of(file, export[:100])])
    with unfinished(None, "", resume=False) as rows:
        summary = _take(rows, remote.lines(response))
        target.write(rows)
    talk(summary["text"])
    return bool(summary["bad"])


def _take(rows: Unfinished, lines: Any) -> dict[str, Any]:
    """Keeps the rows; what they amount to."""
    for number, line in enumerate(lines, 1):
        if "summary" in line:
            return dict(line["summary"])
        if "id" in line:
            findings = tuple(Finding(**one) for one in line["findings"])
            rows.add(Drafted(number=number, row=Row(**{**line, "findings": findings})))
    raise KbError(say("the server left off in the middle"), say("try again, or ask whoever runs it"))
