"""Whether a message tells of its writer's health, religion, union, orientation or politics (GDPR, article 9):
such a message is answered like any other, and its words are not kept. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from kb_tools.languages import joined
from kb_tools.languages.special import Special


def is_special(message: str) -> bool:
    """Whether somebody speaks of such a thing in their own life: both have to be in the message."""
    return all(pattern.search(message) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    said: Special = joined("special")
    categories = "|".join((said.health, said.religion, said.union, said.orientation))
    return _words(categories), _words(said.persons)


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
