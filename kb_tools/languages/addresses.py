"""How addresses are written where a language is spoken: parts of regular expressions for the guard."""

from __future__ import annotations

from dataclasses import dataclass

HOUSE = (
    r"(?:nr\.?\s?)?(?!(?:19|20)\d\d\b)\d{1,4}\s?[a-h]?(?:\s?[\-/]\s?(?:\d{1,3}[a-h]?|[IVX]{1,4}\b)){0,3}"
    r"(?![\w]|[.,:]\d)"
)
"""The number of a house, and of a staircase and a flat behind it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Addresses:
    """Alternatives of regular expressions; each is bounded, so that looking for it takes time in proportion
    to the text. Of `words` (small letters) at least one is in every street.
    """

    words: tuple[str, ...]
    street: str
    """A street and a house, with or without a word for a street: an address beside a town, or where somebody
    says to live there.
    """
    surely: str
    """A street and a house that are an address by themselves."""
    town: str
    """A postcode and a town, in the order of the country."""
    postcode: str
    """Before a postcode that stands alone."""
    box: str
    """A post-office box."""
    box_words: str
    """As `words` of `languages/guard.Label`."""
    lives: str
    """Before an address: lives, moved, send to."""
    units: str
    """Behind a number that counts something: days, euros."""
