"""How a language says numbers, for the guard: people spell out what they know they should not write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Numerals:
    """Words in small letters, a space between those of one number -> its digits."""

    numbers: Mapping[str, str]
    """Numbers from 0 to 99, whole hundreds and years: ninety nine -> 99, nineteen hundred -> 1900."""
    ordinals: Mapping[str, str]
    """First to thirty-first, as days and months are said."""
    repeats: Mapping[str, int]
    """Words before a digit that is said once and meant more often: double, triple."""
    zero: frozenset[str]
    """Words for the digit with which a telephone number begins."""
