"""People's names in a customer's message, found by what stands around them and by lists of first names. Pure.

Nothing finds every name. What is looked for: the name the caller gave; names after titles, greetings,
introductions and kin, and at the end; well-known first names with what follows; two capitalised words in a
row that the knowledge base does not use. A word it uses is no name unless something like a title stands
before it, so that companies, products and places survive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kb_tools.languages import joined
from kb_tools.languages.people import People
from kb_tools.usage.message_words import BESIDE, LONGEST, WORD, Known, Reading, Word, essences, split, stops

SAID: People = joined("people")
Span = tuple[int, int]
ENDS = frozenset(",.!?\n;")
MOST_TITLES = 6
"""Titles before one name: Sehr geehrte Frau Prof. Dr. Dr."""


def find_names(text: str, known: Known, told: str = "") -> tuple[Span, ...]:
    """Start and end of each name, from left to right; `told` is a name or handle that is known to be the
    customer's.
    """
    reading = Reading(
        split(text),
        known,
        frozenset().union(
            *(essences(word) for word in WORD.findall(told.replace("_", " ")) if len(word) > 1)
        ),
    )
    places = {place for rule in RULES for place in rule(reading)}
    return tuple(_spans(reading.words, sorted(places)))


def _spans(words: tuple[Word, ...], places: list[int]) -> Iterator[Span]:
    """Parts of a name that stand beside each other are one."""
    start = end = -2
    for place in places:
        if place == end + 1 and words[place].before in BESIDE:
            end = place
            continue
        if start >= 0:
            yield words[start].start, words[end].end
        start = end = place
    if start >= 0:
        yield words[start].start, words[end].end


def _told(read: Reading) -> Iterator[int]:
    for place, word in enumerate(read.words if read.told else ()):
        parts = (word.text, *word.text.split("-"))
        if any(essences(part) & read.told for part in parts) and not (
            read.known(place) and not read.first_name(place, sure=False)
        ):
            yield place


def _titled(read: Reading) -> Iterator[int]:
    """Places of the words that are a name because titles stand before them: Müller in Frau Dr. Müller, smith
    in mr smith, von der Leyen in Herr von der Leyen.
    """
    for title, word in enumerate(read.words):
        end = min(title + MOST_TITLES, len(read.words))
        place = next(
            (place for place in range(title, end) if not _is_title(read.words[place])),
            len(read.words),
        )
        if place == title or not read.follows(place):
            continue
        if read.words[place].small in SAID.particles and (rest := read.after(place)):
            yield from rest
        elif not read.plain(place):
            yield from _behind(read, word, read.before(title) in SAID.determiners, place)


def _behind(read: Reading, title: Word, owned: bool, place: int) -> list[int]:
    """The name behind a title: a word that the knowledge base uses is one only if nobody's wife is meant:
    meine Frau Karte verloren.
    """
    strange = read.strange(place)
    if read.words[place].is_upper and (strange or not owned):
        return [place, *read.after(place + 1)]
    return [place] if strange and not owned and not title.is_upper else []


def _is_title(word: Word) -> bool:
    spelt = (word.text, word.text + word.after[:1])
    return word.small in SAID.titles or not SAID.odd_titles.isdisjoint(spelt)


def _greeted(read: Reading) -> Iterator[int]:
    """Places of the words that are a name because a greeting stands before them: Anna in Hallo Anna."""
    for place, word in enumerate(read.words):
        before = read.before(place)
        twice = word.small in SAID.greeting_ends and before in SAID.greeting_starts
        once = word.small in SAID.greetings and before not in SAID.no_greeting
        if (once or twice) and not stops(word.after.strip(" ,") or " "):
            yield from read.name_at(place + 1)


def _introduced(read: Reading) -> Iterator[int]:
    """Places of the words that are a name because what stands before says so: Ich heiße, my name is,
    Kontoinhaber: - and with more care ich bin, this is, meine Tochter.
    """
    for place, word in enumerate(read.words):
        if word.small in SAID.called:
            is_ = place + 1 < len(read.words) and read.words[place + 1].small in SAID.is_
            yield from read.name_at(
                place + 1 + is_, small=is_ or ":" in word.after or word.small in SAID.called_surely
            )
        elif word.small in SAID.kin and read.follows(place + 1) and read.words[place + 1].is_proper:
            yield from read.name_at(place + 1)
        elif said := _introduction(read, place):
            sure = _says_hello(read, place, said)
            yield from read.name_at(place + 1) if sure else _certain(read, place + 1)


def _introduction(read: Reading, place: int) -> str:
    """The one or two words up to a place that say who somebody is, "" where they do not."""
    small, before = read.words[place].small, read.before(place)
    return next((said for said in (small, f"{before} {small}") if said in SAID.introduces), "")


def _says_hello(read: Reading, place: int, said: str) -> bool:
    """Hi I'm Priya. Not in German, where a capital says less: hallo, ich bin Rentnerin."""
    return said in SAID.introduces_surely and read.before(place - said.count(" ")) in SAID.greetings


def _certain(read: Reading, place: int) -> list[int]:
    """A first name, or two strange words: `ich bin Rentnerin` and `I'm Scottish` are no names."""
    if not read.follows(place):
        return []
    name = read.name_at(place)
    return name if len(name) > 1 or (name and read.first_name(place, sure=not _ends(read, place))) else []


def _ends(read: Reading, place: int) -> bool:
    """Whether a sentence or a part of it ends behind a word, or the text."""
    after = read.words[place].after
    return place + 1 == len(read.words) or not ENDS.isdisjoint(after)


def _signed(read: Reading) -> Iterator[int]:
    """Places of names at the end: LG Anna, Mit freundlichen Grüßen, Max Muster, thanks Tom, a name alone."""
    words = read.words
    for place, word in enumerate(words):
        tail = len(words) - place - 1
        if word.small in SAID.sign_offs and tail:
            first = place + 1 + (words[place + 1].small in SAID.signs_as)
            name = read.name_at(first, small=len(words) - first <= LONGEST)
            yield from name if name and (name[-1] + 1 == len(words) or words[name[0]].is_upper) else ()
        elif word.small in SAID.thanks and 1 <= tail <= 2:
            name = read.name_at(place + 1)
            yield from name if name and name[-1] + 1 == len(words) else ()
    alone = next(
        (
            place
            for place in range(len(words) - 1, max(0, len(words) - LONGEST), -1)
            if _sets_off(words[place].before)
        ),
        None,
    )
    if (
        alone is not None
        and (name := read.name_at(alone))
        and name[-1] + 1 == len(words)
        and all(words[one].is_upper for one in name)
    ):
        yield from name


def _sets_off(gap: str) -> bool:
    """A new line, or a dash that stands against no word before it."""
    ended = gap.rstrip()
    before = ended.rstrip("-–—~/")
    return "\n" in gap or before not in ("", ended)


def _first_names(read: Reading) -> Iterator[int]:
    """A well-known first name and what follows; one that is another word as well only before a strange
    word.
    """
    for place, word in enumerate(read.words):
        if not word.is_proper or not read.first_name(place, sure=False):
            continue
        rest = read.after(place + 1)
        begins = place == 0 or stops(word.before)
        if (read.first_name(place, sure=True) and not read.known(place)) or (
            rest and not (begins and read.plain(place))
        ):
            yield from (place, *rest)
        elif read.first_name(place, sure=bool(begins)) and _is_surname(read, place + 1):
            yield from (place, place + 1)


def _in_small_letters(read: Reading) -> Iterator[int]:
    """Who writes without capitals writes names so: a well-known first name, another before it, and what ends
    the clause behind it.
    """
    if any(word.is_upper for word in read.words):
        return
    for place in range(len(read.words)):
        if not read.first_name(place, sure=True) or read.known(place):
            continue
        yield place
        if place and read.follows(place) and read.first_name(place - 1, sure=False):
            yield place - 1
        if read.follows(place + 1) and read.strange(place + 1) and _ends(read, place + 1):
            yield place + 1


def _is_surname(read: Reading, place: int) -> bool:
    """Whether a word the knowledge base uses is a surname here: Max Muster, Anna Koch."""
    return (
        read.follows(place) and read.words[place].is_proper and not read.plain(place) and _ends(read, place)
    )


def _full_names(read: Reading) -> Iterator[int]:
    """Two strange capitalised words in a row within a sentence, but for what is rather a place or a shop."""
    for place, word in enumerate(read.words):
        if (
            place == 0
            or stops(word.before)
            or word.small in SAID.kin
            or read.words[place - 1].small in SAID.places_follow
        ):
            continue
        initial = len(word.text) == 1 and word.after.startswith(".")
        if (
            word.is_proper
            and (initial or (len(word.text) > 1 and read.strange(place)))
            and (rest := read.after(place + 1))
        ):
            yield from (place, *rest)


RULES: tuple[Callable[[Reading], Iterator[int]], ...] = (
    _told, _titled, _greeted, _introduced, _signed, _first_names, _in_small_letters, _full_names,
)  # fmt: skip
