"""What opens an account: codes and PINs, as the guard's table knows them."""

from __future__ import annotations

from kb_tools.desk.detector import Detector, behind
from kb_tools.desk.numbers import code_length
from kb_tools.desk.patterns import END, NO_ERROR, NO_WORD, REFERENCE, SAID, SHORT_CODE, YEAR, labelled

MY_CODE = rf"(?:{SAID.pin.pattern}|{SAID.tan.pattern})"
SIX = r"\d{3}[\s\-]?\d{3}|\d{2}[\s\-]\d{2}[\s\-]\d{2}"
"""A code as banks send it."""
OTP = rf"(?P<data>{SIX}|\d{{4,8}})(?!\s?[\-/.,]?\s?\d)"

SECRETS: tuple[Detector, ...] = (
    behind("tan", SAID.tan, YEAR + SHORT_CODE, digits=4),
    Detector(
        kind="tan",
        pattern=NO_ERROR + labelled(SAID.code.pattern, rf"\s?(?P<data>{SIX}){END}"),
        words=SAID.code.words,
        digits=6,
    ),
    Detector(
        kind="tan",
        pattern=rf"{NO_WORD}(?:{SAID.message.pattern})(?!\w)[^\d.!?\n]{{0,25}}?{YEAR}{OTP}",
        digits=4,
    ),
    behind("tan", SAID.activation, REFERENCE, digits=2, check=code_length),
    Detector(
        kind="tan",
        pattern=(
            rf"{NO_WORD}(?:{SAID.tan.pattern})\b[^\d.!?\n]{{0,30}}?[,(]\s?(?:(?:{SAID.is_})\s)?"
            rf"(?P<data>{SIX})(?=\s?[,)]|$)"
        ),
        words=SAID.tan.words,
        digits=6,
    ),
    behind("pin", SAID.pin, YEAR + SHORT_CODE, digits=4),
    Detector(
        kind="pin",
        pattern=(
            rf"{NO_WORD}(?:(?:{SAID.pin.pattern})(?:\s(?:{SAID.is_}|{SAID.reads})\s|\s?[:=]\s?)"
            rf"|(?:{SAID.as_})\s(?:(?:{SAID.mine})\w{{0,3}}\s)?(?:{SAID.pin.pattern})\s)"
            rf"(?P<data>\d{{4}}){END}"
        ),
        words=SAID.pin.words,
        digits=4,
    ),
    Detector(
        kind="pin",
        pattern=(
            rf"{NO_WORD}(?:{SAID.pin.pattern})\b[^\d.!?\n]{{0,30}}?[,(]\s?(?:(?:{SAID.is_})\s)?{YEAR}"
            rf"(?P<data>\d{{4,6}})(?=\s?[,)]|$)"
        ),
        words=SAID.pin.words,
        digits=4,
    ),
    Detector(
        kind="pin",
        pattern=(
            rf"{NO_WORD}{YEAR}(?P<data>\d{{4,8}})\s{{1,3}}(?:\w{{2,5}}\s)?(?:{SAID.is_}|{SAID.reads})"
            rf"\s{{1,3}}"
            rf"(?:{SAID.mine})\w{{0,3}}"
            rf"\s{{1,3}}(?:\w{{1,20}}-?)?{MY_CODE}\b"
        ),
        words=f"{SAID.pin.words}|{SAID.tan.words}",
        digits=4,
    ),
    behind("security_code", SAID.security_code, r"(?P<data>\d(?:[\s\-]?\d){2,3})(?![\d-]|[.,]\d)", digits=3),
    Detector(
        kind="security_code",
        pattern=rf"{NO_WORD}(?:{SAID.security_code.pattern})\b[^\d.!?\n]{{0,15}}?\s(?P<data>\d{{3}}){END}",
        words=SAID.security_code.words,
        digits=3,
    ),
    Detector(
        kind="security_code",
        pattern=(
            rf"{NO_WORD}(?:{SAID.back.pattern})\b[^\d.!?\n]{{0,30}}?(?:\s|:)(?P<data>\d{{3}})(?!\d|[.,]\d)"
        ),
        digits=3,
    ),
)
