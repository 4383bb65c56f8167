"""Links of editors that a browser would run, not open, lead nowhere on the site."""

from __future__ import annotations

import re
from html import unescape

from kb_tools.links.running import runs

TAG = re.compile(r"""<[a-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""", re.IGNORECASE)
ADDRESS = re.compile(
    r"""(?<=[\s"'/])(?P<name>(?:xlink:)?href|src|action|formaction|data)\s*=\s*"""
    r"""(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)""",
    re.IGNORECASE,
)


def inert(html: str) -> str:
    """The HTML of a page, in which no address runs anything."""
    return TAG.sub(lambda tag: ADDRESS.sub(_led_nowhere, tag[0]), html)


def _led_nowhere(found: re.Match[str]) -> str:
    return f'{found["name"]}="#"' if runs(unescape(found["value"].strip("\"'"))) else found[0]
