"""What a message asks: itself, its parts, or what was said before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb_tools.desk.answers import Answered
from kb_tools.desk.questions import ask_apart
from kb_tools.desk.thread import Turn, said_before
from kb_tools.models import Hit
from kb_tools.search.choose import Floors, choose, with_article

Search = Callable[[str, str | None], tuple[str, tuple[Hit, ...]]]
"""Takes a message without personal data and a language if one is asked for; gives the message's language and
the hits, best first.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was found. `before` is what the customer said earlier and the message needs, "" for nothing;
    `answered` is what may be shown, a hit for each question where there are several; `unanswered` are the
    questions that nothing answers, where others are answered.
    """

    language: str
    before: str
    hits: tuple[Hit, ...]
    answered: tuple[Answered, ...]
    unanswered: tuple[str, ...] = ()

    @property
    def likely(self) -> tuple[Hit, ...]:
        """The hits that are sure enough to be shown."""
        return tuple(one.hit for one in self.answered)


def find_asked(
    message: str, history: Sequence[Turn], search: Search, lang: str | None, least: Floors
) -> Asked:
    """What is found for a message after the turns of its thread, all without personal data."""
    language, hits = search(message, lang)
    before = said_before(message, history, language)
    if before:
        language, hits = search(f"{before} {message}", lang)

    def find(text: str) -> tuple[Hit, ...]:
        _, found = search(text, language)
        return _shown(found, least)

    answered, unanswered = ((), ()) if before else ask_apart(message, language, hits, find)
    if len(answered) < 2:
        answered = tuple(Answered(hit=hit) for hit in _shown(hits, least))
    return Asked(
        language=language,
        before=before,
        hits=hits,
        answered=answered,
        unanswered=unanswered if answered else (),
    )


def _shown(hits: tuple[Hit, ...], least: Floors) -> tuple[Hit, ...]:
    return tuple(with_article(hit, hits) for hit in choose(hits, least))
