"""Themes that suddenly grow: many messages in an hour against what is usual at that hour. Pure.

The rule: the messages of a theme in the last one, two, four and six hours are held against those of the same
hours of earlier days. From c messages on D days, with Jeffreys' prior, those of today follow a negative
binomial distribution (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6): with few days to
compare, little is surprising. When everything else is busier than usual, as many more are expected of the
theme. A wave is what would happen by chance less often than CHANCE, over all themes and stretches looked at
(Bonferroni).
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

STRETCHES = (1, 2, 4, 6)
"""Hours that are looked at, the latest one included."""
LONGEST = max(STRETCHES)
RECENT = 28
"""Earlier days that say what is usual: four weeks have as many of each weekday, and older ones tell of
another time.
"""
LEAST = 5
"""Fewer messages are no wave."""
CHANCE = 1e-5
"""How often a look may show a wave where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """Far more messages about one thing than there usually are.

    `count` messages came from `hour` (0 to 23) of `day` until now, the latest hour that has any; `usual` came
    in the same hours of an earlier day, on average. `chance` is how likely so many would be without a reason,
    over all themes that were looked at.
    """

    day: date
    hour: int
    count: int
    usual: float
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What all messages together do: `now` is the latest hour as `hour_number` counts, `days` how many
    earlier days there are to compare with, `before` how many messages those had in each of the last hours of
    the day so far (0 is the latest), `today` how many today has.
    """

    now: int
    days: int
    before: Mapping[int, int]
    today: Mapping[int, int]

    def exposure(self, hours: int, own: int, own_before: int) -> float:
        """How much busier than usual the last hours are apart from one theme, with its own messages of today
        and before; 1 at least.
        """
        usual = (sum(self.before[slot] for slot in range(hours)) - own_before) / max(1, self.days)
        others = sum(self.today[slot] for slot in range(hours)) - own
        return max(1.0, others / usual if usual > 0 else float(others))


def hour_number(day: date, hour: int) -> int:
    """Hours since the first day of the calendar."""
    return day.toordinal() * 24 + hour


def make_usual(hours: Iterable[tuple[int, int]]) -> Usual | None:
    """From the numbers of hours and how many messages came in them; None when none did."""
    counts: Counter[int] = Counter()
    for hour, count in hours:
        counts[hour] += count
    if not counts:
        return None
    now = max(counts)
    counts = Counter({hour: count for hour, count in counts.items() if (now - hour) // 24 <= RECENT})
    days = {(now - hour) // 24 for hour in counts} - {0}
    before: Counter[int] = Counter()
    today: Counter[int] = Counter()
    for hour, count in counts.items():
        slot, ago = (now - hour) % 24, (now - hour) // 24
        (before if ago else today)[slot] += count
    return Usual(now=now, days=len(days), before=before, today=today)


def find_wave(today: Sequence[int], before: Sequence[int], usual: Usual, looks: int) -> Wave | None:
    """The wave that a theme is, if it is one, by the stretch that is least likely by chance.

    `today` and `before` are its messages by hour, the latest first, today's and those of all earlier days
    together; `looks` is how many themes are looked at.
    """
    found = [_wave(today[:hours], before[:hours], usual, looks * len(STRETCHES)) for hours in STRETCHES]
    likely = [wave for wave in found if wave.count >= LEAST and wave.chance < CHANCE]
    return min(likely, key=lambda wave: wave.chance, default=None)


def _wave(today: Sequence[int], before: Sequence[int], usual: Usual, looks: int) -> Wave:
    """It began in the earliest hour that has any of its messages."""
    count, known = sum(today), sum(before)
    hours = max((slot + 1 for slot, messages in enumerate(today) if messages), default=1)
    day, hour = divmod(usual.now - hours + 1, 24)
    return Wave(
        day=date.fromordinal(day),
        hour=hour,
        count=count,
        usual=sum(before[:hours]) / usual.days if usual.days else 0.0,
        chance=min(
            1.0, looks * chance_of(count, known, usual.days, usual.exposure(len(today), count, known))
        ),
    )


def chance_of(count: int, before: int, days: int, exposure: float = 1.0) -> float:
    """How likely so many messages or more are where `before` came on `days` days, and today is `exposure`
    times as busy; 1 without days.
    """
    if not days or count <= 0:
        return 1.0
    shape, stay = before + 0.5, exposure / (days + exposure)
    term = math.exp(
        math.lgamma(count + shape)
        - math.lgamma(shape)
        - math.lgamma(count + 1)
        + shape * math.log1p(-stay)
        + count * math.log(stay)
    )
    total, at = term, count
    while term > total * 1e-12 and at < count + 100_000:
        at += 1
        term *= (at - 1 + shape) / at * stay
        total += term
    return min(1.0, total)


def by_slot(slots: Iterable[int]) -> array[int]:
    """How many fall into each of the hours that are looked at, the latest first."""
    counts = Counter(slots)
    return array("l", (counts[slot] for slot in range(LONGEST)))
