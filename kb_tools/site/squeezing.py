"""Material's templates leave an empty line for each condition: without them a menu is half as long."""

from __future__ import annotations

import re

BLANK = re.compile(r"[ \t]*\n\s*")
KEPT = re.compile(r"<(?:pre|textarea)\b", re.IGNORECASE)


def squeezed(html: str) -> str:
    """A page's HTML without indentation and empty lines before its words. What an editor put there as it
    is to be shown (`<pre>`) stays, and all else with it.
    """
    start = max(html.find("<article"), 0)
    before = html[:start]
    return html if KEPT.search(before) else BLANK.sub("\n", before) + html[start:]
