"""Phrases by which French messages show fear or anger."""

from __future__ import annotations

from kb_tools.languages.feelings import Feelings

FEELINGS = Feelings(
    fear=(
        "peur",
        "panique|paniquee|panique*",
        "angoisse*",
        "inquiet|inquiete|inquiets",
        "desespere*",
    ),
    anger=(
        "inadmissible|inacceptable",
        "scandale*|scandaleux",
        "honte|honteux",
        "ras le bol",
        "marre",
        "furieux|furieuse",
        "arnaque*",
        "lamentable",
        "foutez|foutre",
    ),
)
