"""A message word by word, with the questions that the search for names asks about each word. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kb_tools.languages import codes, joined
from kb_tools.languages.people import People
from kb_tools.search.words import fold, little_words

SAID: People = joined("people")
ENDINGS = tuple(SAID.endings)
Known = Callable[[str], bool]
"""Whether the knowledge base uses a word."""
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
BESIDE = frozenset(dot + gap for dot in ("", ".") for gap in (" ", "  ", "\t"))
"""What stands between the parts of a name."""
LONGEST = 3
"""Words of a name."""
STOPS = frozenset('.!?\n:;"„“”–')


def stops(gap: str) -> bool:
    """Whether something else begins behind what stands between two words."""
    return not gap or not STOPS.isdisjoint(gap)


@dataclass(
    frozen=True, slots=True, kw_only=True, eq=False, repr=False
)  # what is never compared is not worth its time to make
class Word:
    """A word of a message; `before` and `after` are what stands between it and its neighbours."""

    text: str
    small: str
    start: int
    end: int
    before: str
    after: str

    @property
    def is_upper(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_proper(self) -> bool:
        """Capitalised, and not shouted."""
        return self.is_upper and (len(self.text) == 1 or not self.text.isupper())


def split(text: str) -> tuple[Word, ...]:
    found = [(match.start(), match.end()) for match in WORD.finditer(text)]
    edges = [0, *(edge for span in found for edge in span), len(text)]
    return tuple(
        Word(
            text=text[start:end],
            small=text[start:end].lower(),
            start=start,
            end=end,
            before=text[edges[2 * i] : start],
            after=text[end : edges[2 * i + 3]],
        )
        for i, (start, end) in enumerate(found)
    )


def essences(word: str) -> frozenset[str]:
    """What spellings of one name share, in some language at least: Anna, anna and Annas; Müller, Mueller."""
    folded = {fold(word, lang) for lang in codes()}
    return frozenset(one[:-1] if one.endswith("s") and len(one) > 3 else one for one in folded)


class Reading:
    """A message in words, and what may be asked about each."""

    def __init__(self, words: tuple[Word, ...], known: Known, told: frozenset[str]) -> None:
        self.words, self.told, self._known = words, told, known

    def follows(self, place: int) -> bool:
        """Whether a word stands right beside the one before it."""
        return place < len(self.words) and self.words[place].before in BESIDE

    def before(self, place: int) -> str:
        """The word before, in small letters; "" for the first."""
        return self.words[place - 1].small if place else ""

    def known(self, place: int) -> bool:
        small = self.words[place].small
        return any(self._known(part) for part in {small, *small.split("-")})

    def plain(self, place: int) -> bool:
        """Whether it is certainly another word: a little one, one that people write around names, one with
        the end of a noun.
        """
        small = self.words[place].small
        little = any(fold(small, lang) in little_words(lang) for lang in codes())
        return little or small in SAID.not_names or small.endswith(ENDINGS)

    def strange(self, place: int) -> bool:
        """A word that nobody here knows."""
        return not self.plain(place) and not self.known(place)

    def first_name(self, place: int, *, sure: bool) -> bool:
        """A well-known first name, also in the genitive; `sure` leaves out those that are other words as
        well.
        """
        small = self.words[place].small.removesuffix("'s").removesuffix("’s")
        forms = {
            part for one in (small, small.removesuffix("s")) for part in (one, one.partition("-")[0])
        } - (SAID.ambiguous if sure else set())
        return bool(forms & SAID.first_names) or (not sure and bool(forms & SAID.ambiguous))

    def after(self, place: int, *, most: int = LONGEST) -> list[int]:
        """The rest of a name: initials, particles with a name, capitalised words that nobody knows."""
        found: list[int] = []
        while self.follows(place) and len(found) < most:
            word = self.words[place]
            if not self._part(place) and not (word.small in SAID.particles and self._leads_on(place + 1)):
                break
            found.append(place)
            place += 1
        return found

    def _leads_on(self, place: int) -> bool:
        """Whether a name follows a particle, perhaps behind a second one: von der Leyen."""
        second = self.follows(place) and self.words[place].small in SAID.particles
        return self.follows(place + second) and self._part(place + second)

    def _part(self, place: int) -> bool:
        word = self.words[place]
        initial = len(word.text) == 1 and word.is_upper and word.after.startswith(".")
        return initial or (word.is_proper and (self.strange(place) or self.first_name(place, sure=True)))

    def name_at(self, place: int, *, small: bool = False) -> list[int]:
        """The name that begins here where one is awaited; `small` takes strange words in small letters as
        well.
        """
        if place >= len(self.words) or self.plain(place):
            return []
        word = self.words[place]
        if word.is_upper and (self.strange(place) or self.first_name(place, sure=False)):
            return [place, *self.after(place + 1)]
        if self.first_name(place, sure=False) or (small and self.strange(place)):
            second = place + 1
            more = self.follows(second) and self.strange(second) and (small or self.words[second].is_proper)
            return [place, second] if more else [place]
        return []
