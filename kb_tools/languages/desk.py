"""What replies to customers say in a language. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Blocks = Mapping[str, tuple[str, ...]]
"""The variants of each building block, by its name in `sources.replies.BLOCKS`. A block without variants is
left out of replies.
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Desk:
    """The built-in blocks in polite and in familiar words, the same where a language has but one form."""

    formal: Blocks
    familiar: Blocks
    exclamation: str
    """The mark, with the space before it where there is one."""
    bot: str
    """The first line of what a bot answers: that it is one, and how a person is asked for."""
