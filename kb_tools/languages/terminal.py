"""How a language says what commands print, beside English, in which it is written. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """`says` has for each English template of the code (`kb_tools.text.say`) that of the language, with the
    same names in it. `thousands`, `decimal` and `percent` are the signs in numbers, `date` is how a day is
    written.
    """

    thousands: str
    decimal: str
    percent: str
    date: str
    says: Mapping[str, str]
