"""Cards and accounts: the part of the guard's table that knows IBANs, the numbers of cards and accounts, and
their ends.
"""

from __future__ import annotations

from kb_tools.desk.detector import Detector, behind, near
from kb_tools.desk.numbers import card_length, iban_length, mistyped_iban_length
from kb_tools.desk.patterns import CURRENCY, END, GAP, IBAN_LABEL, NO_WORD, NUMBER, SAID, SAYS, YEAR, labelled

SOON = r"(?!20[2-4]\d\b)"
"""No year in which a card ends."""
TAIL = rf"\b[^\d.!?\n]{{0,12}}?\s(?P<data>\d{{2,6}}(?:\s\d{{2}})?){END}"

BANK_CODE = rf"{NO_WORD}(?:{SAID.bank.pattern})\W{{0,3}}(?P<data>\d(?:{GAP}?\d){{4,8}}){END}"
"""The bank's, which tells something beside the number of an account: beside a claim of an earlier rule."""

NO_THOUSANDS = r"(?![1-9]\d{0,2}(?:\.\d{3})+(?!\d))"
"""An amount rather than an account."""
MASKED = rf"(?<!\w)(?:[*x•#]{{3,4}}[\s\-]?){{1,4}}(?P<data>\d{{3,4}}){END}"
DOTTED = (
    rf"{NO_WORD}(?:{SAID.card_itself.pattern}|{SAID.account_itself.pattern}|iban)\b"
    rf"[^\d.!?\n]{{0,12}}?(?:\.{{2,3}}|…)\s?(?P<data>\d{{3,4}}){END}(?!\s?{CURRENCY})"
)
"""The last digits of a card as receipts print them."""

IBAN = rf"(?:{NO_WORD}|(?<=iban))[A-Z]{GAP}?[A-Z]{GAP}{{0,2}}\d{GAP}?\d(?:{GAP}{{0,2}}[A-Z0-9]){{10,30}}"
EXPIRY = r"(?<![\d./\-])(?P<data>(?:0?[1-9]|1[0-2])\s?[/.\-]\s?(?:20)?[2-4]\d)(?!\d|[./\-]\d)"
"""The month in which a card ends, which tells something beside its number."""

CARDS: tuple[Detector, ...] = (
    Detector(kind="iban", pattern=IBAN, check=iban_length, digits=8),
    Detector(kind="iban", pattern=IBAN, check=mistyped_iban_length, digits=14),
    Detector(
        kind="iban",
        pattern=labelled(
            IBAN_LABEL,
            rf"(?P<data>[A-Z]{{2}}{GAP}{{0,2}}\d{GAP}?\d(?:{GAP}?[A-Z]){{0,4}}(?:{GAP}{{0,2}}\d){{6,28}}"
            rf"|\d(?:{GAP}{{0,2}}\d){{13,28}})",
        ),
        words="iban",
        digits=8,
    ),
    Detector(
        kind="iban",
        pattern=(
            rf"{NO_WORD}{IBAN_LABEL}\b[^\d.!?\n]{{0,40}}?\b(?P<data>[A-Z]{{2}}\d{{2}}(?:\s?\d{{2,4}})"
            rf"{{1,5}}){END}"
        ),
        words="iban",
        digits=4,
    ),
    Detector(kind="card", pattern=rf"(?<![\w#])\d(?:{GAP}{{0,2}}\d){{12,18}}", check=card_length, digits=13),
    behind("card", SAID.card, rf"{YEAR}(?P<data>\d(?:{GAP}{{0,2}}\d){{3,18}})(?!\d)", digits=4),
    Detector(kind="card", pattern=MASKED, digits=3),
    Detector(
        kind="card",
        pattern=(
            rf"{NO_WORD}(?:{SAID.card_itself.pattern})\b[^\d.!?\n]{{0,20}}?\s(?P<data>\d{{3,4}})"
            rf"\s(?:{SAID.tail_behind})\b"
        ),
        words=SAID.card_itself.words,
        digits=3,
    ),
    Detector(
        kind="card",
        pattern=DOTTED,
        words=f"{SAID.card_itself.words}|{SAID.account_itself.words}|iban",
        digits=3,
    ),
    Detector(
        kind="card",
        pattern=(
            rf"{NO_WORD}(?:{SAID.card_itself.pattern}){SAYS}(?P<data>\d(?:{GAP}{{0,2}}\d){{12,18}})(?!\d)"
        ),
        digits=13,
    ),
    Detector(kind="card", pattern=rf"\0[^\d!?\n]{{0,20}}?{EXPIRY}", digits=3),
    Detector(kind="card", pattern=rf"{EXPIRY}(?=[^\d!?\n]{{0,20}}\0)", digits=3),
    Detector(
        kind="iban",
        pattern=rf"{NO_WORD}iban\b[^\d.!?\n]{{0,30}}?\b(?:{SAID.tail.pattern}|{SAID.last.pattern}){TAIL}",
        words="iban",
        digits=2,
    ),
    Detector(
        kind="card",
        pattern=(
            rf"{NO_WORD}(?:(?:{SAID.tail.pattern})\b[^\d.!?\n]{{0,20}}?\s(?:{SAID.tail_in})"
            rf"|(?:{SAID.last.pattern})\b"
            rf"[^\d.!?\n]{{0,20}}?)[\s:]{{1,2}}{SOON}(?P<data>\d{{3,6}}){END}"
        ),
        digits=3,
    ),
    Detector(
        kind="card",
        pattern=rf"{NO_WORD}(?:{SAID.tail_in})\s{SOON}(?P<data>\d{{4}})\s(?:{SAID.tail.pattern})\b",
        words=SAID.tail.words,
        digits=4,
    ),
)

ACCOUNTS: tuple[Detector, ...] = (
    behind("account", SAID.account, NUMBER, digits=4),
    near("account", SAID.account),
    Detector(
        kind="account",
        pattern=labelled(
            rf"\w{{0,20}}(?:{SAID.account_itself.pattern})",
            rf"(?P<data>{NO_THOUSANDS}\d(?:{GAP}?\d){{5,15}}){END}",
        ),
        words=SAID.account_itself.words,
        digits=6,
    ),
    Detector(
        kind="account",
        pattern=rf"\0\W{{1,3}}(?:{SAID.and_})\W{{1,3}}(?P<data>\d(?:{GAP}?\d){{5,19}}){END}",
        digits=6,
    ),
    Detector(kind="account", pattern=r"\0[^\d.!?\n]{0,15}?(?P<data>\d\d-\d\d-\d\d)(?![\d-])", digits=6),
    Detector(kind="account", pattern=rf"\0[^\d.!?\n]{{0,15}}?{BANK_CODE}", words=SAID.bank.words, digits=5),
    Detector(
        kind="account", pattern=rf"{BANK_CODE}(?=[^\d.!?\n]{{0,25}}\0)", words=SAID.bank.words, digits=5
    ),
)
