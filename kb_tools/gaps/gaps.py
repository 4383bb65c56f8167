"""The gaps of a knowledge base, from its usage store and its index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kb_tools.gaps.values import MOST, Coverage, Gaps, nothing
from kb_tools.gaps.waves import hour_number, make_usual
from kb_tools.models import Hit
from kb_tools.search.choose import Floors, floors

if TYPE_CHECKING:
    from kb_tools.search.index import Index
    from kb_tools.search.meaning.senses import Senses
    from kb_tools.settings.settings import Settings


def read_gaps(
    settings: Settings,
    open_index: Callable[[], Index],
    since: date | None = None,
    until: date | None = None,
    most: int = MOST,
) -> Gaps:
    """The themes of a knowledge base, from its usage store and its index, which is opened only when something
    was asked.

    At most `most` themes, the first ones; their numbers do not depend on it. Raises KbError when the store
    cannot be read.
    """
    from kb_tools.gaps.finding import find_gaps
    from kb_tools.gaps.stream import read_stream
    from kb_tools.store.state import has_state, open_state

    if not has_state(settings):
        return nothing(since, until)
    with open_state(settings) as state:
        hours = [
            (hour_number(date.fromisoformat(day), hour), count)
            for day, hour, count in state.usage.tally("day", "hour", since=since, until=until)
        ]
        usual = make_usual(hours)
        stream = (
            read_stream(state.usage.read(since, until), usual, sum(count for _, count in hours))
            if usual
            else None
        )
    if stream is None or usual is None:
        return nothing(since, until)
    with open_index() as index:
        return find_gaps(stream, usual, sources_in(index, floors(settings)), since, until, most)


def sources_in(index: Index, least: Floors) -> Coverage:
    """What is written already, as an index has it."""
    from kb_tools.search.find import find_answers
    from kb_tools.search.meaning.senses import make_senses

    def share(lang: str, word: str) -> float:
        if lang not in index.languages:
            return 0.0
        language = index.language(lang)
        return language.lexicon.passages_with(word) / max(1, language.passages)

    @lru_cache(
        maxsize=10_000
    )  # a message is asked to see whether it has an answer by now, and for the nearest article
    def ask(message: str, lang: str) -> tuple[Hit, ...]:
        return find_answers(message, index, lang)[1]

    def senses(lang: str, messages: Sequence[str], background: Sequence[str]) -> Senses | None:
        if index.encoder is None:
            return None
        written = index.vectors(lang if lang in index.languages else index.languages[0])
        return make_senses(messages, background, written.every(), index.encoder) if written else None

    return Coverage(ask=ask, share=share, senses=senses, floors=least, languages=index.languages)
