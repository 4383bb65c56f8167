"""What personal data looks like: the guard's table.

Rules are tried in order; what one has claimed no later one sees. To watch for something new, add a row. Rows
of kind `INNOCENT` claim what only looks like personal data: dates, times, amounts, references to trains. A
row is looked at only where the message has its `words` (small letters) and as many `digits`, so that a plain
message costs nothing. All see the message as `spelling.plain` gives it, and each takes time in proportion to
its length.
"""

from __future__ import annotations

from kb_tools.desk.detector import INNOCENT, Detector, behind, near
from kb_tools.desk.numbers import (
    long_reference_length,
    paper_length,
    phone_length,
    reference_length,
    registered,
    told_phone_length,
)
from kb_tools.desk.patterns import (
    AMERICAN_DATE,
    AMOUNT,
    BIRTH_DATE,
    BIRTHDAY,
    BOOKED,
    DATE,
    DIAL_GAP,
    EMAIL,
    EMAIL_AT_PROVIDER,
    END,
    GAP,
    IP_ADDRESS,
    IPV6_ADDRESS,
    ISO_DATE,
    MAC_ADDRESS,
    NO_WORD,
    PLATE,
    PRICED,
    REFERENCE,
    SAID,
    SURE_PLATE,
    TIME,
    UUID,
    YEAR,
    labelled,
)
from kb_tools.desk.personal_accounts import ACCOUNTS, CARDS
from kb_tools.desk.personal_addresses import ADDRESSES
from kb_tools.desk.personal_logins import LOGINS
from kb_tools.desk.personal_secrets import SECRETS

INNOCENTS: tuple[Detector, ...] = (
    Detector(kind=INNOCENT, pattern=DATE, digits=2),
    Detector(kind=INNOCENT, pattern=AMERICAN_DATE, digits=6),
    Detector(kind=INNOCENT, pattern=ISO_DATE, digits=8),
    Detector(kind=INNOCENT, pattern=TIME, digits=3),
    Detector(
        kind=INNOCENT,
        pattern=AMOUNT,
        digits=1,
        words="|".join(("€|£|$|%|eur|chf|usd|gbp", *SAID.percent)),
    ),
    Detector(kind=INNOCENT, pattern=PRICED, digits=1, words="€|£|$|eur|usd|gbp|chf"),
)

PERSONS: tuple[Detector, ...] = (
    Detector(kind="email", pattern=EMAIL, words="@"),
    Detector(kind="email", pattern=EMAIL_AT_PROVIDER, words="@"),
    Detector(
        kind="birth_date",
        pattern=rf"(?:{NO_WORD}(?:{SAID.born.pattern})[^\d!?\n]{{0,20}}|(?<![\w*])\*\s?){BIRTH_DATE}",
        words=f"{SAID.born.words}|*",
        digits=3,
    ),
    Detector(
        kind="birth_date",
        pattern=(
            rf"(?<!\d){BIRTH_DATE}\s(?:(?:{SAID.born_behind.pattern})"
            rf"|(?:{SAID.is_})\s(?:{SAID.mine})\w{{0,3}}\s(?:{SAID.born.pattern}|{SAID.birthday.pattern}))"
        ),
        words=f"{SAID.born_behind.words}|{SAID.born.words}|{SAID.birthday.words}",
        digits=3,
    ),
    Detector(
        kind="birth_date",
        pattern=(
            rf"(?<![\d.])(?:{BIRTHDAY}|(?:19\d\d|20[01]\d))\s(?:{SAID.birthday.pattern}"
            rf"|{SAID.born_behind.pattern})\b"
            rf"|{NO_WORD}(?:{SAID.birthday.pattern})\b[^\d.!?\n]{{0,15}}\s{BIRTHDAY}(?!\d)"
        ),
        words=f"{SAID.birthday.words}|{SAID.born_behind.words}",
        digits=2,
    ),
    Detector(
        kind="birth_date",
        pattern=rf"{NO_WORD}(?:{SAID.birth_year.pattern})[\s:]{{1,2}}(?P<data>(?:19|20)?\d\d)(?!\d)",
        digits=2,
    ),
    Detector(
        kind=INNOCENT,
        pattern=(
            rf"{NO_WORD}(?:{SAID.version.pattern})\W{{1,3}}\d{{1,4}}(?:(?:\.\d{{1,5}}){{1,5}}"
            rf"|\s\(?\d{{1,6}}\.\d{{1,6}})"
        ),
        digits=2,
    ),
    Detector(kind="device", pattern=IP_ADDRESS, words=".", digits=4),
    Detector(kind="device", pattern=IPV6_ADDRESS, words=":", digits=1),
    Detector(kind="device", pattern=MAC_ADDRESS, words=":|-"),
)

PAPERS: tuple[Detector, ...] = (
    *(
        Detector(kind="identity", pattern=pattern, check=registered(check), digits=6)
        for pattern, check in SAID.registers
    ),
    Detector(kind="identity", pattern=r"\S{0,40}<<\S{0,40}", words="<<", digits=3),
    behind("identity", SAID.identity, REFERENCE, digits=1, check=paper_length),
    behind("identity", SAID.identity_itself, REFERENCE, digits=4, check=long_reference_length),
    behind("order", SAID.order, REFERENCE, digits=3, check=reference_length),
    behind("order", SAID.order, BOOKED, digits=1),
    behind("meter", SAID.meter, REFERENCE, digits=6, check=long_reference_length),
    behind("device", SAID.device, REFERENCE, digits=3, check=reference_length),
    Detector(kind="plate", pattern=SURE_PLATE, digits=2),
    Detector(
        kind="plate",
        pattern=rf"{NO_WORD}(?:{SAID.plate.pattern})\b[^\d.!?\n]{{0,20}}?(?:\s|\(|:){PLATE}",
        digits=1,
    ),
)

CONTRACTS: tuple[Detector, ...] = (
    near("order", SAID.order),
    behind("order", SAID.order_itself, REFERENCE, digits=4, check=long_reference_length),
    behind("customer", SAID.customer, REFERENCE, digits=3, check=reference_length),
    near("customer", SAID.customer),
    Detector(
        kind="customer",
        pattern=(
            rf"{NO_WORD}(?:{SAID.customer_itself.pattern})\W{{1,3}}"
            rf"(?P<data>[A-Z]{{0,3}}-?\d(?:{GAP}?\d){{5,19}}){END}"
        ),
        words=SAID.customer_itself.words,
        digits=6,
    ),
)

PHONES: tuple[Detector, ...] = (
    Detector(
        kind="phone",
        pattern=rf"(?<![\w#.,:+/])(?<!\d{{4}}[ ])(?:\+|\(\+|\(?0)(?:{DIAL_GAP}\d){{7,16}}(?!\d)",
        check=phone_length,
        digits=8,
    ),
    *(Detector(kind="phone", pattern=pattern, digits=10) for pattern in SAID.dialled),
    Detector(
        kind="phone",
        pattern=(
            rf"{NO_WORD}(?:{SAID.phone.pattern})(?:[^\d.!?\n#]{{0,30}}?)[\s:.]{YEAR}"
            rf"(?P<data>\+?\(?\d(?:{DIAL_GAP}\d){{5,14}}){END}"
        ),
        check=told_phone_length,
        words=SAID.phone.words,
        digits=6,
    ),
    Detector(
        kind="phone",
        pattern=labelled(
            rf"(?:{SAID.mine})\w{{0,2}}\s(?:{SAID.number})", rf"(?P<data>\d(?:{GAP}?\d){{5,15}}){END}"
        ),
        check=told_phone_length,
        digits=6,
    ),
)

RULES: tuple[Detector, ...] = (
    Detector(kind=INNOCENT, pattern=UUID, words="-", digits=1), *CARDS, *PERSONS, *ADDRESSES, *PAPERS,
    *INNOCENTS, *ACCOUNTS, *CONTRACTS, *SECRETS, *LOGINS, *PHONES,
)  # fmt: skip
