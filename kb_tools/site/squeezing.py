"""Material's templates leave an empty line for each condition: without them a menu is half as long."""

from __future__ import annotations

import re

BLANK = re.compile(r"[ \t]*\n\s*")
UNSEEN = re.compile(r"[ \t]+(?=\n)")
KEPT = re.compile(r"<(?:pre|textarea)\b", re.IGNORECASE)


def squeezed(html: str) -> str:
    """A page's HTML without indentation and empty lines before and behind its words, and without what nobody
    sees at the ends of lines. What an editor put there as it is to be shown (`<pre>`) stays, and all else
    with it.
    """
    start, end = html.find("<article"), html.rfind("</article>")
    if start < 0 or end < start:
        return html
    return _squeezed(html[:start]) + UNSEEN.sub("", html[start:end]) + _squeezed(html[end:])


def _squeezed(html: str) -> str:
    return html if KEPT.search(html) else BLANK.sub("\n", html)
