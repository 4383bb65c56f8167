"""One language's messages of a stream, gathered into groups: who belongs together, who is typical. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from kb_tools.gaps.alike import BY_MEANING, BY_WORDS, Said, alike, all_alike, average
from kb_tools.gaps.linkage import Group, group_alike
from kb_tools.gaps.sorter import Sorter
from kb_tools.gaps.stream import Heard, Poor, Stream
from kb_tools.gaps.values import Coverage
from kb_tools.gaps.vectors import MARK, Rarity, make_rarity, make_vectors, plain, words_of
from kb_tools.gaps.waves import LEAST, Usual, Wave, by_slot, find_wave
from kb_tools.search.meaning.senses import Senses
from kb_tools.text import clean
from kb_tools.usage.wording import to_phrasing

MOST_GROUPED, MOST_HEARD = 1_500, 500
"""So many different poor messages, and so many of the last hours, are grouped; all others are put to the
nearest group.
"""
MOST_PLACED = 250_000
"""So many poor messages of a language are looked at, the newest."""
ENOUGH = 50
"""Messages that tell what is usual."""
OFTEN = 3
"""A message that came so often is a theme by itself."""
TYPICAL, DIFFERENT = 3, 0.6
"""How many typical messages there are, and how much their likeness to each other counts against that to the
centre.
"""
MOST_QUESTIONS = 50
ADDRESSED = re.compile(r"^(?:\s*[@＠]\S+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Messages of one language that belong together. `messages` are different ones, the most central first,
    with the three `typical`.
    """

    language: str
    centre: Said
    poor: tuple[Poor, ...]
    messages: tuple[str, ...]
    typical: tuple[str, ...]
    wave: Wave | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """The groups of one language. `alone` messages belong to none; `grouped` is how many different ones were
    grouped, `of` so many; `cut` is the number of the day before which messages were left out because there
    are too many.
    """

    groups: tuple[Gathered, ...]
    alone: int
    grouped: int
    of: int
    cut: int | None


def gather(lang: str, stream: Stream, usual: Usual, sources: Coverage) -> Gathering:
    """Groups the messages of one language; every poor one then counts for the group it is most like."""
    whole, heard, sample = stream.poor.get(lang, ()), stream.heard.get(lang, ()), stream.sample.get(lang, ())
    poor = whole[-MOST_PLACED:]
    often = Counter(one.message for one in poor)
    today = [one for one in heard if not one.ago]
    texts = _texts(often, poor, today)
    rarity = make_rarity(
        sample if len(sample) >= ENOUGH else [*sample, *texts], lang, partial(sources.share, lang)
    )
    said = _said(texts, sample, lang, rarity, sources)
    groups = _groups(texts, said, often + Counter(one.message for one in today))
    centres = [average([said[place] for place in group]) for group in groups]
    sorter = Sorter(centres, lang, rarity, _senses(texts, said))
    members = _sorted(poor, sorter)
    waves = _waves(heard, today, sorter, usual, len(groups))
    central = _central(texts, said, centres, sorter)
    return Gathering(
        groups=tuple(
            _gathered(lang, centres[group], members.get(group, []), central.get(group, []), waves.get(group))
            for group in range(len(groups))
            if group in waves or _is_theme(members.get(group, []))
        ),
        alone=len(members.get(None, [])),
        grouped=sum(text in often for text in texts),
        of=len(often),
        cut=poor[0].day if len(poor) < len(whole) else None,
    )


def _said(
    texts: Sequence[str], sample: Sequence[str], lang: str, rarity: Rarity, sources: Coverage
) -> list[Said]:
    vectors = make_vectors(texts, lang, rarity)
    asked = [plain(text) if vector else "" for text, vector in zip(texts, vectors, strict=True)]
    usual = [plain(text) for text in sample[:: len(sample) // MOST_HEARD + 1]]
    enough = len(sample) >= ENOUGH  # of fewer nobody can tell what all messages share
    senses = sources.senses(lang, asked, usual) if enough else None
    return [
        Said(words=vector, sense=None if senses is None else senses[place])
        for place, vector in enumerate(vectors)
    ]


def _senses(texts: Sequence[str], said: Sequence[Said]) -> dict[str, Senses]:
    return {text: one.sense for text, one in zip(texts, said, strict=True) if one.sense is not None}


def _groups(texts: Sequence[str], said: Sequence[Said], often: Counter[str]) -> list[Group]:
    """Messages that are alike, and each that came often and is like no other."""
    bounds = BY_MEANING if said and said[0].sense is not None else BY_WORDS
    groups = group_alike(all_alike(said), bounds.alike)
    taken = {place for group in groups for place in group}
    alone = [
        (place,)
        for place, (text, one) in enumerate(zip(texts, said, strict=True))
        if place not in taken and one.words and often[text] >= OFTEN
    ]
    return [*groups, *alone]


def _texts(often: Counter[str], poor: Sequence[Poor], today: Sequence[Heard]) -> list[str]:
    """Different messages to be grouped: when there are too many a third each of the most frequent, the
    newest, and some of every day.
    """
    chosen = list(often)
    if len(chosen) > MOST_GROUPED:
        part = MOST_GROUPED // 3
        newest = list(dict.fromkeys(one.message for one in reversed(poor[-3 * part :])))
        chosen = [
            *(text for text, _ in often.most_common(part)),
            *newest[:part],
            *chosen[:: len(chosen) // part],
        ]
    recent = dict.fromkeys(one.message for one in reversed(today[-3 * MOST_HEARD :]))
    return list(dict.fromkeys([*chosen[: MOST_GROUPED + MOST_HEARD], *list(recent)[:MOST_HEARD]]))


def _sorted(poor: Iterable[Poor], sorter: Sorter) -> dict[int | None, list[Poor]]:
    members: defaultdict[int | None, list[Poor]] = defaultdict(list)
    for one in poor:
        members[sorter.place(one.message)].append(one)
    return members


def _is_theme(members: Sequence[Poor]) -> bool:
    return len(members) >= OFTEN or len({one.message for one in members}) > 1


def _waves(
    heard: Sequence[Heard], today: Sequence[Heard], sorter: Sorter, usual: Usual, looks: int
) -> dict[int, Wave]:
    """Which groups are waves. Earlier days are looked through only for those that have enough messages."""
    now: defaultdict[int | None, list[int]] = defaultdict(list)
    for one in today:
        now[sorter.place(one.message)].append(one.slot)
    likely = {group for group, slots in now.items() if group is not None and len(slots) >= LEAST}
    then: defaultdict[int | None, list[int]] = defaultdict(list)
    for one in heard if likely else ():
        if one.ago:
            then[sorter.place(one.message)].append(one.slot)
    found = {
        group: find_wave(by_slot(now[group]), by_slot(then[group]), usual, looks) for group in sorted(likely)
    }
    return {group: wave for group, wave in found.items() if wave}


def _central(
    texts: Sequence[str], said: Sequence[Said], centres: Sequence[Said], sorter: Sorter
) -> dict[int, list[tuple[str, Said]]]:
    """The grouped messages of each group, the most central first."""
    found: defaultdict[int, list[tuple[float, str, Said]]] = defaultdict(list)
    for text, one in zip(texts, said, strict=True):
        group = sorter.place(text)
        if group is not None:
            found[group].append((-alike(one, centres[group]), text, one))
    return {
        group: [(text, one) for _, text, one in sorted(ones, key=lambda one: one[:2])]
        for group, ones in found.items()
    }


def _gathered(
    lang: str, centre: Said, poor: Sequence[Poor], central: Sequence[tuple[str, Said]], wave: Wave | None
) -> Gathered:
    messages = tuple(text for text, _ in central) or tuple(dict.fromkeys(one.message for one in poor))
    typical = _typical(central[:MOST_QUESTIONS], centre) or tuple(map(_row, messages[:TYPICAL]))
    return Gathered(
        language=lang, centre=centre, poor=tuple(poor), messages=messages, typical=typical, wave=wave
    )


def _typical(central: Sequence[tuple[str, Said]], centre: Said) -> tuple[str, ...]:
    """Messages near the centre and unlike each other (maximal marginal relevance: Carbonell and Goldstein,
    1998); marked ones last.
    """
    left = [one for one in central if not MARK.search(_row(one[0]))] or list(central)
    chosen: list[tuple[str, Said]] = []
    while left and len(chosen) < TYPICAL:

        def worth(one: tuple[str, Said]) -> float:
            return alike(one[1], centre) - DIFFERENT * max(
                (alike(one[1], other) for _, other in chosen), default=0.0
            )

        best = max(left, key=worth)
        chosen.append(best)
        left.remove(best)
    return tuple(_row(text) for text, _ in chosen)


def questions_of(one: Gathered) -> tuple[str, ...]:
    """All different ways to ask that were kept, as phrasings for an article: the most frequent first, then
    the most central.
    """
    often = Counter(dict.fromkeys(one.messages, 0)) + Counter(poor.message for poor in one.poor)
    rank = {text: place for place, text in enumerate(one.messages)}
    ordered = sorted(
        {*often, *one.messages}, key=lambda text: (-often[text], rank.get(text, len(rank)), text)
    )
    found: dict[tuple[str, ...], str] = {}
    for text in ordered[: 4 * MOST_QUESTIONS]:
        if phrasing := _row(to_phrasing(text, one.language)):
            found.setdefault(tuple(words_of(phrasing, one.language)), phrasing)
    return tuple(found.values())[:MOST_QUESTIONS]


def _row(text: str) -> str:
    """On one line, without the handles that a message begins with."""
    return " ".join(ADDRESSED.sub("", clean(text)).split())
