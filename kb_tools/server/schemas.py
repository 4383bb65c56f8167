"""What may be sent: JSON Schemas, against which each request is held and which /openapi.json shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kb_tools.desk.channels import CHANNELS

LONGEST_THREAD = 50


def _object(required: tuple[str, ...] = (), **fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(required),
        "additionalProperties": False,
    }


def _text(longest: int, says: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "maxLength": longest, "description": says, **more}


TELL = _object(
    width={"type": "integer", "minimum": 20, "maximum": 100, "description": "Columns of the terminal."},
    explain={"type": "boolean", "description": "Say why, as `kb suggest --explain` does."},
    data={"type": "boolean", "description": "As data, as the window of `kb desk` reads it."},
    parts={"type": "boolean", "description": "In parts, as the desk in the browser shows them."},
) | {"description": "Tell the answer as `kb` prints it, too."}
TURN = _object(
    ("from", "text"),
    **{"from": {"enum": ["customer", "us"]}, "text": _text(60_000, "What was said.")},
)
SUGGEST = _object(
    ("message",),
    message=_text(60_000, "The customer's message.", minLength=1),
    channel=_text(40, f"{', '.join(CHANNELS)}; the settings' channel otherwise."),
    limit={"type": "integer", "minimum": 1, "maximum": 100_000, "description": "A shorter limit."},
    lang=_text(12, "The language of the message, if it is not to be recognised."),
    name=_text(200, "The customer's name or @handle, for the greeting."),
    agent=_text(40, "Signs as ^XX; the settings' signature otherwise."),
    history={
        "type": "array",
        "items": TURN,
        "maxItems": LONGEST_THREAD,
        "description": "What was said before, oldest first.",
    },
    use=_text(300, "Answer with this article or video, by id or address."),
    variant={"type": "integer", "minimum": 0, "maximum": 10_000, "description": "Another way to say it."},
    remember={"type": "boolean", "description": "false for a message that is still being written."},
    tell=TELL,
)
ASK = _object(
    ("message", "reply"),
    **{name: said for name, said in SUGGEST["properties"].items() if name not in ("tell", "remember")},
    reply=_text(60_000, "The reply as it is to be sent.", minLength=1),
)
DRAFT = {"type": "integer", "minimum": 1, "maximum": 2**53, "description": "The number of a draft."}
DECIDE = _object(
    ("number", "decision"),
    number=DRAFT,
    decision={"enum": ["approved", "changed", "declined"]},
    reply=_text(60_000, "The reply as it was changed."),
    word=_text(500, "What the author is told; needed where a draft is declined."),
)
COPIED = _object(("number",), number=DRAFT)
SEARCH = _object(
    ("query",),
    query=_text(1_000, 'Words, "phrases" and lang: kind: tag: id: title: as in `kb search`.', minLength=1),
    most={"type": "integer", "minimum": 1, "maximum": 100, "description": "How many hits at the most (10)."},
    tell=TELL,
)
NUMBER = {"type": "integer", "minimum": 1, "maximum": 2**53, "description": "Kb-Number of the answer."}
CHOSEN = _object(
    ("number", "chosen"),
    number=NUMBER,
    chosen=_text(300, "The id of the article or video that was sent.", minLength=1),
)
CORRECTED = _object(
    ("number", "kind"),
    number=NUMBER,
    kind=_text(80, "What kind of message it was, as `kinds` of an answer name them.", minLength=1),
)
SIGN_IN = _object(
    ("token",),
    token=_text(400, "The secret of a token.", minLength=1),
    framed={"type": "boolean", "description": "For a desk in a frame of another site's page."},
)
MEASURED = _object(
    ("channel", "text"),
    channel=_text(40, "The channel that counts.", minLength=1),
    text=_text(60_000, "A reply as it stands now."),
)
