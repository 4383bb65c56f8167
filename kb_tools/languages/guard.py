"""How a language announces personal data: parts of regular expressions for the guard's table. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Label:
    """Alternatives of a regular expression; one of `words` (small letters, `|` between them) is in every
    text in which it finds something.
    """

    pattern: str
    words: str


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
    as_: str
    """Between a word and what it is used for: as my password."""
    article: str
    and_: str
    """Between two of a kind: and, old, new."""
    mine: str
    """Before a label that follows its value: 1234 is my PIN."""
    digits: str
    """Zero to nine and larger parts of numbers, in words."""
    at: tuple[str, ...]
    """The sign @ in words."""
    dot: str
    hyphen: str
    underscore: str
    number: str
    """Between a label and its value: number, no."""
    months: str
    hours: str
    """Behind a time of day."""
    percent: tuple[str, ...]
    error: tuple[str, ...]
    """Before a code that is no secret."""
    regions: tuple[str, ...]
    """Countries whose telephone numbers customers write without a code (ISO 3166)."""
    calling: str
    """Before a number of three digits that is to be called: dial, police."""
    dialled: tuple[str, ...] = ()
    """Forms of telephone numbers that begin with neither 0 nor +."""
    registers: tuple[tuple[str, str], ...]
    """Forms of the numbers of persons and papers that need no label, and the check that they pass: a module
    of python-stdnum or a name in `desk/numbers`; "" where the form says enough.
    """
    account: Label
    bank: Label
    """Before the code of a bank."""
    account_itself: Label
    """Before a number of six digits or more: the account 123456."""
    customer: Label
    customer_itself: Label
    order: Label
    order_itself: Label
    """Before six digits or more."""
    identity: Label
    card: Label
    card_itself: Label
    """Before a card's number that may have a mistake in it."""
    security_code: Label
    tan: Label
    code: Label
    """Before six digits: a code that was sent."""
    pin: Label
    phone: Label
    born: Label
    born_behind: Label
    """Behind a date."""
    birthday: Label
    """Before or behind a day without its year."""
    birth_year: Label
    branch: Label
    """Places whose addresses are no secret."""
    identity_itself: Label
    """Papers and registers whose number follows at once: passport C01X00T47."""
    meter: Label
    device: Label
    plate: Label
    """Before the number plate of a car."""
    activation: Label
    """Before a code of letters and digits."""
    message: Label
    """Before a code that stands in a text message."""
    back: Label
    """Before the three digits on the back of a card."""
    tail: Label
    """Before the last digits of a number: ends."""
    tail_in: str
    """Between such a label and the digits: in, with."""
    tail_behind: str
    """Behind the last digits: at the end."""
    last: Label
    """The same, where the digits may follow at once: last four digits."""
    version: Label
    """Before a number with dots that is no address of a computer."""
