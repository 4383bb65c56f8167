"""English letters: no others than the alphabet's."""

from __future__ import annotations

from kb_tools.languages.letters import Letters

LETTERS = Letters()
