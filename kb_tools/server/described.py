"""What is answered: JSON Schemas that /openapi.json shows, and that the tests hold real answers against."""

from __future__ import annotations

from typing import Any, get_args

from kb_tools.models import Outcome
from kb_tools.store.approvals import State
from kb_tools.telling.parts import MARKS

TEXT: dict[str, Any] = {"type": "string"}
MAYBE: dict[str, Any] = {"type": ["string", "null"]}
NUMBER: dict[str, Any] = {"type": "number"}
COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
FLAG: dict[str, Any] = {"type": "boolean"}
TEXTS: dict[str, Any] = {"type": "array", "items": TEXT}
COUNTS: dict[str, Any] = {"type": "object", "additionalProperties": COUNT}
OUTCOME: dict[str, Any] = {"enum": list(get_args(Outcome))}


def _all_of(**fields: Any) -> dict[str, Any]:
    """An object that has all of these, and nothing else."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _many(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _or_none(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


FINDING = _all_of(kind=TEXT, start=COUNT, end=COUNT)
REPLY = _all_of(text=TEXT, length=COUNT, limit=COUNT, fits=FLAG)
LINK = {
    "kind": {"enum": ["article", "video"]},
    "id": TEXT,
    "title": TEXT,
    "heading": MAYBE,
    "url": TEXT,
    "start": {"type": ["number", "null"], "description": "Seconds of a video."},
    "confidence": NUMBER,
    "meant": _or_none(_all_of(text=TEXT, cosine=NUMBER)),
}
SUGGESTION = _all_of(
    **LINK,
    question=TEXT,
    also=_many(_all_of(**LINK, question=TEXT)),
    excerpt=TEXT,
    reviewed=MAYBE,
    proof=_many(_all_of(what=TEXT, holds=FLAG, facts=TEXT, known=FLAG)),
    reply=REPLY,
)
PLAIN_ANSWER = _all_of(
    message=_all_of(language=TEXT, findings=_many(FINDING)),
    outcome=OUTCOME,
    chance=NUMBER,
    why=TEXT,
    because=TEXTS,
    category=TEXT,
    team=TEXT,
    needs_second_pair_of_eyes=FLAG,
    alert=_or_none({"type": "object"}),
    kinds=_many(_all_of(kind=TEXT, score=NUMBER)),
    suggestions=_many(SUGGESTION) | {"maxItems": 3},
    unanswered=TEXTS,
    withheld=TEXTS,
    reply=_or_none(REPLY),
)
PARTS = _all_of(
    alert=TEXT,
    title=TEXT,
    why=TEXT,
    notes=_many(_all_of(about=TEXT, text=TEXT)),
    suggestions=_many(
        _all_of(sure=TEXT, questions=TEXTS, proof=_many(_all_of(mark={"enum": [*MARKS]}, text=TEXT)))
    ),
    rest=TEXTS,
)
ANSWER = {
    "anyOf": [
        PLAIN_ANSWER,
        _all_of(answer=PLAIN_ANSWER, text=TEXT, warning=TEXT),
        _all_of(answer=PLAIN_ANSWER, parts=PARTS),
        _all_of(answer=PLAIN_ANSWER, before=TEXT, unread=COUNT),
    ]
}
PLAIN_HITS = _many(
    _all_of(
        **{name: said for name, said in LINK.items() if name != "meant"}
        | {"language": TEXT, "reviewed": MAYBE}
    )
)
HITS = {"anyOf": [PLAIN_HITS, _all_of(hits=PLAIN_HITS, text=TEXT)]}
ASKED = _all_of(number=COUNT, ends=TEXT)
WAITING = _all_of(
    number=COUNT,
    author=TEXT,
    own=FLAG,
    rule=TEXT,
    about=TEXT,
    language=TEXT,
    channel=TEXT,
    message=TEXT,
    reply=_all_of(text=TEXT, length=COUNT, limit=COUNT),
    proof=_many(_all_of(mark={"enum": ["holds", "unknown", "fails"]}, text=TEXT)),
    asked=TEXT,
    ends=TEXT,
    waits=COUNT,
    left=COUNT,
    late=FLAG,
    state={"enum": list(get_args(State))},
    decider=TEXT,
    word=TEXT,
)
DRAFTS = _all_of(drafts=_many(WAITING), expired={"type": ["integer", "null"]})
DECIDED = _all_of(number=COUNT, state=WAITING["properties"]["state"])
DESK = _all_of(channel=TEXT, signature=TEXT, languages=TEXTS, kinds=TEXTS, remembers=FLAG, asks=FLAG)
KEPT = _all_of(remembered=FLAG)
LENGTH = _all_of(length=COUNT)
THREAD = _all_of(
    message=TEXT, history=_many(_all_of(**{"from": {"enum": ["customer", "us"]}, "text": TEXT})), name=TEXT
)
HOOKED = {
    "anyOf": [
        _all_of(status={"enum": ["taken", "seen", "ignored"]}),
        _all_of(
            act={"enum": ["note", "reply", "hand_over", "nothing"]},
            text=TEXT,
            why=TEXT,
            answer=_or_none(PLAIN_ANSWER),
        ),
        {"type": "object", "description": "What the settings name of it."},
    ]
}
ARTICLE = _all_of(
    kind=LINK["kind"],
    id=TEXT,
    language=TEXT,
    title=TEXT,
    url=TEXT,
    summary=TEXT,
    questions=TEXTS,
    tags=TEXTS,
    linked=TEXTS,
    handling=TEXT,
    reviewed=MAYBE,
    passages=_many(_all_of(heading=TEXT, text=TEXT, url=TEXT, start=LINK["start"])),
)
USAGE = _all_of(
    file=TEXT,
    usage=TEXT,
    keep_days=COUNT,
    first=MAYBE,
    last=MAYBE,
    messages=COUNT,
    outcomes=COUNTS,
    chosen=COUNT,
    with_words=COUNT,
)
DRAFT = _all_of(
    id=TEXT,
    text=TEXT,
    language=TEXT,
    outcome=OUTCOME,
    category=TEXT,
    url=TEXT,
    draft=TEXT,
    confidence=NUMBER,
    findings=_many(FINDING),
    duplicate_of=TEXT,
    team=TEXT,
    second_pair_of_eyes=FLAG,
    alert=TEXT,
    thread=TEXT,
    why=TEXT,
)
SUM = _all_of(summary=_all_of(messages=COUNT, outcomes=COUNTS, bad=COUNT, text=TEXT))
ROW = {"anyOf": [DRAFT, _all_of(row=COUNT, why=TEXT), SUM]}
REMEMBERED = _all_of(
    day=TEXT,
    hour=COUNT,
    language=TEXT,
    outcome=TEXT,
    offered=TEXTS,
    chosen=TEXT,
    message=TEXT,
    kind=TEXT,
)
PROBLEM = _all_of(type=TEXT, title=TEXT, status=COUNT, detail=TEXT, instance=TEXT)
