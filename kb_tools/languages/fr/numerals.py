"""How numbers are said in French, Belgian and Swiss French too."""

from __future__ import annotations

from kb_tools.languages.numerals import Numerals

BELOW_TWENTY = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
)  # fmt: skip
TENS = (
    ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70),
    ("huitante", 80), ("octante", 80), ("nonante", 90),
)  # fmt: skip


def _below_hundred() -> dict[str, str]:
    said = {word: str(number) for number, word in enumerate(BELOW_TWENTY)}
    for word, ten in TENS:
        said |= {word: str(ten), f"{word} et un": str(ten + 1)}
        units = range(2 if word != "soixante" else 1, 10 if word != "soixante" else 20)
        said |= {f"{word} {BELOW_TWENTY[unit]}": str(ten + unit) for unit in units}
    said |= {"soixante et onze": "71", "quatre vingts": "80", "quatre vingt": "80"}
    said |= {f"quatre vingt {BELOW_TWENTY[unit]}": str(80 + unit) for unit in range(1, 20)}
    return said


def _years(small: dict[str, str]) -> dict[str, str]:
    ends = {"": "00", **{f" {word}": number.zfill(2) for word, number in small.items()}}
    starts = {"mille neuf cent": "19", "dix neuf cent": "19", "deux mille": "20"}
    return {
        f"{start}{end}": f"{number}{rest}" for start, number in starts.items() for end, rest in ends.items()
    }


def _ordinals(small: dict[str, str]) -> dict[str, str]:
    return {"premier": "1"} | {word: number for word, number in small.items() if 0 < int(number) < 32}


def _without_accents(said: dict[str, str]) -> dict[str, str]:
    return said | {word.replace("é", "e"): number for word, number in said.items()}


SMALL = _below_hundred()
NUMERALS = Numerals(
    numbers=_without_accents(SMALL | _years(SMALL)),
    ordinals=_ordinals(SMALL),
    repeats={"double": 2, "triple": 3, "deux fois": 2, "trois fois": 3},
    zero=frozenset(("zéro", "zero")),
)
