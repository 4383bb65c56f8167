"""Which role may do what: the one table. What stands in no row is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from kb_tools.store.tokens import Role

Action = Literal[
    "desk", "suggest", "search", "article", "chosen", "triage", "usage", "words", "ask", "approve",
    "assist", "watch", "hook",
]  # fmt: skip
"""What is done on a route. The `desk` is a page for people; `usage` counts, `words` are those that were kept;
to `ask` for a second pair of eyes, to `approve` what others ask; to `assist` is to be an assistant, whose
tools are those of the role; to `watch` is to see the metrics, the generation and the description of the
server; a `hook` is another system's webhook.
"""
Holder = Literal[Role, "local"]
"""Who asks: the holder of a token, or somebody on the server's own machine where nobody has one."""

AGENT: frozenset[Action] = frozenset(
    ("desk", "suggest", "search", "article", "chosen", "ask", "approve", "assist", "watch")
)
MAY: Mapping[Holder, frozenset[Action]] = {
    "agent": AGENT,
    "lead": AGENT | {"triage", "usage"},
    "editor": frozenset(("search", "article", "usage", "words", "assist", "watch")),
    "bot": frozenset(("suggest", "search", "assist", "watch", "hook")),
    "local": frozenset(
        ("desk", "suggest", "search", "article", "chosen", "triage", "usage", "words", "hook")
    ),
}
