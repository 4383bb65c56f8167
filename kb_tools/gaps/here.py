"""What customers asked and nobody has answered yet, as themes: what `kb gaps` tells; `theming` makes it. Values, but for `gaps_here`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kb_tools.gaps.waves import Wave, hour_number, make_usual
from kb_tools.models import Hit

if TYPE_CHECKING:
    from kb_tools.config import Settings
    from kb_tools.search.index import Index

MOST = 50
"""Nobody reads more themes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Messages that ask for the same thing.

    `number` counts from 1 in the order in which themes are shown: waves first, then the largest. `name` are customers' own words, "" where
    their messages have none in common. `count` is how many of its messages were not answered, or badly; `first` and `last` are the days of
    the first and last of them, `recent` those of the last seven days, `before` those of the seven days before. `typical` are up to three
    messages, the most central first; `questions` all ways to ask that can stand in an article, distinct, at most 50, the most frequent
    first. `nearest` is the article that comes nearest, with its chance as `confidence`; `extend` says whether it should be extended rather
    than a new one written. `used` are ids that agents sent though they were not offered, the most frequent first.
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
        """Whether the last seven days had clearly more messages than the seven before: half as many again, and three more."""
        return self.recent >= max(1.5 * self.before, self.before + 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What `kb gaps` tells: the themes, and what they were made from.

    Of `asked` messages between two days (included), `unanswered` got no answer and `badly` a poor one; `unkept` of both were stored
    without their words, and `alone` belong to no theme. `closed` themes are left out because the search finds an answer for them that was
    not offered then. `sampled` is how many different messages were grouped when there were too many for all; the others were then put to
    the nearest theme. `cut` is the day from which messages are in themes when older ones would be too many. `choosing` says whether choices
    are usually made, so that an answer of which nothing was chosen counts as a poor one.
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
class Sources:
    """What is written already. `ask` finds hits for a message in a language, `share` is the share (0 to 1) of a language's
    passages that have a folded word, `threshold` the chance from which the search suggests something.
    """

    ask: Callable[[str, str], Sequence[Hit]]
    share: Callable[[str, str], float]
    threshold: float


def gaps_here(settings: Settings, since: date | None = None, until: date | None = None, most: int = MOST) -> Gaps:
    """The themes of the knowledge base in the current folder, from its usage store and its index (built when there is none).

    At most `most` themes, the first ones; their numbers do not depend on it. Raises KbError when the store cannot be read.
    """
    from kb_tools.gaps.stream import read_stream
    from kb_tools.gaps.theming import find_gaps
    from kb_tools.opening import index_here
    from kb_tools.usage.store import FILE, open_store

    if not (settings.state_dir / FILE).exists():
        return nothing(since, until)
    with open_store(settings.state_dir) as store:
        hours = [
            (hour_number(date.fromisoformat(day), hour), count) for day, hour, count in store.tally("day", "hour", since=since, until=until)
        ]
        usual = make_usual(hours)
        stream = read_stream(store.read(since, until), usual, sum(count for _, count in hours)) if usual else None
    if stream is None or usual is None:
        return nothing(since, until)
    index = index_here(settings)
    try:
        return find_gaps(stream, usual, sources_in(index, settings.threshold), since, until, most)
    finally:
        index.close()


def nothing(since: date | None = None, until: date | None = None) -> Gaps:
    """Where nothing was asked."""
    return Gaps(
        since=since, until=until, asked=0, unanswered=0, badly=0, unkept=0, alone=0, closed=0, sampled=None, choosing=False, themes=()
    )


def sources_in(index: Index, threshold: float) -> Sources:
    """What is written already, as an index has it."""
    from kb_tools.search.find import find_answers

    def share(lang: str, word: str) -> float:
        if lang not in index.languages:
            return 0.0
        language = index.language(lang)
        return language.lexicon.passages_with(word) / max(1, language.passages)

    @lru_cache(maxsize=10_000)  # a message is asked to see whether it has an answer by now, and for the nearest article
    def ask(message: str, lang: str) -> tuple[Hit, ...]:
        return find_answers(message, index, lang)[1]

    return Sources(ask=ask, share=share, threshold=threshold)
