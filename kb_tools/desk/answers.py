"""What the desk says to a message. Frozen values, no I/O."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.desk.kinds.judging import Alert
from kb_tools.models import Hit, Outcome, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Personal data in a message: `kind` and the characters `start` to `end` of it, never the data itself."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A text ready to paste. `length` and `limit` in the channel's own counting."""

    text: str
    length: int
    limit: int

    @property
    def fits(self) -> bool:
        return self.length <= self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What answers a message, or the one question of it that `text` is, in the customer's words without
    personal data; "" for the whole message.
    """

    hit: Hit
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A hit, the reply that carries its link, and the proof of both; `chosen` by somebody who named it.

    `question` is the part of the message that it answers, "" for the whole; `also` are other parts that the
    same reply answers, with their links.
    """

    hit: Hit
    excerpt: str
    reply: Reply
    proof: tuple[Proof, ...] = ()
    chosen: bool = False
    question: str = ""
    also: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the desk says to one message. `language` is `und` where nobody recognised it; `chance` is how
    likely an answer is there at all. `reply` is there when the outcome needs words but no link of ours
    (private, escalate).

    `why` tells the outcome in one sentence, `because` every ground that was weighed; `withheld` the
    suggestions that failed their proof, and why. `category` is what the message is about, `team` who it is
    for; `alert` is danger to people, `kinds` what the message is by meaning, each with its score.
    `unanswered` are the questions that nothing here answers, where others are; `before` is what was said
    earlier and the message is read together with.
    """

    language: str
    findings: tuple[Finding, ...]
    outcome: Outcome
    chance: float = 0.0
    suggestions: tuple[Suggestion, ...] = ()
    reply: Reply | None = None
    why: str = ""
    because: tuple[str, ...] = ()
    category: str = ""
    team: str = ""
    needs_second_pair_of_eyes: bool = False
    withheld: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    before: str = ""
    alert: Alert | None = None
    kinds: tuple[tuple[str, float], ...] = ()
    unread: int = 0
    """Characters at the end of a message that is longer than LONGEST_MESSAGE."""
