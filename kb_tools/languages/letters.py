"""The letters of a language: which spellings search takes for one, and how names of files are spelt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WRITTEN_OUT: Mapping[str, str] = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "&": " ", "'": "", "’": ""
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Letters:
    """`own` are the small letters that speak for this language against others.

    `spellings` are regular expressions and what stands for what they find, one after the other, in words in
    small letters; the browser reads them as well. Accents need none: they are taken off in every language.
    `written_out` says what stands for a letter in the name of a file.
    """

    own: frozenset[str] = frozenset()
    spellings: tuple[tuple[str, str], ...] = ()
    written_out: Mapping[str, str] = field(default_factory=lambda: WRITTEN_OUT)


UNWRITTEN = Letters()
