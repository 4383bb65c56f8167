"""What a knowledge base is called among several, and the hosts it has of its own: the settings `base` and
`desk_hosts`. Pure.
"""

from __future__ import annotations

import re

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import matching
from kb_tools.text import say

NAME = r"(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*"
"""It stands in addresses, in metrics and in the name of a schema of PostgreSQL."""
FIX = say("write up to 40 small letters, digits and hyphens, such as {name}", name="red-brand")

_name = matching(NAME, lambda value: say("cannot name a knowledge base: {value!r}", value=value), FIX)
_host = matching(
    r"[a-z0-9](?:[.-]?[a-z0-9])*",
    lambda value: say("is no host name: {value!r}", value=value),
    say("write the host alone, in small letters, such as {name}", name="desk.example.com"),
)


def read_base(node: Node) -> str:
    """A name. Raises FieldError for what cannot be one."""
    return str(_name(node))


def read_hosts(node: Node) -> tuple[str, ...]:
    """Host names, one or a list. Raises FieldError for the first that is none."""
    return tuple(str(_host(item)) for item in node.items)


def can_name(text: str) -> bool:
    """Whether a knowledge base may be called so."""
    return bool(re.fullmatch(NAME, text))
