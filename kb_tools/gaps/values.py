"""What `kb gaps` tells: themes, what they were made from, and what is written already. Values only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kb_tools.gaps.waves import Wave
from kb_tools.models import Hit
from kb_tools.search.choose import Floors

if TYPE_CHECKING:
    from kb_tools.search.meaning.senses import Senses

MOST = 50
"""Nobody reads more themes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Messages that ask for the same thing.

    `number` counts from 1 in the order in which themes are shown: waves first, then the largest. `name` are
    customers' own words, "" where their messages have none in common. `count` is how many of its messages
    were not answered, or badly; `first` and `last` are the days of the first and last of them, `recent` those
    of the last seven days, `before` those of the seven days before. `typical` are up to three messages, the
    most central first; `questions` all ways to ask that can stand in an article, distinct, at most 50, the
    most frequent first. `nearest` is the article that comes nearest, with its chance as `confidence`;
    `extend` says whether it should be extended rather than a new one written. `used` are ids that agents sent
    though they were not offered, the most frequent first.
    """

    number: int
    name: str
    language: str
    count: int
    first: date
    last: date
    recent: int
    before: int
    typical: tuple[str, ...]
    questions: tuple[str, ...]
    nearest: Hit | None = None
    extend: bool = False
    used: tuple[str, ...] = ()
    wave: Wave | None = None

    @property
    def rising(self) -> bool:
        """Whether the last seven days had clearly more messages than the seven before: half as many again,
        and three more.
        """
        return self.recent >= max(1.5 * self.before, self.before + 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What `kb gaps` tells: the themes, and what they were made from.

    Of `asked` messages between two days (included), `unanswered` got no answer and `badly` a poor one;
    `unkept` of both were stored without their words, and `alone` belong to no theme. `closed` themes are left
    out because the search finds an answer for them that was not offered then. `sampled` is how many different
    messages were grouped when there were too many for all; the others were then put to the nearest theme.
    `cut` is the day from which messages are in themes when older ones would be too many. `choosing` says
    whether choices are usually made, so that an answer of which nothing was chosen counts as a poor one.
    """

    since: date | None
    until: date | None
    asked: int
    unanswered: int
    badly: int
    unkept: int
    alone: int
    closed: int
    sampled: int | None
    choosing: bool
    themes: tuple[Theme, ...]
    cut: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What is written already. `ask` finds hits for a message in a language, `share` is the share (0 to 1) of
    a language's passages that have a folded word, `floors` from which chances the search suggests
    something; `languages` are those it is written in. `senses` are what messages of a language mean, given
    others of every kind, None where there is no encoder.
    """

    ask: Callable[[str, str], Sequence[Hit]]
    share: Callable[[str, str], float]
    senses: Callable[[str, Sequence[str], Sequence[str]], Senses | None]
    floors: Floors
    languages: tuple[str, ...]


def nothing(since: date | None = None, until: date | None = None) -> Gaps:
    """Where nothing was asked."""
    return Gaps(
        since=since,
        until=until,
        asked=0,
        unanswered=0,
        badly=0,
        unkept=0,
        alone=0,
        closed=0,
        sampled=None,
        choosing=False,
        themes=(),
    )
