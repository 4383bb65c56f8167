"""What an engine behind the index gives of a generation: its passages, read and found by their fields, and
what ranking needs to know of each language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from kb_tools.models import IndexedPassage
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.meaning.kept import Vectors
from kb_tools.search.sums import Numbers


class Reader(Protocol):
    """A finished generation, open for reading. Its passages are numbered through, those of a source side by
    side.
    """

    source_of: Numbers
    """Passage -> the number of its article or video."""

    def some(self, numbers: Sequence[int]) -> list[IndexedPassage]:
        """These passages, in this order: what was stored of each, and of the entry it belongs to."""

    def passages(self) -> Iterator[IndexedPassage]:
        """Every passage, in order."""

    def since(self, name: str) -> Iterator[IndexedPassage]:
        """Every passage that the generation of that name did not have; all where that cannot be told."""

    def matching(self, field: str, value: str) -> set[int]:
        """The passages whose `kind`, `lang`, `id` or `tag` is the value."""

    def lexicon(self, lang: str) -> Lexicon:
        """What a language says. Raises IndexUnusable where that is damaged."""

    def vectors(self, lang: str, encoder: str) -> Vectors | None:
        """The vectors that the encoder of this name made of a language, None where there are none."""

    def newest(self) -> str:
        """The name of the generation that counts now, where this one is kept."""

    def close(self) -> None:
        """Lets go of it."""
