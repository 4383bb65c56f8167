"""Which role may do what: the one table. What stands in no row is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from kb_tools.store.tokens import Role

Action = Literal[
    "desk", "suggest", "search", "article", "chosen", "triage", "usage", "words", "ask", "approve",
    "watch", "hook",
]  # fmt: skip
"""What is done on a route. The `desk` is a page for people; `usage` counts, `words` are those that were kept;
to `ask` for a second pair of eyes, to `approve` what others ask; to `watch` is to see the metrics, the
generation and the description of the server; a `hook` is another system's webhook.
"""
Holder = Literal[Role, "local"]
"""Who asks: the holder of a token, or somebody on the server's own machine where nobody has one."""

MAY: Mapping[Holder, frozenset[Action]] = {
    "agent": frozenset(("desk", "suggest", "search", "article", "chosen", "ask", "approve", "watch")),
    "lead": frozenset(
        (
            "desk",
            "suggest",
            "search",
            "article",
            "chosen",
            "triage",
            "usage",
            "ask",
            "approve",
            "watch",
        )
    ),
    "editor": frozenset(("search", "article", "usage", "words", "watch")),
    "bot": frozenset(("suggest", "search", "watch", "hook")),
    "local": frozenset(
        ("desk", "suggest", "search", "article", "chosen", "triage", "usage", "words", "hook")
    ),
}
