"""A draft as data: what it is about, what proves it and how long it has waited, told in the reader's
language. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.kinds.built_in import name_category
from kb_tools.models import Proof
from kb_tools.store.approvals import Draft
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import from_json, one_line, to_json


def packed(proofs: Iterable[Proof]) -> str:
    """Proofs as the store keeps them; the length stands beside the reply anyway."""
    told = [[one.holds, one.known, to_json(one.facts)] for one in proofs if one.what != "length"]
    return json.dumps(told, ensure_ascii=False)


def shown(draft: Draft, reader: Reader, now: datetime, *, own: bool = False) -> dict[str, Any]:
    """A draft for those who may read it; `own` is whether the reader wrote it. Times are
    ISO 8601 in UTC, `waits` and `left` seconds; `late` says that half of its time is over.
    """
    channel = CHANNELS[draft.channel]
    return {
        "number": draft.number,
        "author": draft.author,
        "own": own,
        "rule": draft.rule,
        "about": one_line(tell(name_category(draft.rule), reader)),
        "language": draft.language,
        "channel": draft.channel,
        "message": draft.message,
        "reply": {
            "text": draft.reply,
            "length": channel.measure(draft.reply),
            "limit": channel.limit,
        },
        "proof": _proof(draft.proof, reader),
        "asked": draft.asked.isoformat(timespec="seconds"),
        "ends": draft.ends.isoformat(timespec="seconds"),
        "waits": max(0, round((now - draft.asked).total_seconds())),
        "left": max(0, round((draft.ends - now).total_seconds())),
        "late": draft.told,
        "state": draft.state,
        "decider": draft.decider,
        "word": draft.word,
    }


def _proof(proof: str, reader: Reader) -> list[dict[str, str]]:
    return [
        {
            "mark": ("holds" if known else "unknown") if holds else "fails",
            "text": one_line(tell(from_json(facts), reader)),
        }
        for holds, known, facts in (json.loads(proof) if proof else ())
    ]
