"""What personal data looks like: the guard's table.

Rules are tried in order; what one has claimed no later one sees. To watch for something new, add a row. Rows
of kind `INNOCENT` claim what only looks like personal data: dates, times, amounts, references to trains. A
row is looked at only where the message has its `words` (small letters) and as many `digits`, so that a plain
message costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kb_tools.desk.numbers import card_length, iban_length, phone_length, told_phone_length
from kb_tools.desk.patterns import (
    AMERICAN_DATE,
    AMOUNT,
    BIRTH_DATE,
    BRANCH_POSTCODE,
    CODE_IN_WORDS,
    DATE,
    DIAL_GAP,
    EMAIL,
    EMAIL_IN_WORDS,
    GAP,
    IBAN_LABEL,
    ISO_DATE,
    NO_ERROR,
    NO_WORD,
    NUMBER,
    NUMBER_IN_WORDS,
    PRICED,
    REFERENCE,
    SAID,
    SAYS,
    SHORT_CODE,
    TIME,
    YEAR,
    labelled,
    told,
)
from kb_tools.languages import in_every_language
from kb_tools.languages.guard import HOUSE, Label

INNOCENT = ""

Check = Callable[[str], int]
"""How many characters of a candidate are the datum; 0 when it is none after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """What a kind of personal data looks like. The datum is the group `data`, or the whole match where there
    is no such group.

    `words`: at least one of them is in every message with such a datum; `digits`: how many digits it has at
    least.
    """

    kind: str
    pattern: str
    check: Check = len
    words: tuple[str, ...] = ()
    digits: int = 0


BEFORE_AT = ("(", "[", "( ", "[ ")


def _behind(kind: str, label: Label, value: str, *, digits: int) -> Detector:
    """A value behind a label."""
    return Detector(kind=kind, pattern=labelled(label.pattern, value), words=label.words, digits=digits)


RULES: tuple[Detector, ...] = (
    Detector(
        kind="iban",
        pattern=rf"(?:{NO_WORD}|(?<=iban))[A-Z]{{2}}{GAP}?\d{GAP}?\d(?:{GAP}{{0,2}}[A-Z0-9]){{10,30}}",
        check=iban_length,
        digits=8,
    ),
    Detector(
        kind="iban",
        pattern=labelled(
            IBAN_LABEL,
            rf"(?P<data>[A-Z]{{2}}{GAP}?\d{GAP}?\d(?:{GAP}?[A-Z]){{0,4}}(?:{GAP}{{0,2}}\d){{6,28}})",
        ),
        words=("iban",),
        digits=8,
    ),
    Detector(kind="card", pattern=rf"(?<![\w#])\d(?:{GAP}{{0,2}}\d){{12,18}}", check=card_length, digits=13),
    _behind("card", SAID.card, rf"(?P<data>\d(?:{GAP}{{0,2}}\d){{7,18}})(?!\d)", digits=8),
    Detector(
        kind="email", pattern=EMAIL, words=("@", *(f"{mark}{at}" for at in SAID.at for mark in BEFORE_AT))
    ),
    Detector(kind="email", pattern=EMAIL_IN_WORDS, words=tuple(f" {at} " for at in SAID.at)),
    Detector(
        kind="birth_date",
        pattern=rf"(?:{NO_WORD}(?:{SAID.born.pattern})|\*)[^\d!?\n]{{0,20}}{BIRTH_DATE}",
        words=(*SAID.born.words, "*"),
        digits=3,
    ),
    Detector(
        kind="birth_date",
        pattern=rf"(?<!\d){BIRTH_DATE}\s(?:{SAID.born_behind.pattern})",
        words=SAID.born_behind.words,
        digits=3,
    ),
    Detector(
        kind=INNOCENT,
        pattern=(
            rf"{NO_WORD}(?:{SAID.branch.pattern})\b[^\d.!?\n]{{0,40}}{HOUSE}"
            rf"(?:,?\s(?:in\s)?{BRANCH_POSTCODE})?"
        ),
        words=SAID.branch.words,
        digits=1,
    ),
    *(
        Detector(
            kind="address", pattern=f"(?P<data>{said.address.pattern})", words=said.address.words, digits=2
        )
        for said in in_every_language("guard")
    ),
    *(
        Detector(
            kind="address",
            pattern=rf"{NO_WORD}(?:{SAID.lives})\b[^\d.!?\n]{{0,40}}?\s(?P<data>{said.street.pattern})",
            words=said.street.words,
            digits=1,
        )
        for said in in_every_language("guard")
    ),
    _behind("identity", SAID.identity, REFERENCE, digits=3),
    _behind("order", SAID.order, REFERENCE, digits=3),
    Detector(kind=INNOCENT, pattern=DATE, digits=2),
    Detector(kind=INNOCENT, pattern=AMERICAN_DATE, digits=6),
    Detector(kind=INNOCENT, pattern=ISO_DATE, digits=8),
    Detector(kind=INNOCENT, pattern=TIME, digits=3),
    Detector(
        kind=INNOCENT,
        pattern=AMOUNT,
        digits=1,
        words=("€", "£", "$", "%", "eur", "chf", "usd", "gbp", *SAID.percent),
    ),
    Detector(kind=INNOCENT, pattern=PRICED, digits=1, words=("€", "£", "$", "eur", "usd", "gbp", "chf")),
    _behind("account", SAID.account, NUMBER, digits=4),
    Detector(
        kind="account",
        pattern=(
            rf"{NO_WORD}\w{{0,20}}(?:{SAID.account_itself.pattern})"
            rf"(?:\W{{1,3}}|\s(?:{SAID.is_}|{SAID.reads})\s)"
            rf"(?P<data>\d(?:{GAP}?\d){{5,15}})(?!\d|[.,]\d)"
        ),
        words=SAID.account_itself.words,
        digits=6,
    ),
    _behind("customer", SAID.customer, REFERENCE, digits=3),
    _behind("tan", SAID.tan, YEAR + SHORT_CODE, digits=4),
    Detector(
        kind="customer",
        pattern=(
            rf"{NO_WORD}(?:{SAID.customer_itself.pattern})\W{{1,3}}"
            rf"(?P<data>[A-Z]{{0,3}}-?\d(?:{GAP}?\d){{5,11}})(?!\d|[.,]\d)"
        ),
        words=SAID.customer_itself.words,
        digits=6,
    ),
    Detector(
        kind="tan",
        pattern=(rf"{NO_ERROR}\b(?:{SAID.code.pattern}){SAYS}?\s?(?P<data>\d{{3}}\s?\d{{3}})(?!\d|[.,]\d)"),
        words=SAID.code.words,
        digits=6,
    ),
    Detector(kind="tan", pattern=told(SAID.tan.pattern, CODE_IN_WORDS), words=SAID.tan.words),
    _behind("pin", SAID.pin, YEAR + SHORT_CODE, digits=4),
    Detector(kind="pin", pattern=told(SAID.pin.pattern, CODE_IN_WORDS), words=SAID.pin.words),
    Detector(
        kind="pin",
        pattern=(
            rf"{NO_WORD}{YEAR}(?P<data>\d{{4,8}})\s+(?:{SAID.is_}|{SAID.reads})\s+(?:{SAID.mine})\w*\s+"
            rf"(?:\w+-?)?(?:{SAID.pin.pattern}|{SAID.tan.pattern})\b"
        ),
        words=(*SAID.pin.words, *SAID.tan.words),
        digits=4,
    ),
    _behind("security_code", SAID.security_code, r"(?P<data>\d{3,4})(?!\d|[.,]\d)", digits=3),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{SAID.password.pattern})\b(?:\s(?:{SAID.purpose})\b[^.!?:\n]{{1,30}}?)?{SAYS}"
            r"(?=\S*\d)(?!\d{1,4}\b)(?P<data>[^\s\"'„“»«]{4,64})"
        ),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{SAID.password.pattern})\s(?:{SAID.reads}|(?:{SAID.is_}):|"
            rf"(?:{SAID.is_})\s?(?=[\"'„“»«]))\s?[\"'„“»«]?"
            rf"(?P<data>(?!(?:{SAID.not_})\b)[^\s\"'„“»«]{{4,64}})"
        ),
        words=SAID.password.words,
    ),
    Detector(
        kind="phone",
        pattern=rf"(?<![\w#.,:+/])(?<!\d{{4}}[ ])(?:\+|\(\+|\(?0)(?:{DIAL_GAP}\d){{7,16}}(?!\d)",
        check=phone_length,
        digits=8,
    ),
    Detector(
        kind="phone",
        pattern=(
            rf"{NO_WORD}(?:{SAID.phone.pattern})(?:[^\d.!?\n#]{{0,30}}?)[\s:.]{YEAR}"
            rf"(?P<data>\+?\(?\d(?:{DIAL_GAP}\d){{5,14}})(?!\d|[.,]\d)"
        ),
        check=told_phone_length,
        words=SAID.phone.words,
        digits=6,
    ),
    Detector(kind="phone", pattern=NUMBER_IN_WORDS, words=tuple(SAID.zero.split("|"))),
)
