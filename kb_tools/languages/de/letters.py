"""German letters: umlauts may be typed as two letters."""

from __future__ import annotations

from kb_tools.languages.letters import Letters

LETTERS = Letters(own=frozenset("äöüß"), spellings=(("ae", "a"), ("oe", "o"), (r"(?<![qaeäu])ue", "u")))
"""`ue` stays where it is no umlaut: Quelle, neue."""
