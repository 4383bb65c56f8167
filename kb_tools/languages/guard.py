"""How a language announces personal data: parts of regular expressions for the guard's table. Values only."""

from __future__ import annotations

from dataclasses import dataclass

HOUSE = r"\d{1,4}\s?[a-h]?(?:\s?[\-/]\s?\d{1,3}[a-h]?)?(?![\w]|[.,:]\d)"
"""The number of a house."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Label:
    """Alternatives of a regular expression; at least one of `words` (small letters) is in every text in which
    it finds something.
    """

    pattern: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Guard:
    """What stands before or around data in a language: alternatives of regular expressions, which are joined
    with those of the other languages. What is a Label decides how much a plain message costs.
    """

    says: str
    """Between a label and its value: is, was, reads."""
    is_: str
    reads: str
    """Behind a label nothing but its value can follow this."""
    not_: str
    article: str
    mine: str
    """Before a label that follows its value: 1234 is my PIN."""
    purpose: str
    """Between a password and what it is for: for, to."""
    digits: str
    """Zero to nine, in words."""
    zero: str
    at: tuple[str, ...]
    """The sign @ in words."""
    dot: str
    months: str
    hours: str
    """Behind a time of day."""
    percent: tuple[str, ...]
    error: tuple[str, ...]
    """Before a code that is no secret."""
    region: str
    """The country whose telephone numbers customers write without its code (ISO 3166)."""
    account: Label
    account_itself: Label
    """Before a number of six digits or more: the account 123456."""
    customer: Label
    customer_itself: Label
    order: Label
    identity: Label
    card: Label
    security_code: Label
    tan: Label
    code: Label
    """Before six digits: a code that was sent."""
    pin: Label
    password: Label
    phone: Label
    born: Label
    born_behind: Label
    """Behind a date."""
    branch: Label
    """Places whose addresses are no secret."""
    address: Label
    """A street with town or postcode: certainly an address."""
    street: Label
    """A street and a house, an address only behind `lives`."""
    lives: str
