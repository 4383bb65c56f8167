"""How numbers are said in English."""

from __future__ import annotations

from kb_tools.languages.numerals import Numerals

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ODD = (
    ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"),
    ("nine", "ninth"), ("twelve", "twelfth"), ("twenty", "twentieth"), ("thirty", "thirtieth"),
)  # fmt: skip


def _below_hundred() -> dict[str, str]:
    said = {word: str(number) for number, word in enumerate((*DIGITS, *TEENS))}
    for ten, word in enumerate(TENS, 2):
        said[word] = f"{ten}0"
        said |= {f"{word} {DIGITS[unit]}": f"{ten}{unit}" for unit in range(1, 10)}
    return said | {"oh": "0", "nought": "0", "fourty": "40"}


def _larger(small: dict[str, str]) -> dict[str, str]:
    hundreds = {f"{word} hundred": f"{number}00" for word, number in small.items() if 0 < int(number) < 20}
    after = {number: word for word, number in small.items()}
    thousands = {
        f"two thousand{and_}{after[str(n)]}": f"{2000 + n}" for n in range(1, 40) for and_ in (" ", " and ")
    }
    years = {f"nineteen {word}": f"19{number}" for number, word in after.items() if len(number) == 2}
    return {**hundreds, **thousands, **years, "two thousand": "2000"}


def _ordinals(small: dict[str, str]) -> dict[str, str]:
    said = {}
    for word, number in small.items():
        *start, last = word.split()
        if 0 < int(number) < 32:
            said[" ".join((*start, dict(ODD).get(last, f"{last}th")))] = number
    return said


SMALL = _below_hundred()
NUMERALS = Numerals(
    numbers=SMALL | _larger(SMALL),
    ordinals=_ordinals(SMALL),
    repeats={"double": 2, "triple": 3, "treble": 3},
    zero=frozenset(("zero", "oh", "nought")),
)
