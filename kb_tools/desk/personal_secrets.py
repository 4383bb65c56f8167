"""What opens an account: codes, PINs, user names and passwords, as the guard's table knows them."""

from __future__ import annotations

from kb_tools.desk.detector import Detector, behind
from kb_tools.desk.numbers import reference_length
from kb_tools.desk.patterns import END, NO_ERROR, NO_WORD, REFERENCE, SAID, SAYS, SHORT_CODE, YEAR, labelled

SIGN = r"[^\s\"'„“»«]"
MIXED = rf"(?={SIGN}{{0,40}}\d)(?={SIGN}{{0,40}}[^\W\d])"
"""Letters and digits in one word."""
ENDS = r"(?=\s?(?:[,.!?;]|$|\n)|\s(?-i:[a-zà-ÿ]))"
PASSWORD = rf"(?:{SAID.password.pattern})"
MY_CODE = rf"(?:{SAID.pin.pattern}|{SAID.tan.pattern})"
SIX = r"\d{3}[\s\-]?\d{3}|\d{2}[\s\-]\d{2}[\s\-]\d{2}"
"""A code as banks send it."""
OTP = r"(?P<data>\d{3}[\s\-]\d{3}|\d{4,8})(?!\s?[\-/.,]?\s?\d)"

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
    behind("tan", SAID.activation, REFERENCE, digits=3, check=reference_length),
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
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{SAID.login.pattern})\s?:\s?(?P<data>[^\s,;]{{3,40}}\s?[/|,;]\s?{SIGN}{{3,40}})"
        ),
        words=SAID.login.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{SAID.user.pattern})(?:{SAYS}|\s)\s?(?=[\w.\-@+]{{0,40}}?(?:\d|[._]\w))"
            r"(?P<data>[\w.\-@+]{2,40}\w)"
        ),
        words=SAID.user.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{SAID.user.pattern})\s?[:=]\s?[\"'„“»«]?(?!(?:{SAID.predicates})\b)"
            rf"(?P<data>[\w.\-@+]{{3,40}})"
        ),
        words=SAID.user.words,
    ),
    Detector(
        kind="username",
        pattern=rf"{NO_WORD}(?:{SAID.user.pattern})\s(?:{SAID.reads})\s(?P<data>[\w.\-@+]{{3,40}})",
        words=SAID.user.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{SAID.user_itself.pattern})(?:\s|\s?[:=]\s?)(?=[\w.\-@+]{{0,40}}?(?:\d\d|[._]\w))"
            r"(?P<data>[\w.\-@+]{2,40}\w)"
        ),
        words=SAID.user_itself.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b(?:\s(?:{SAID.purpose})\b[^.!?:\n]{{1,30}}?)?{SAYS}"
            rf"(?={SIGN}{{0,64}}\d)(?!\d{{1,4}}\b)(?P<data>{SIGN}{{4,64}})"
        ),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s(?:{SAID.reads}|(?:{SAID.is_}):|"
            rf"(?:{SAID.is_})\s?(?=[\"'„“»«]))\s?[\"'„“»«]?(?P<data>(?!(?:{SAID.not_})\b){SIGN}{{4,64}})"
        ),
        words=SAID.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b[^\d.!?\n]{{0,25}}?\b(?:{SAID.is_}|{SAID.reads})\s{MIXED}"
            rf"(?P<data>{SIGN}{{5,64}})"
        ),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s[\"'„“»«](?!(?:{SAID.predicates})\b)(?P<data>[^\"'„“”»«\n]{{4,64}})"
            rf"[\"'“”»«]"
        ),
        words=SAID.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s?[:=]\s?[\"'„“»«]?(?!(?:{SAID.predicates})\b)"
            rf"(?P<data>{SIGN}{{4,64}})"
        ),
        words=SAID.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"(?<!\S){MIXED}(?P<data>{SIGN}{{5,64}})\s(?:{SAID.as_})\s(?:(?:{SAID.mine})\w{{0,3}}\s)?"
            rf"{PASSWORD}\b"
        ),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{SAID.as_})\s(?:(?:{SAID.mine})\w{{0,3}}\s)?{PASSWORD}\s"
            rf"(?:[^\W\d]{{2,8}}\s){{0,3}}{MIXED}(?P<data>{SIGN}{{5,64}})"
        ),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(rf"{NO_WORD}{PASSWORD}\s(?!\d{{1,3}}[\-x]?[^\W\d]*\b){MIXED}(?P<data>{SIGN}{{5,64}})"),
        words=SAID.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b[^.!?\n]{{0,30}}?\b(?:{SAID.is_}|{SAID.reads})"
            rf"\s(?P<data>[^.!?\n]{{0,20}}?\b"
            rf"(?:{SAID.password_is.pattern})\b[^.!?\n]{{2,60}})"
        ),
        words=SAID.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s(?:{SAID.is_})\s(?!(?:{SAID.predicates})\b)"
            rf"(?P<data>(?-i:[A-ZÄÖÜÀ-Ý])[^\W\d_]{{3,30}}){ENDS}"
        ),
        words=SAID.password.words,
    ),
)
