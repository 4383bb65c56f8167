"""What is refused, as a problem (RFC 9457) that says what to do, in the reader's language."""

from __future__ import annotations

import json
from http import HTTPStatus

from starlette.responses import Response

from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import clean


class Refused(Exception):
    """A request that gets no answer: its status, and why, as a sentence."""

    def __init__(self, status: int, why: str, **headers: str) -> None:
        super().__init__(why)
        self.status, self.why, self.headers = status, why, headers


def guarded(text: str) -> str:
    """A text without personal data: a sentence may quote a word of what was sent."""
    return redact(text, find_personal_data(text))


def problem(refused: Refused, reader: Reader, request: str) -> Response:
    """The response to a request, which is named by its id."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(refused.status).phrase,
        "status": refused.status,
        "detail": guarded(tell(refused.why, reader)),
        "instance": f"urn:uuid:{request}",
    }
    return Response(
        clean(json.dumps(told, ensure_ascii=False)),
        refused.status,
        {name.replace("_", "-"): value for name, value in refused.headers.items()}
        | {"Content-Language": reader if isinstance(reader, str) else reader.says_in},
        "application/problem+json",
    )
