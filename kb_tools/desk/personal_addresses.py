"""Where somebody lives: the part of the guard's table that knows addresses."""

from __future__ import annotations

from collections.abc import Iterator

from kb_tools.desk.detector import INNOCENT, Detector
from kb_tools.desk.patterns import BRANCH_POSTCODE, NO_WORD, SAID
from kb_tools.languages import in_every_language, joined
from kb_tools.languages.addresses import HOUSE, Addresses

EVERY: Addresses = joined("addresses")
NEXT = r"(?:,?\s(?:in\s|à\s)?|,|\s?-\s|\s?//\s?|\s?\n)"
"""What stands between a street and its town."""


CARE_OF = r"(?:(?<!\w)c/o\s[^\d\n,]{2,40},?\s)?"


def _of(said: Addresses) -> Iterator[Detector]:
    """A language's addresses: with a town, by themselves, where somebody says to live, and post-office
    boxes.
    """
    towns = rf"(?:{NEXT}(?:{said.town}))"
    home = rf"(?P<data>{CARE_OF}(?:{said.street}){towns}?)(?!\s?{said.units})"
    patterns = (
        rf"(?P<data>{CARE_OF}(?:{said.street}){towns}|(?:{said.town}),?\s(?:{said.street}))",
        rf"(?P<data>{CARE_OF}(?:{said.surely}){towns}?)",
        rf"{NO_WORD}\w{{0,12}}?(?:{EVERY.lives})\b[^\d.!?\n]{{0,40}}?(?:\s|^){home}",
        rf"{home}(?=[^\d.!?\n]{{0,25}}\b(?:{EVERY.lives})\b)",
    )
    words = "|".join(said.words)
    yield from (Detector(kind="address", pattern=pattern, words=words, digits=1) for pattern in patterns)
    box = rf"(?P<data>(?:{said.box}){towns}?)"
    yield Detector(kind="address", pattern=box, words=said.box_words, digits=2)


ADDRESSES: tuple[Detector, ...] = (
    Detector(
        kind=INNOCENT,
        pattern=(
            rf"{NO_WORD}(?:{SAID.branch.pattern})\b(?:[^\d.!?\n]|(?<=str)\.){{0,40}}{HOUSE}"
            rf"(?:,?\s(?:in\s)?{BRANCH_POSTCODE})?"
        ),
        words=SAID.branch.words,
        digits=1,
    ),
    Detector(
        kind="address",
        pattern=(
            rf"{NO_WORD}(?:{EVERY.postcode})\b[^\d.!?\n]{{0,12}}?[\s:](?P<data>\d{{5}}-\d{{4}}"
            rf"|[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}})(?![\w-])"
        ),
        words="plz|post|zip",
        digits=2,
    ),
    *(row for said in in_every_language("addresses") for row in _of(said)),
)
