"""What is answered is as the schemas say."""

from __future__ import annotations

import jsonschema_rs
import pytest

from kb_tools.server.routes import ROUTES

ASKED = {
    "/v1/suggest": [
        {"message": "Was kostet der Eintritt?"},
        {"message": "Meine IBAN ist DE89370400440532013000"},
        {"message": "Ich will nicht mehr leben"},
        {"message": "Wie wird das Wetter?", "tell": {}},
        {"message": "Wie wird das Wetter?", "tell": {"data": True}},
        {"message": "Was kostet der Eintritt? Meine PIN ist 4711", "tell": {"parts": True}},
        {"message": "Was kostet der Eintritt?", "tell": {"parts": True}, "remember": False},
    ],
    "/v1/search": [{"query": "eintritt"}, {"query": "kind:video"}, {"query": "xyzzy", "tell": {}}],
    "/v1/chosen": [{"number": 1, "chosen": "eintritt"}],
    "/v1/corrected": [{"number": 1, "kind": "complaint"}],
    "/v1/length": [{"channel": "x", "text": "Guten Tag"}],
    "/v1/thread": [{"text": "Was kostet der Eintritt?"}],
    "/v1/articles/eintritt": [None],
    "/v1/articles/bdEintritt1": [None],
    "/v1/usage": [None],
    "/v1/desk": [None],
}


@pytest.mark.parametrize("path", ASKED)
def test_answers_are_as_described(alone, path):
    route = next(one for one in ROUTES if path.startswith(one.path.partition("{")[0]))
    schema = jsonschema_rs.Draft202012Validator(dict(route.answers))
    for sent in ASKED[path]:
        answer = alone.ask(route.method, path, sent)
        assert answer.status == 200
        assert [one.message for one in schema.iter_errors(answer.data)] == []
