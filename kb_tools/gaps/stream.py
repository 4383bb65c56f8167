"""The usage store, read once for `kb gaps`: what was answered badly, what came in the last hours, and a
sample of everything. Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kb_tools.gaps.waves import LONGEST, RECENT, Usual
from kb_tools.store.usage import UsageRow

USUALLY, ENOUGH = 0.4, 10
"""Choices are usually made when something was chosen for this share of the answers, and so often."""
SAMPLE = 4_000
"""So many messages of every kind say how frequent a word is."""
Verdict = Literal["none", "left", "other", "good", "elsewhere"]
POOR: tuple[Verdict, ...] = ("none", "left", "other")


class Poor(NamedTuple):
    """A message that got no answer or a poor one: the day's number, the ids that were offered, and the one
    that was sent instead.
    """

    message: str
    day: int
    offered: tuple[str, ...]
    sent: str


class Heard(NamedTuple):
    """A message of any kind in the hours that are looked at for waves: how many hours and whole days before
    the latest one.
    """

    message: str
    slot: int
    ago: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """What was read. Mappings go from a language to its messages, the oldest first; `unkept` counts poor ones
    without their words.
    """

    asked: int
    unanswered: int
    badly: int
    unkept: int
    choosing: bool
    poor: Mapping[str, Sequence[Poor]]
    heard: Mapping[str, Sequence[Heard]]
    sample: Mapping[str, Sequence[str]]


def judge(row: UsageRow) -> Verdict:
    """What became of a message: no answer; one of which nothing was sent; another than was offered; a good
    one; none of ours to answer.
    """
    if row.outcome == "none":
        return "none"
    if row.outcome != "answer":
        return "elsewhere"
    if not row.chosen:
        return "left"
    return "good" if row.chosen in row.offered else "other"


def read_stream(rows: Iterable[UsageRow], usual: Usual, total: int) -> Stream:
    """Goes through all messages once. `total` is about how many there are."""
    poor: defaultdict[tuple[Verdict, str], list[Poor]] = defaultdict(list)
    heard: defaultdict[str, list[Heard]] = defaultdict(list)
    sample: defaultdict[str, list[str]] = defaultdict(list)
    counts: Counter[Verdict] = Counter()
    same: dict[tuple[str, ...], tuple[str, ...]] = {}
    every = max(1, total // SAMPLE)
    for place, row in enumerate(rows):
        verdict, lang, message, day = judge(row), row.language, row.message, row.day.toordinal()
        counts[verdict] += 1
        ago, slot = divmod(usual.now - 24 * day - row.hour, 24)
        if verdict in POOR:
            sent = "" if row.chosen in row.offered else row.chosen
            poor[verdict, lang].append(Poor(message, day, same.setdefault(row.offered, row.offered), sent))
        if message and slot < LONGEST and ago <= RECENT:
            heard[lang].append(Heard(message, slot, ago, day))
        if (
            message and place % every == 0 and (ago or slot >= LONGEST)
        ):  # a wave must not make its own words frequent
            sample[lang].append(message)
    return _stream(counts, poor, heard, sample)


def _stream(
    counts: Counter[Verdict],
    poor: Mapping[tuple[Verdict, str], list[Poor]],
    heard: Mapping[str, Sequence[Heard]],
    sample: Mapping[str, Sequence[str]],
) -> Stream:
    answers = counts["good"] + counts["other"] + counts["left"]
    chosen = counts["good"] + counts["other"]
    choosing = chosen >= ENOUGH and chosen >= USUALLY * answers
    counted = [(lang, rows) for (verdict, lang), rows in poor.items() if choosing or verdict != "left"]
    kept = {
        lang: [one for its, rows in counted if its == lang for one in rows if one.message]
        for lang in sorted({one for one, _ in counted})
    }
    whole = sum(len(rows) for _, rows in counted)
    return Stream(
        asked=counts.total(),
        unanswered=counts["none"],
        badly=whole - counts["none"],
        unkept=whole - sum(map(len, kept.values())),
        choosing=choosing,
        poor={lang: sorted(rows, key=lambda one: one.day) for lang, rows in kept.items() if rows},
        heard=heard,
        sample=sample,
    )
