"""A whole inbox over HTTP: the export that was sent, a line for each of its rows, and what it amounts to; and
the messages that were remembered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from io import BytesIO
from typing import Any

from kb_tools.desk.inbox.forms import Form
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.inbox.reading import parse_map, read_inbox
from kb_tools.desk.inbox.turns import gathering
from kb_tools.desk.session import DeskSession, make_wish
from kb_tools.desk.triage import Drafted, Summary
from kb_tools.errors import KbError, UsageError
from kb_tools.learning.repeats import Repeats, take
from kb_tools.learning.trial import meaning_in
from kb_tools.server.answering import Call
from kb_tools.server.bodies import JSON
from kb_tools.server.helping import drafted
from kb_tools.server.metrics import LOST, OUTCOMES
from kb_tools.server.opened import PATIENCE, Opened
from kb_tools.server.streaming import NDJSON, Lines
from kb_tools.settings.contact import now_in
from kb_tools.store.state import has_state, open_state
from kb_tools.store.usage import UsageRow
from kb_tools.telling import triage as telling
from kb_tools.telling.sentences import tell
from kb_tools.telling.usage import json_lines
from kb_tools.text import clean, say
from kb_tools.usage.drafting import remembered
from kb_tools.usage.record import Recorder

FORMS: Mapping[str, Form] = {JSON: "json", NDJSON: "jsonl", "text/csv": "csv"}
"""What an export may be sent as. A web page of elsewhere can send none of them."""


def triage(opened: Opened, call: Call) -> Lines:
    """The rows as `kb triage --json` prints them, in the order of the export; a row that cannot be read says
    why; the summary comes last. Raises KbError where there are no messages.
    """
    desk, summary = opened.desk, Summary()
    limit = call.place.get("limit", "")
    if limit and not limit.isdecimal():
        raise UsageError(say("{value!r} is not a valid integer", value=limit[:20]), "")
    wish = make_wish(
        desk.settings,
        desk.index,
        channel=call.place.get("channel", ""),
        limit=int(limit) if limit else None,
        agent=call.place.get("agent", ""),
    )
    mapped, own = parse_map(call.all("map")), call.all("own")
    repeats = Repeats(meaning_in(desk.index))
    now, words = now_in(desk.settings.contact.time_zone), desk.settings.usage == "redacted"
    kept: list[UsageRow] = []
    with gathering() as turns:
        rows = read_inbox(BytesIO(call.body), FORMS[call.type], mapped, [desk.settings.handle, *own])
        try:
            bad = list(turns.add_all(rows))
        except KbError as error:  # nothing in it that could be an inbox
            raise UsageError(error.what, error.fix) from None
        summary.bad += bad
        yield from (_bad(one, call) for one in bad)
        for one in drafted(desk, wish, turns):
            taken = take(one, summary, repeats)
            if isinstance(taken, Drafted) and not taken.row.why:
                kept.append(remembered(taken, now, words=words))
                OUTCOMES.labels(desk.settings.base, taken.row.outcome).inc()
            yield _bad(taken, call) if isinstance(taken, BadRow) else _line(asdict(taken.row))
    _remember(desk, kept)
    counts = {"messages": summary.total, "outcomes": dict(summary.outcomes), "bad": len(summary.bad)}
    yield _line({"summary": counts | {"text": telling.text(summary, call.reader)}})


def _remember(desk: DeskSession, kept: list[UsageRow]) -> None:
    with Recorder(desk.settings, desk.index.knows, patience=PATIENCE) as recorder:
        for row in kept:
            recorder.add(row)
    LOST.labels(desk.settings.base).inc(len(kept) if recorder.trouble else 0)


def remembered_messages(opened: Opened, call: Call) -> Lines:
    """What `kb usage export --format jsonl` prints, from the day `since` to the day `until`."""
    since, until = (_day(call.place.get(name, "")) for name in ("since", "until"))
    if has_state(opened.settings):
        with open_state(opened.settings, patience=PATIENCE) as state:
            yield from json_lines(state.usage.read(since, until))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        what = say("{value!r} is no day", value=written[:20])
        raise UsageError(what, say("write it as {example}", example="2026-11-01")) from None


def _bad(row: BadRow, call: Call) -> str:
    return _line({"row": row.number, "why": tell(row.why, call.reader)})


def _line(values: dict[str, Any]) -> str:
    return f"{clean(json.dumps(values, ensure_ascii=False))}\n"
