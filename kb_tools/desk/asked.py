"""What a message asks: itself, its parts, or what was said before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb_tools.desk.answers import Answered, Suggestion
from kb_tools.desk.questions import ask_apart
from kb_tools.desk.thread import Turn, said_before
from kb_tools.models import Hit
from kb_tools.search.choose import Floors, choose, with_article
from kb_tools.text import one_line, say

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

    def left_open(self, offered: Sequence[Suggestion]) -> tuple[str, ...]:
        """The questions that no suggestion answers: nothing was found, or what was is not for the public."""
        said = {text for one in offered for text in (one.question, *(other.text for other in one.also))}
        return (*(one.text for one in self.answered if one.text not in said), *self.unanswered)


def read_together(before: str) -> str:
    """What says that a message was not read alone."""
    return say("Read together with: “{text}”", text=one_line(before))


def find_asked(
    message: str, history: Sequence[Turn], search: Search, lang: str | None, least: Floors
) -> Asked:
    """What is found for a message after the turns of its thread, all without personal data. Where nothing is
    sure for both together, what was talked about before still is what this is about.
    """
    language, hits = search(message, lang)
    before = said_before(message, history, language)
    if before:
        language, hits = search(f"{before} {message}", lang)

    def find(text: str) -> tuple[Hit, ...]:
        _, found = search(text, language)
        return _shown(found, least)

    answered, unanswered = ((), ()) if before else ask_apart(message, language, hits, find)
    if len(answered) < 2:
        shown = _shown(hits, least) or (find(before)[:1] if before else ())
        answered = tuple(Answered(hit=hit) for hit in shown)
    return Asked(
        language=language,
        before=before,
        hits=hits,
        answered=answered,
        unanswered=unanswered if answered else (),
    )


def _shown(hits: tuple[Hit, ...], least: Floors) -> tuple[Hit, ...]:
    return tuple(with_article(hit, hits) for hit in choose(hits, least))
