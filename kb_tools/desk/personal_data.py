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
    ACCOUNT,
    AMERICAN_DATE,
    AMOUNT,
    BIRTH_DATE,
    BIRTH_WORDS,
    CARD_LABEL,
    CODE_IN_WORDS,
    CUSTOMER,
    DATE,
    DIAL_GAP,
    DIGIT_WORD,
    EMAIL,
    EMAIL_IN_WORDS,
    ENGLISH_STREET,
    ENGLISH_STREET_WORDS,
    GAP,
    GERMAN_STREET,
    HOUSE,
    IBAN_LABEL,
    IDENTITY,
    ISO_DATE,
    KEYWORD,
    LIVES,
    NO_WORD,
    NUMBER,
    NUMBERED,
    ORDER,
    PHONE_LABEL,
    PIN,
    POSTCODE,
    PRICED,
    REFERENCE,
    SAYS,
    SECURITY_CODE,
    SHORT_CODE,
    STREET_WORDS,
    TAN,
    TIME,
    TOWN,
    UK_POSTCODE,
    YEAR,
    labelled,
    told,
)

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
    Detector(
        kind="card",
        pattern=labelled(CARD_LABEL, rf"(?P<data>\d(?:{GAP}{{0,2}}\d){{7,18}})(?!\d)"),
        words=("karten", "card", "kk"),
        digits=8,
    ),
    Detector(kind="email", pattern=EMAIL, words=("@", "(at)", "[at]", "(ät)", "[ät]", "( at", "[ at")),
    Detector(kind="email", pattern=EMAIL_IN_WORDS, words=(" at ", " ät ", "klammeraffe")),
    Detector(
        kind="birth_date",
        pattern=(
            rf"(?:{NO_WORD}(?:geb(?:oren|urtsdatum|urtstag|\.|\b)|born|birth\s?da(?:te|y)|date of "
            r"birth|d\.?o\.?b\.?)"
            rf"|\*)[^\d!?\n]{{0,20}}{BIRTH_DATE}"
        ),
        words=(*BIRTH_WORDS, "*"),
        digits=3,
    ),
    Detector(
        kind="birth_date",
        pattern=rf"(?<!\d){BIRTH_DATE}\s(?:geboren|geb\b|born)",
        words=BIRTH_WORDS,
        digits=3,
    ),
    Detector(
        kind=INNOCENT,
        pattern=(
            rf"{NO_WORD}(?:\w*filiale|\w*automat\w*|zweigstelle|branch|atm"
            rf"|cash machine)\b[^\d.!?\n]{{0,40}}{HOUSE}(?:,?\s(?:in\s)?{POSTCODE})?"
        ),
        words=("filial", "automat", "zweigstelle", "branch", "atm", "cash machine"),
        digits=1,
    ),
    Detector(
        kind="address",
        pattern=rf"(?P<data>(?:{GERMAN_STREET})\s{HOUSE}\s?(?:,|in\b|\n|-)?\s*{POSTCODE}\s{TOWN})",
        words=STREET_WORDS,
        digits=6,
    ),
    Detector(
        kind="address",
        pattern=rf"(?P<data>{HOUSE}\s{ENGLISH_STREET}(?:,?\s[A-Za-z]+){{0,4}},?\s{UK_POSTCODE})\b",
        words=ENGLISH_STREET_WORDS,
        digits=2,
    ),
    Detector(
        kind="address",
        pattern=(
            rf"{NO_WORD}{LIVES}\b[^\d.!?\n]{{0,40}}?\s(?P<data>(?:{GERMAN_STREET})\s{HOUSE}(?:(?:,\s?|\s"
            rf"|\sin\s){POSTCODE}(?:\s{TOWN})?)?)"
        ),
        words=STREET_WORDS,
        digits=1,
    ),
    Detector(
        kind="address",
        pattern=rf"{NO_WORD}{LIVES}\b[^\d.!?\n]{{0,30}}?\s(?P<data>{HOUSE}\s{ENGLISH_STREET})",
        words=ENGLISH_STREET_WORDS,
        digits=1,
    ),
    Detector(
        kind="identity",
        pattern=labelled(IDENTITY, REFERENCE),
        words=("steuer", "idnr", "tax", "ausweis", "pass", "id", "insurance"),
        digits=3,
    ),
    Detector(
        kind="order",
        pattern=labelled(ORDER, REFERENCE),
        words=(*NUMBERED, "referen", "ref", "aktenzeichen", "az", "mandat"),
        digits=3,
    ),
    Detector(kind=INNOCENT, pattern=DATE, digits=2),
    Detector(kind=INNOCENT, pattern=AMERICAN_DATE, digits=6),
    Detector(kind=INNOCENT, pattern=ISO_DATE, digits=8),
    Detector(kind=INNOCENT, pattern=TIME, digits=3),
    Detector(
        kind=INNOCENT,
        pattern=AMOUNT,
        digits=1,
        words=("€", "£", "$", "%", "eur", "chf", "usd", "gbp", "prozent", "percent"),
    ),
    Detector(kind=INNOCENT, pattern=PRICED, digits=1, words=("€", "£", "$", "eur", "usd", "gbp", "chf")),
    Detector(
        kind="account",
        pattern=labelled(ACCOUNT, NUMBER),
        words=("konto", "kto", "account", "acct", "depot", "bankverbindung"),
        digits=4,
    ),
    Detector(
        kind="account",
        pattern=(
            rf"{NO_WORD}\w{{0,20}}(?:konto|account|\bkto|depot)(?:\W{{1,3}}|\s(?:is|ist"
            rf"|lautet)\s)(?P<data>\d(?:{GAP}?\d){{5,15}})(?!\d|[.,]\d)"
        ),
        words=("konto", "account", "kto", "depot"),
        digits=6,
    ),
    Detector(
        kind="account",
        pattern=rf"{NO_WORD}sort code{SAYS}?\s?(?P<data>\d\d[\-\s]?\d\d[\-\s]?\d\d)(?!\d)",
        words=("sort code",),
        digits=6,
    ),
    Detector(
        kind="customer",
        pattern=labelled(CUSTOMER, REFERENCE),
        words=(
            "kund",
            "kd",
            "vertrag",
            "teilnehmer",
            "mitglied",
            "partner",
            "customer",
            "client",
            "contract",
            "user",
            "member",
            "legi",
            "anmelde",
            "zugang",
        ),
        digits=3,
    ),
    Detector(
        kind="tan", pattern=labelled(TAN, YEAR + SHORT_CODE), words=("tan", "einmal", "one", "otp"), digits=4
    ),
    Detector(
        kind="customer",
        pattern=rf"{NO_WORD}(?:kund(?:e|in)|customer)\W{{1,3}}(?P<data>"
        rf"[A-Z]{{0,3}}-?\d(?:{GAP}?\d){{5,11}})(?!\d|[.,]\d)",
        words=("kunde", "kundin", "customer"),
        digits=6,
    ),
    Detector(
        kind="tan",
        pattern=(
            rf"(?<!error )(?<!fehler )\b(?:sms-?|bestätigungs-?|freigabe-?"
            rf"|verification )?code{SAYS}?\s?(?P<data>\d{{3}}\s?\d{{3}})(?!\d|[.,]\d)"
        ),
        words=("code",),
        digits=6,
    ),
    Detector(kind="tan", pattern=told(TAN, CODE_IN_WORDS), words=("tan",)),
    Detector(
        kind="pin", pattern=labelled(PIN, YEAR + SHORT_CODE), words=("pin", "geheimzahl", "code"), digits=4
    ),
    Detector(kind="pin", pattern=told(PIN, CODE_IN_WORDS), words=("pin", "geheimzahl")),
    Detector(
        kind="pin",
        pattern=rf"{NO_WORD}{YEAR}(?P<data>\d{{4,8}})\s+(?:ist|is|lautet)\s+(?:mein|die|der|my|"
        r"the)\w*\s+(?:\w+-?)?(?:pin|tan)\b",
        words=("pin", "tan"),
        digits=4,
    ),
    Detector(
        kind="security_code",
        pattern=labelled(SECURITY_CODE, r"(?P<data>\d{3,4})(?!\d|[.,]\d)"),
        words=("cv", "prüf", "pruef", "code"),
        digits=3,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{KEYWORD}\b(?:\s(?:für|fuer|zum|for|to|vom"
            rf"|of)\b[^.!?:\n]{{1,30}}?)?{SAYS}(?=\S*\d)(?!\d{{1,4}}\b)(?P<data>[^\s\"'„“»«]{{4,64}})"
        ),
        words=("pass", "kennwort", "zugangscode", "pw"),
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{KEYWORD}\s(?:lautet|reads|ist:|is:|(?:ist|"
            r"is)\s?(?=[\"'„“»«]))\s?[\"'„“»«]?(?P<data>(?!nicht"
            rf"|not\b)[^\s\"'„“»«]{{4,64}})"
        ),
        words=("pass", "kennwort", "zugangscode", "pw"),
    ),
    Detector(
        kind="phone",
        pattern=rf"(?<![\w#.,:+/])(?<!\d{{4}}[ ])(?:\+|\(\+|\(?0)(?:{DIAL_GAP}\d){{7,16}}(?!\d)",
        check=phone_length,
        digits=8,
    ),
    Detector(
        kind="phone",
        pattern=rf"{NO_WORD}(?:{PHONE_LABEL})(?:[^\d.!?\n#]{{0,30}}?)[\s:.]{YEAR}(?P<data>"
        rf"\+?\(?\d(?:{DIAL_GAP}\d){{5,14}})(?!\d|[.,]\d)",
        check=told_phone_length,
        words=(
            "tel",
            "handy",
            "mobil",
            "phone",
            "cell",
            "fon",
            "ruf",
            "whatsapp",
            "erreich",
            "call",
            "ring",
            "reach",
            "text",
        ),
        digits=6,
    ),
    Detector(
        kind="phone",
        pattern=rf"{NO_WORD}(?P<data>(?:null|zero|oh)(?:[\s,\-]+{DIGIT_WORD}){{6,}})\b",
        words=("null", "zero", "oh"),
    ),
)
