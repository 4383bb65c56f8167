"""What X takes for a mention (@name) at the start of a reply, and whom a message is written to.

The rules are those X publishes with its conformance suite (twitter-text 3).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from kb_tools.desk.links import LATIN, SPACE

AT = "[@\uff20]"
NAME = r"(?P<name>[a-zA-Z0-9_]{1,20})"
BEHIND_NO_MENTION = rf"(?!{AT}|[{LATIN}]|://|[a-zA-Z0-9_])"
ANSWERED = re.compile(rf"[{SPACE}]*{AT}{NAME}{BEHIND_NO_MENTION}")
"""A mention that opens a text, which makes it a reply."""
MENTIONED = re.compile(rf"(?<![a-zA-Z0-9_]){AT}{NAME}{BEHIND_NO_MENTION}")


def free_prefix(text: str, conversation: Collection[str]) -> int:
    """The characters at the start of a reply that X does not count: the names of those it answers, given
    without @. Added ones count.
    """
    known, end = {name.casefold() for name in conversation}, 0
    while (match := ANSWERED.match(text, end)) and match["name"].casefold() in known:
        end = match.end()
    return end + len(text[end:]) - len(text[end:].lstrip()) if end else 0


def written_to_another(text: str, handle: str) -> str:
    """The handle, with @, that a message opens with where it names neither the company's own (`handle`,
    without @) nor one that begins like it, such as its help desk's; "" where it may be for us.
    """
    own, first = handle.casefold(), ANSWERED.match(text)
    named = (match["name"].casefold() for match in MENTIONED.finditer(text))
    return f"@{first['name']}" if own and first and not any(name.startswith(own) for name in named) else ""
