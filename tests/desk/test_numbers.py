"""Which numbers are an IBAN, a card's or a telephone's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import CARD, IBAN

from kb_tools.desk.numbers import (
    card_length,
    iban_length,
    mistyped_iban_length,
    phone_length,
    told_phone_length,
)


@given(st.integers(0, 21), st.integers(1, 9))
def test_one_wrong_digit_is_no_iban(position: int, step: int) -> None:
    """The check digits catch every single wrong digit."""
    digit = IBAN[position]
    wrong = str((int(digit) + step) % 10) if digit.isdigit() else "X"
    assert iban_length(IBAN[:position] + wrong + IBAN[position + 1 :]) == 0


@pytest.mark.parametrize(
    ("candidate", "length"),
    [
        ("DE88 3704 0044 0532 0130 00 bitte", 27),
        ("DE88 3704 0044 0532 0130 001", 0),
        ("GB04BARC20304596484474", 22),
        ("AT0010000000000000001000012345678", 0),
    ],
)
def test_a_mistyped_iban_is_known_by_its_length(candidate: str, length: int) -> None:
    """A wrong digit makes it no less somebody's own; a digit too many makes it something else."""
    assert mistyped_iban_length(candidate) == length


@given(st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_no_card(position: int, step: int) -> None:
    """Luhn's digit catches every single wrong digit."""
    wrong = str((int(CARD[position]) + step) % 10)
    assert card_length(CARD[:position] + wrong + CARD[position + 1 :]) in (0, 13)


@pytest.mark.parametrize(
    ("candidate", "number"),
    [
        ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
        ("DE89 3704 0044 0532 0130 00 12", "DE89 3704 0044 0532 0130 00"),
        ("GB82 WEST 1234 5698 7654 32 please", "GB82 WEST 1234 5698 7654 32"),
        ("DE88 3704 0044 0532 0130 00", ""),
    ],
)
def test_an_iban_ends_where_its_country_says(candidate: str, number: str) -> None:
    """Whatever follows it is no part of it."""
    assert candidate[: iban_length(candidate)] == number


@pytest.mark.parametrize(
    ("candidate", "number"),
    [
        ("4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("4111 1111 1111 1111 12", "4111 1111 1111 1111"),
        ("3782 822463 10005", "3782 822463 10005"),
        ("4111 1111 1111 1112", ""),
        ("9111 1111 1111 1111", ""),
    ],
)
def test_a_card_s_number_has_the_length_of_its_scheme(candidate: str, number: str) -> None:
    """And the right check digit."""
    assert candidate[: card_length(candidate)] == number


@pytest.mark.parametrize(
    "number", ["0171 1234567", "+49 (0) 30 1234567", "+44 20 7946 0958", "020 7946 0958"]
)
def test_people_s_telephone_numbers_are_known(number: str) -> None:
    """Those of Germany and Britain without their country's code, too."""
    assert phone_length(number) == len(number)


@pytest.mark.parametrize("number", ["0800 1234567", "01 02 03", "000 000 000", "20 20 20 20"])
def test_services_and_what_cannot_be_dialled_are_nobody_s(number: str) -> None:
    """Nobody's own, that is."""
    assert phone_length(number) == 0


def test_what_is_said_to_be_a_telephone_number_is_one() -> None:
    """But for numbers of services and emergencies."""
    assert told_phone_length("90009 300") == 9
    assert [told_phone_length(number) for number in ("0800 330", "0180 5", "110", "112 112")] == [0, 0, 0, 0]
