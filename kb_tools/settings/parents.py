"""The pages in whose frame the desk may stand: the setting `desk_parents`. Pure."""

from __future__ import annotations

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import matching
from kb_tools.text import say

_origin = matching(
    r"https://[a-z0-9.-]+(?::\d{1,5})?|http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?",
    lambda value: say("is not the origin of a page: {value!r}", value=value),
    say(
        "write scheme and host alone, in small letters, such as {address}", address="https://chat.example.com"
    ),
)


def read_parents(node: Node) -> tuple[str, ...]:
    """Origins, one or a list. Raises FieldError for the first that is none."""
    return tuple(str(_origin(item)) for item in node.items)
