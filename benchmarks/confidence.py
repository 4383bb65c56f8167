"""Does the confidence of the first hit tell when to say nothing, and is 0.8 right in 80% of the cases?
Pure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from benchmarks.knowledge_bases import Found
from benchmarks.sets import Query
from benchmarks.tables import percent, share, table

Answered = Sequence[tuple[Query, Found]]
TENTHS = tuple(tenth / 10 for tenth in range(10))


def surest(found: Found) -> float:
    """The first hit's confidence, 0 when nothing was found."""
    return found[0][1] if found else 0.0


def chance(found: Found) -> float:
    """How likely one of the hits is right: what the threshold is held against."""
    return sum(confidence for _, confidence in found)


def is_right(query: Query, found: Found) -> bool:
    """Whether the first hit answers the query."""
    return bool(found) and found[0][0] in query.right


def keeping(values: Sequence[float], part: float) -> float:
    """The highest threshold that at least this part of the values reaches."""
    return sorted(values, reverse=True)[ceil(part * len(values)) - 1]


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """How often one of `higher` is above one of `lower`, a tie counting half (Hanley & McNeil 1982)."""
    ordered = sorted(lower)
    wins = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in higher)
    return wins / 2 / len(higher) / len(ordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A knowledge base, asked what it is about and what another set is about."""

    name: str
    other: str
    on: Sequence[Found]
    off: Sequence[Found]

    @property
    def line(self) -> float:
        """The threshold that keeps 90% of what it is about."""
        return keeping([chance(found) for found in self.on], 0.9)

    @property
    def let_in(self) -> float:
        """The share of the other messages that it answers all the same."""
        return sum(chance(found) >= self.line for found in self.off) / len(self.off)


def _off_topic_row(pair: Pair, threshold: float) -> list[str]:
    ours, others = ([chance(found) for found in part] for part in (pair.on, pair.off))
    return [
        pair.name,
        pair.other,
        share(pair.let_in),
        share(pair.line),
        share(auroc(ours, others)),
        percent([v >= threshold for v in others]),
        percent([v >= threshold for v in ours]),
    ]


def off_topic_table(pairs: Sequence[Pair], threshold: float) -> str:
    """All pairs below each other, and their mean and worst."""
    rows = [_off_topic_row(pair, threshold) for pair in pairs]
    let_in = [pair.let_in for pair in pairs] or [0.0]
    rows += [["mean", "", share(sum(let_in) / len(let_in))], ["worst", "", share(max(let_in))]]
    header = [
        "set",
        "asked",
        "let in",
        "at",
        "AUROC",
        f"off topic at {threshold:g}",
        f"on topic at {threshold:g}",
    ]
    return table(
        "Messages about something else: answered all the same, at the threshold that keeps 90% on topic",
        header,
        rows,
    )


def unwritten_row(name: str, own: Answered, unwritten: Answered) -> list[str]:
    """The same messages with the right articles there and left out.

    The last column compares each message with itself: right before, and now wrong with at least the same
    confidence.
    """
    right = [surest(found) for query, found in own if is_right(query, found)]
    wrong = [surest(found) for _, found in unwritten]
    before = {query.text: surest(found) for query, found in own if is_right(query, found)}
    as_sure = [surest(found) >= before[query.text] for query, found in unwritten if query.text in before]
    cells = [percent([value >= keeping(right, part) for value in wrong]) for part in (0.5, 0.75, 0.9)]
    return [name, *cells, share(auroc(right, wrong)), percent(as_sure)]


def unwritten_table(rows: Sequence[Sequence[str]]) -> str:
    """All sets below each other."""
    header = ["set", "keeps 50%", "keeps 75%", "keeps 90%", "AUROC", "as sure as before"]
    title = (
        "On topic but not written: a wrong article suggested at the threshold that keeps this part of "
        "the right first hits"
    )
    return table(title, header, rows)


def reliability_table(title: str, columns: dict[str, Sequence[tuple[bool, float]]], unit: str) -> str:
    """Confidence in tenths, and the share that was right; a column for each set and one for all of them."""
    shown = {"all": [one for values in columns.values() for one in values], **columns}
    rows = [
        [f"{low:.1f}-{low + 0.1:.1f}", *(_tenth(values, low) for values in shown.values())] for low in TENTHS
    ]
    error = ["mean gap", *(f"{100 * _gap(values):.1f} points" for values in shown.values())]
    return table(f"{title}: right, of {unit}", ["confidence", *shown], [*rows, error])


def _in_tenth(values: Sequence[tuple[bool, float]], low: float) -> list[tuple[bool, float]]:
    return [one for one in values if low <= one[1] < low + 0.1 or (low == TENTHS[-1] and one[1] >= low)]


def _tenth(values: Sequence[tuple[bool, float]], low: float) -> str:
    return percent([right for right, _ in _in_tenth(values, low)])


def _gap(values: Sequence[tuple[bool, float]]) -> float:
    """Expected calibration error: how far the share right is from the mean confidence, tenth by tenth (Naeini
    et al. 2015).
    """
    tenths = [tenth for low in TENTHS if (tenth := _in_tenth(values, low))]
    return sum(
        abs(sum(right for right, _ in tenth) - sum(sure for _, sure in tenth)) for tenth in tenths
    ) / max(1, len(values))


def precision_table(
    columns: dict[str, tuple[Answered, Sequence[Found]]], floors: Sequence[float], answer: float
) -> str:
    """Links that would be shown, at most three, where two of three messages are on topic: how many are right,
    and of the messages on topic, how many get a right one. `answer` is the threshold for a message.
    """
    rows = [
        [
            f"{floor:.2f}",
            *("{:.3f} of {:.3f}".format(*_precision(on, off, floor, answer)) for on, off in columns.values()),
        ]
        for floor in floors
    ]
    title = "Links shown: right of them, and messages with a right one; off topic is every third message"
    return table(title, ["link_threshold", *columns], rows)


def _precision(on: Answered, off: Sequence[Found], floor: float, answer: float) -> tuple[float, float]:
    shown = [[name in query.right for name, _ in _shown(found, floor, answer)] for query, found in on]
    wrong = sum(len(_shown(found, floor, answer)) for found in off) / len(off) / 2 if off else 0.0
    right, every = (sum(map(count, shown)) / len(shown) for count in (sum, len))
    return right / (every + wrong or 1), sum(map(any, shown)) / len(shown)


def _shown(found: Found, floor: float, answer: float) -> Found:
    if chance(found) < answer:
        return ()
    return tuple(one for one in found if one[1] >= floor)[:3]


def first_hits(answered: Answered) -> list[tuple[bool, float]]:
    """Right or not, and how sure, for each message that got a hit."""
    return [(is_right(query, found), surest(found)) for query, found in answered if found]


def top_three(answered: Answered) -> list[tuple[bool, float]]:
    """Right or not, and how sure, for each hit that could be shown."""
    return [(name in query.right, sure) for query, found in answered for name, sure in found[:3]]
