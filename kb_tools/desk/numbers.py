"""Whether a run of digits is an IBAN, a payment card or a telephone number.

Each check is given a candidate with the gaps its writer left in it, and says how many of its characters are
the number: 0 for none. A candidate may be too long, because a sentence went on with digits or letters after
the number. python-stdnum and phonenumbers know the check digits and the numbering plans; they are imported
when a candidate was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module

from kb_tools.languages import joined

MISTYPED_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z]{0,4}\d{14,}")
"""What nothing else looks like that begins with a country and is as long as its IBANs."""
LONGEST = 17
"""Digits of a telephone number (ITU E.164), with the zeros that lead abroad."""
SHORTEST_IN_PAIRS = 10
"""Digits of a telephone number of which no three stand together: 06 12 34 56 78."""
REGIONS: tuple[str, ...] = tuple(dict.fromkeys(joined("guard").regions))
"""The countries whose numbers customers write without a code."""

CARD_LENGTHS: tuple[tuple[range, tuple[int, ...]], ...] = (
    (range(4000, 5000), (19, 16, 13)),  # Visa
    (range(5100, 5600), (16,)),  # Mastercard
    (range(2221, 2721), (16,)),  # Mastercard
    (range(3400, 3500), (15,)),  # American Express
    (range(3700, 3800), (15,)),  # American Express
    (range(3000, 3060), (19, 16, 14)),  # Diners Club
    (range(3600, 3700), (19, 14)),  # Diners Club
    (range(3800, 4000), (19, 16)),  # Diners Club
    (range(3528, 3590), (19, 16)),  # JCB
    (range(6011, 6012), (19, 16)),  # Discover
    (range(6440, 6600), (19, 16)),  # Discover
    (range(6200, 6300), (19, 18, 17, 16)),  # UnionPay
    (range(5000, 5100), (19, 18, 16, 13)),  # Maestro
    (range(5600, 5900), (19, 18, 16, 13)),  # Maestro
    (range(6000, 7000), (19, 18, 16, 13)),  # Maestro and what else begins with 6
)
"""First four digits -> lengths a number may have (ISO/IEC 7812 and the schemes' published ranges)."""


def iban_length(candidate: str) -> int:
    """By its country's structure (ISO 13616) and the check digits of ISO 7064 (modulo 97)."""
    from stdnum.iban import is_valid

    number, end = _as_iban(candidate)
    return end if number and is_valid(number, check_country=False) else 0


def mistyped_iban_length(candidate: str) -> int:
    """One with a wrong digit, known by its country and length: all but a bank's letters are digits."""
    number, end = _as_iban(candidate)
    return end if MISTYPED_IBAN.fullmatch(number) and not candidate[end : end + 1].isalnum() else 0


def _as_iban(candidate: str) -> tuple[str, int]:
    """As many letters and digits as IBANs of its country have, and where they end; "" for too few."""
    letters = _letters(candidate)
    written = "".join(letter for letter, _ in letters).upper()
    size = _iban_size(written[:2])
    return (written[:size], letters[size - 1][1]) if 0 < size <= len(letters) else ("", 0)


@cache
def _iban_size(country: str) -> int:
    """Characters of an IBAN of that country, 0 where there is no such country."""
    from stdnum import numdb

    structure = numdb.get("iban").info(country)[0][1].get("bban", "")
    return 4 + sum(map(int, re.findall(r"(\d+)!", structure))) if structure else 0


def card_length(candidate: str) -> int:
    """By the scheme's prefix and length and the check digit of ISO/IEC 7812 (Luhn)."""
    from stdnum.luhn import is_valid

    letters = _letters(candidate)
    number = "".join(str(int(digit)) for digit, _ in letters)
    start = int(number[:4])
    for size in next((sizes for prefixes, sizes in CARD_LENGTHS if start in prefixes), ()):
        if size <= len(number) and _ends_here(candidate, letters[size - 1][1]) and is_valid(number[:size]):
            return letters[size - 1][1]
    return 0


def phone_length(candidate: str) -> int:
    """By the numbering plans of the ITU's members; a number without a country code may be from any country
    whose language is ours, one with such a code need not be given out yet. Service numbers such as 0800 are
    nobody's own.
    """
    import phonenumbers

    digits = sum(map(str.isdecimal, candidate))
    if digits > LONGEST:
        return 0
    if digits < SHORTEST_IN_PAIRS and not re.search(r"\d{3}", candidate) and not candidate.startswith("+"):
        return 0
    for region in REGIONS:
        try:
            number = phonenumbers.parse(" ".join(candidate.split()), region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return len(candidate) if phonenumbers.number_type(number) in _personal_types() else 0
        if candidate.startswith("+") and phonenumbers.is_possible_number(number):
            return len(candidate)
    return 0


def dialled(number: str) -> frozenset[str]:
    """What one dials for a number as it is written, with the code of each country it may be of; the bare
    digits of a short one.
    """
    import phonenumbers

    digits = "".join(filter(str.isdecimal, number))
    found = {digits} if digits else set()
    for region in REGIONS:
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(parsed):
            found.add(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return frozenset(found)


def told_phone_length(candidate: str) -> int:
    """A number that is said to be a telephone number: any but those of services and emergencies
    (Bundesnetzagentur; Ofcom).
    """
    return (
        0 if re.match(r"\D*(?:0\D*(?:8\D*0\D*0|180|137|900|845|870)|11[0-8])", candidate) else len(candidate)
    )


def reference_length(candidate: str) -> int:
    """A reference has three digits at least, and is no mere year."""
    digits = sum(letter.isdecimal() for letter in candidate)
    return len(candidate) if digits >= 3 and not re.fullmatch(r"(?:19|20)\d\d", candidate) else 0


def paper_length(candidate: str) -> int:
    """The number of a paper: as a reference, or eight signs at least, which may be letters but for one."""
    return len(candidate) if sum(map(str.isalnum, candidate)) >= 8 else reference_length(candidate)


def code_length(candidate: str) -> int:
    """A code of letters and digits: as a reference, or five signs at least, two of them digits."""
    signs, digits = sum(map(str.isalnum, candidate)), sum(map(str.isdecimal, candidate))
    return len(candidate) if signs >= 5 and digits >= 2 else reference_length(candidate)


def long_reference_length(candidate: str) -> int:
    """A reference of five signs and four digits at least, which needs no word for a number before it; no
    month of a year, nor two years.
    """
    if re.fullmatch(r"\d{1,2}[/.\-](?:19|20)\d\d|(?:19|20)\d\d\W\d{1,4}", candidate):
        return 0
    signs, digits = sum(map(str.isalnum, candidate)), sum(map(str.isdecimal, candidate))
    return len(candidate) if signs >= 5 and digits >= 4 else 0


def registered(check: str) -> Callable[[str], int]:
    """The length of a number that passes a check: one of CHECKS, else a module of python-stdnum; any does
    where `check` is "".
    """

    def length(candidate: str) -> int:
        compact = "".join(filter(str.isalnum, candidate)).upper()
        valid = CHECKS.get(check) or import_module(f"stdnum.{check}").is_valid
        return len(candidate) if valid(compact) else 0

    return length if check else len


def _is_kvnr(number: str) -> bool:
    """The German health insurance's number: its letter counts as two digits, and Luhn's digit ends it (SGB V,
    §290).
    """
    from stdnum.luhn import is_valid

    return bool(is_valid(f"{ord(number[0]) - ord('A') + 1:02}{number[1:]}"))


def _is_icao(number: str) -> bool:
    """Nine signs, at least two of them digits, and the check digit of ICAO 9303."""
    weighed = (int(sign, 36) * (7, 3, 1)[place % 3] for place, sign in enumerate(number[:9]))
    return sum(map(str.isdecimal, number[:9])) > 1 and sum(weighed) % 10 == int(number[9])


CHECKS: dict[str, Callable[[str], bool]] = {"kvnr": _is_kvnr, "icao": _is_icao}


def _personal_types() -> tuple[int, ...]:
    from phonenumbers import PhoneNumberType as Type

    return (
        Type.FIXED_LINE,
        Type.MOBILE,
        Type.FIXED_LINE_OR_MOBILE,
        Type.VOIP,
        Type.PERSONAL_NUMBER,
        Type.PAGER,
    )


def _letters(candidate: str) -> tuple[tuple[str, int], ...]:
    """The digits and Latin letters, each with the position behind it."""
    return tuple(
        (letter, end)
        for end, letter in enumerate(candidate, 1)
        if letter.isdecimal() or (letter.isascii() and letter.isalpha())
    )


def _ends_here(candidate: str, position: int) -> bool:
    return not candidate[position : position + 1].isdigit()
