"""How numbers are said in German."""

from __future__ import annotations

from kb_tools.languages.numerals import Numerals

DIGITS = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = (
    "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
    "neunzehn",
)  # fmt: skip
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
BEFORE_TENS = ("", "ein", *DIGITS[2:])
ODD = (("erst", "1"), ("dritt", "3"), ("siebt", "7"), ("acht", "8"))


def _below_hundred() -> dict[str, str]:
    said = {word: str(number) for number, word in enumerate((*DIGITS, *TEENS))}
    for ten, word in enumerate(TENS, 2):
        said[word] = f"{ten}0"
        for unit in range(1, 10):
            joined = f"{BEFORE_TENS[unit]}und{word}"
            said |= {joined: f"{ten}{unit}", joined.replace("und", " und ", 1): f"{ten}{unit}"}
    doubled = {f"doppel{word}": f"{number}{number}" for number, word in enumerate(DIGITS)}
    return said | doubled | {"zwo": "2"}


def _larger(small: dict[str, str]) -> dict[str, str]:
    ends = {"": "00", **{word: number.zfill(2) for word, number in small.items() if " " not in word}}
    hundreds = {f"{BEFORE_TENS[digit]}hundert": str(digit) for digit in range(1, 10)}
    years = {f"{word}hundert": str(number) for number, word in ((18, "achtzehn"), (19, "neunzehn"))}
    thousands = {"zweitausend": "20", "zweitausendund": "20"}
    starts = {**hundreds, **years, **thousands}
    return {
        f"{start}{end}": f"{number}{rest}" for start, number in starts.items() for end, rest in ends.items()
    }


def _with_umlauts_written_out(said: dict[str, str]) -> dict[str, str]:
    changes = str.maketrans({"ü": "ue", "ö": "oe", "ß": "ss"})
    return said | {word.translate(changes): number for word, number in said.items()}


def _ordinals(small: dict[str, str]) -> dict[str, str]:
    stems = {word + ("t" if int(number) < 20 else "st"): number for word, number in small.items()}
    days = {stem: number for stem, number in (stems | dict(ODD)).items() if 0 < int(number) < 32}
    return {f"{stem}{end}": number for stem, number in days.items() for end in ("e", "en", "er")}


SMALL = _below_hundred()
NUMERALS = Numerals(
    numbers=_with_umlauts_written_out(SMALL | _larger(SMALL)),
    ordinals=_with_umlauts_written_out(_ordinals(SMALL)),
    repeats={"doppel": 2, "doppelt": 2, "doppelte": 2, "zweimal": 2, "zweimal die": 2, "dreimal": 3,
             "dreimal die": 3, "zwei mal": 2, "zwei mal die": 2, "drei mal": 3, "drei mal die": 3},
    zero=frozenset(("null",)),
)  # fmt: skip
