"""Whether a run of digits is an IBAN, a payment card or a telephone number.

Each check is given a candidate with the gaps its writer left in it, and says how many of its characters are
the number: 0 for none. A candidate may be too long, because a sentence went on with digits or letters after
the number. python-stdnum and phonenumbers know the check digits and the numbering plans; they are imported
when a candidate was found.
"""

from __future__ import annotations

import re

from kb_tools.languages import in_every_language

IBAN_SIZES = range(34, 14, -1)
"""Characters an IBAN may have, the longest first: ISO 13616."""

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
    """By the country's structure and the check digits of ISO 7064 (modulo 97)."""
    from stdnum.iban import is_valid

    letters = _letters(candidate)
    written = "".join(letter for letter, _ in letters).upper()
    return next(
        (
            letters[size - 1][1]
            for size in IBAN_SIZES
            if size <= len(letters) and is_valid(written[:size], check_country=False)
        ),
        0,
    )


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
    whose language is ours. Service numbers such as 0800 are nobody's own.
    """
    import phonenumbers

    if not re.search(r"\d{3}", candidate):
        return 0
    for region in (said.region for said in in_every_language("guard")):
        try:
            number = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return len(candidate) if phonenumbers.number_type(number) in _personal_types() else 0
    return 0


def told_phone_length(candidate: str) -> int:
    """A number that is said to be a telephone number: any but those of services and emergencies
    (Bundesnetzagentur; Ofcom).
    """
    return (
        0 if re.match(r"\D*(?:0\D*(?:8\D*0\D*0|180|137|900|845|870)|11[0-8])", candidate) else len(candidate)
    )


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
