"""What may be sent: the schemas are schemas, and take what the handbook shows."""

from __future__ import annotations

import jsonschema_rs
import pytest

from kb_tools.server.schemas import CHOSEN, CORRECTED, MEASURED, SEARCH, SUGGEST


@pytest.mark.parametrize(
    ("schema", "sent"),
    [
        (SUGGEST, {"message": "Wo ist meine Karte?", "channel": "x", "limit": 100, "lang": "de"}),
        (SUGGEST, {"message": "a", "history": [{"from": "us", "text": "b"}], "tell": {"width": 80}}),
        (SEARCH, {"query": "karte", "most": 3, "tell": {"explain": True}}),
        (SUGGEST, {"message": "a", "variant": 2, "remember": False, "tell": {"parts": True}}),
        (CORRECTED, {"number": 1, "kind": "complaint"}),
        (MEASURED, {"channel": "x", "text": ""}),
        (CHOSEN, {"number": 1, "chosen": "karten/pin"}),
    ],
)
def test_what_the_handbook_shows_may_be_sent(schema, sent):
    jsonschema_rs.meta.validate(schema)
    assert jsonschema_rs.is_valid(schema, sent)
    assert not jsonschema_rs.is_valid(schema, sent | {"more": 1})
