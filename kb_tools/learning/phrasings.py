"""Customers' phrasings worth keeping: what agents chose an article or video for, in words it does not have
yet. Pure.

Messages that say nearly the same are one; how often it was chosen, and how unanimously, speaks for it.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kb_tools.learning.similarity import Meaning, PhrasingIndex
from kb_tools.models import IndexEntry
from kb_tools.text import say
from kb_tools.usage.wording import to_phrasing

MOST = 3_000
"""Different messages that are looked at, the most frequent ones."""
MOST_ASKED = 1_000
"""Messages that are asked to see what would change, the most frequent ones."""
SAME = 0.85
"""The likeness from which two messages are one, and a phrasing says nothing that is not there."""
RIVAL = 0.5
"""An article or video chosen at least this often for each time the first was: then nobody knows which of the
two is meant.
"""

LEARNT = ("answer", "none")
"""Outcomes to learn from: the right one was suggested, or an agent knew it. Insults and what belongs
elsewhere have others.
"""

REASONS = {
    "other": say("insults, and messages for another place"),
    "gone": say("chosen for what is not written in the message's language"),
    "wording": say("too short, too long, or in pieces without what was taken out"),
    "rivals": say("two were chosen for it about equally"),
    "there": say("says what is there already"),
    "elsewhere": say("says what another article or video says"),
    "refused": say("refused by an editor before"),
    "unsure": say("less sure than asked for"),
}
"""Why a message is not learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A message for which agents chose the article or video `id`, so many times; `offered` of them it was
    among what was suggested.
    """

    message: str
    lang: str
    id: str
    times: int
    offered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A phrasing for an article or video. `votes` of the `choices` for this and nearly the same messages went
    to it, and of those votes `offered` took what was suggested. `messages` are those messages as they were
    kept, the most frequent first.
    """

    wording: str
    entry: IndexEntry
    messages: tuple[str, ...]
    votes: int
    choices: int
    offered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallied:
    """The choices to learn from, and how many different messages had one; more than `chosen` speaks of when
    there were too many.
    """

    chosen: tuple[Chosen, ...]
    different: int
    left_out: Counter[str]


def tally_choices(rows: Iterable[tuple[Any, ...]], most: int = MOST) -> Tallied:
    """From rows of (message, language, chosen, outcome, offered, count), those of one message in one language
    next to each other.
    """
    left_out: Counter[str] = Counter()
    best: list[tuple[int, int, list[Chosen]]] = []
    different = 0
    for (message, lang), group in groupby(rows, key=lambda row: (row[0], row[1])):
        kept = [row for row in group if message and row[2]]
        left_out["other"] += any(row[3] not in LEARNT for row in kept)
        if chosen := _choices(message, lang, [row for row in kept if row[3] in LEARNT]):
            different += 1
            entry = (sum(one.times for one in chosen), -different, chosen)
            heapq.heappush(best, entry) if len(best) < most else heapq.heappushpop(best, entry)
    ordered = sorted(best, reverse=True)
    return Tallied(
        chosen=tuple(one for _, _, chosen in ordered for one in chosen),
        different=different,
        left_out=+left_out,
    )


def right_answers(
    chosen: Iterable[Chosen], entries: Iterable[IndexEntry], most: int = MOST_ASKED
) -> dict[str, IndexEntry]:
    """Message -> the article or video that was chosen for it most, as far as it is there; the most frequent
    messages first.
    """
    known = {(entry.id, entry.lang): entry for entry in entries}
    right: dict[str, IndexEntry] = {}
    for one in chosen:
        if len(right) < most and (entry := known.get((one.id, one.lang))):
            right.setdefault(one.message, entry)
    return right


def _choices(message: str, lang: str, rows: Iterable[tuple[Any, ...]]) -> list[Chosen]:
    times: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    for _, _, chosen, _, ids, count in rows:
        times[chosen] += count
        offered[chosen] += count if chosen in ids else 0
    return [
        Chosen(message=message, lang=lang, id=name, times=count, offered=offered[name])
        for name, count in times.most_common()
    ]


def find_candidates(
    chosen: Sequence[Chosen], entries: Iterable[IndexEntry], meaning: Meaning | None = None
) -> tuple[tuple[Candidate, ...], Counter[str]]:
    """The phrasings that could be learnt, the most voted first, and how many messages were left out for which
    of REASONS.
    """
    known = {(one.id, one.lang): one for one in entries}
    left_out: Counter[str] = Counter()
    candidates: list[Candidate] = []
    for lang in sorted({one.lang for one in chosen}):
        written: PhrasingIndex[tuple[str, str]] = PhrasingIndex(lang, meaning)
        for entry in (entry for entry in known.values() if entry.lang == lang):
            for text in (entry.title, *entry.questions):
                written.put(text, (entry.id, entry.lang))
        shelf: PhrasingIndex[str] = PhrasingIndex(lang, meaning)
        for wording, group in _groups([one for one in chosen if one.lang == lang], lang, shelf, left_out):
            candidate = _candidate(wording, group, known)
            reason = candidate if isinstance(candidate, str) else _is_there(candidate, written)
            if isinstance(candidate, str) or reason:
                left_out[reason] += len({one.message for one in group})
            else:
                candidates.append(candidate)
    return tuple(
        sorted(candidates, key=lambda one: (-one.votes, one.entry.lang, one.entry.id, one.wording))
    ), +left_out


def _groups(
    chosen: Sequence[Chosen], lang: str, shelf: PhrasingIndex[str], left_out: Counter[str]
) -> list[tuple[str, list[Chosen]]]:
    """Choices whose wordings say nearly the same, under the most frequent wording."""
    said: defaultdict[str, list[Chosen]] = defaultdict(list)
    for one in chosen:
        said[to_phrasing(one.message, lang)].append(one)
    left_out["wording"] += len({one.message for one in said.pop("", [])})
    groups: dict[str, list[Chosen]] = {}
    for wording, ones in sorted(said.items(), key=lambda item: (-sum(one.times for one in item[1]), item[0])):
        near = shelf.near(wording, SAME)
        head = near[0][1] if near else wording
        if not near:
            shelf.put(wording, wording)
        groups.setdefault(head, []).extend(ones)
    return list(groups.items())


def _candidate(
    wording: str, group: Sequence[Chosen], known: Mapping[tuple[str, str], IndexEntry]
) -> Candidate | str:
    """The phrasing for the one that was chosen most, or why there is none."""
    votes: Counter[str] = Counter()
    for one in group:
        votes[one.id] += one.times
    (name, most), *others = votes.most_common()
    if others and others[0][1] >= RIVAL * most:
        return "rivals"
    entry = known.get((name, group[0].lang))
    if entry is None:
        return "gone"
    mine = [one for one in group if one.id == name]
    return Candidate(
        wording=wording,
        entry=entry,
        messages=tuple(dict.fromkeys(one.message for one in mine)),
        votes=most,
        choices=votes.total(),
        offered=sum(one.offered for one in mine),
    )


def _is_there(candidate: Candidate, written: PhrasingIndex[tuple[str, str]]) -> str:
    near = [key for _, key in written.near(candidate.wording, SAME)]
    if not near:
        return ""
    return "there" if (candidate.entry.id, candidate.entry.lang) in near else "elsewhere"
