"""What commands print, in German."""

from __future__ import annotations

from kb_tools.languages.terminal import Terminal

TERMINAL = Terminal(thousands=".", decimal=",", percent="\u00a0%", date="%d.%m.%Y", says={})
