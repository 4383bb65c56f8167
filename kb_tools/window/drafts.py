"""Drafts that wait for a second pair of eyes, as the window shows them: values in, lines out. Pure."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import wrapped
from kb_tools.text import clean, counted, say
from kb_tools.window.state import DeskState

MARKS = {"holds": "+", "unknown": "-", "fails": "!"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as a server tells of it. `about` is what makes it delicate, `left` the minutes to decide in,
    `waits` those since it was asked, `late` whether half of its time is over, `proof` what holds (or not) and
    the facts; `own` whether the agent at this window wrote it.
    """

    number: int
    author: str
    own: bool
    about: str
    channel: str
    message: str
    text: str
    length: int
    limit: int
    left: int
    waits: int
    late: bool
    state: str
    proof: tuple[tuple[str, str], ...] = ()
    decider: str = ""
    word: str = ""

    @property
    def goes_out(self) -> bool:
        """Whether its author may send it."""
        return self.state in ("approved", "changed")


@dataclass(frozen=True, slots=True)
class Standing:
    """One's own drafts, and those of others that wait; for leads also how many have expired in the last 24
    hours.
    """

    own: tuple[Draft, ...] = ()
    others: tuple[Draft, ...] = ()
    expired: int = 0

    @property
    def decided(self) -> Draft | None:
        """The first of one's own that somebody has decided on, or nobody in time."""
        return next((one for one in self.own if one.state != "waiting"), None)


class Drafts(Protocol):
    """Where drafts wait. Everything raises KbError where it is away, or refuses."""

    def ask(self, state: DeskState, text: str) -> int:
        """Lets a reply wait; the draft's number."""

    def stand(self) -> Standing:
        """How all drafts stand now."""

    def decide(
        self,
        number: int,
        decision: Literal["approved", "changed", "declined"],
        *,
        reply: str = "",
        word: str = "",
    ) -> None:
        """Decides on somebody else's."""

    def copied(self, number: int) -> None:
        """One's own was copied, or is given up."""

    def follow(self, changed: Callable[[], bool]) -> None:
        """Calls `changed` in a thread of its own whenever something has, until that says False."""


def draft_lines(standing: Standing, language: Reader) -> list[str]:
    """How one's own drafts stand, and that others wait."""
    return [tell(said, language) for said in _said(standing)]


def _said(standing: Standing) -> Iterator[str]:
    for one in standing.own:
        if one.state == "waiting":
            yield say("Waits for a colleague, {n} min left", n=one.left)
        elif one.state == "declined":
            yield say("Declined by {who}: {word}", who=clean(one.decider), word=clean(one.word))
        elif one.state != "expired":
            yield say("Approved by {who}: press a to copy it", who=clean(one.decider))
    if late := sum(one.state == "expired" for one in standing.own):
        yield counted(late, "Nobody has read it in time: ask again", "Nobody has read {n} in time: ask again")
    if standing.expired:
        yield say("Expired in the last 24 hours: {n}.", n=standing.expired)
    if any(one.late for one in standing.others):
        yield say("A draft has waited for half of its time.")
    if waiting := sum(not one.own for one in standing.others):
        yield say("{n} wait for a second pair of eyes: press r to read", n=waiting)


def review_lines(draft: Draft, place: int, many: int, language: Reader, width: int) -> list[str]:
    """A draft of somebody else, as it is read."""
    head = say("{n} of {all}", n=place + 1, all=many), say("from {who}", who=clean(draft.author))
    told = [
        *head,
        clean(draft.about),
        say("waits for {waits} min, {n} min left", waits=draft.waits, n=draft.left),
    ]
    message = clean(draft.message) or tell(
        say("The message may not be kept: read it where it came in."), language
    )
    return [
        " · ".join(tell(one, language) for one in told if one),
        "",
        *textwrap.wrap(message, width),
        "",
        *(f"| {row}" for row in wrapped(clean(draft.text), width - 2)),
        f"{draft.length}/{draft.limit}",
        *(f"{MARKS[mark]} {clean(facts)}" for mark, facts in draft.proof),
    ]
