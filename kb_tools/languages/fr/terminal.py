"""What commands print, in French."""

from __future__ import annotations

from kb_tools.languages.terminal import Terminal

TERMINAL = Terminal(thousands="\u202f", decimal=",", percent="\u00a0%", date="%d/%m/%Y", says={})
