"""French letters: what is elided before a vowel is no part of the word behind it."""

from __future__ import annotations

from kb_tools.languages.letters import WRITTEN_OUT, Letters

LETTERS = Letters(
    own=frozenset("àâæçèéêëîïôœùûÿ"),
    spellings=(
        (r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)", ""),
        ("œ", "oe"),
        ("æ", "ae"),
    ),
    written_out={**WRITTEN_OUT, "œ": "oe", "'": "-", "’": "-", "ä": "a", "ö": "o", "ü": "u"},
)
"""l'assurance, d’assurance and assurance are one; aujourd'hui stays whole."""
