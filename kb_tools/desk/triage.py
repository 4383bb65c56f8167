"""A whole inbox: one row for each message, and what it all amounts to. Pure: messages in, rows out, nothing
kept but counts.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kb_tools.desk.answers import Answer, Finding
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.inbox import BadRow, Incoming
from kb_tools.errors import KbError
from kb_tools.models import Outcome
from kb_tools.search.message import strip_message
from kb_tools.search.words import WORD, fold
from kb_tools.text import clean, one_line

Ask = Callable[[Incoming], Answer]
RETWEET = re.compile(r"^\s*RT\s*@\w{1,20}\s*:?\s*", re.IGNORECASE)
MOST_KEPT = 200_000
"""Messages by which repeats are known; beyond, the oldest are forgotten."""
MOST_OPEN = 5_000
URGENCY = ("alarm", "look", "")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts like this is a formula to a spreadsheet (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of a message. `text` is without personal data; `draft` is "" where there is nothing to
    send.
    """

    id: str
    text: str
    language: str
    outcome: Outcome
    category: str
    url: str
    draft: str
    confidence: float
    findings: tuple[Finding, ...]
    duplicate_of: str = ""
    team: str = ""
    second_pair_of_eyes: bool = False
    alert: str = ""
    """The level of danger to people, "" for none."""


@dataclass(slots=True)
class Summary:
    """Counts over an inbox, filled while it is worked through. `keep` says what may be quoted of a message:
    "" for nothing, and then it is only counted.
    """

    keep: Callable[[Incoming, Answer], str] = lambda _message, _answer: ""

    outcomes: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    repeats: int = 0
    unanswered: Counter[str] = field(default_factory=Counter)
    bad: list[BadRow] = field(default_factory=list)
    _first: dict[bytes, str] = field(default_factory=dict)
    _texts: dict[bytes, str] = field(default_factory=dict)

    def repeat_of(self, message: Incoming, lang: str, shown_id: str) -> str:
        """The id of the first message that says the same, "" for a first one."""
        key = essence(message.text, lang)
        first = self._first.setdefault(key, shown_id)
        if len(self._first) > MOST_KEPT:
            del self._first[next(iter(self._first))]
        return "" if first == shown_id else first

    def count(self, row: Row, message: Incoming, answer: Answer) -> None:
        """Takes a row into account, and the message and answer it is made of."""
        self.outcomes[row.outcome] += 1
        self.repeats += bool(row.duplicate_of)
        self.topics[row.category or "other"] += 1
        if row.outcome == "none" and (quoted := self.keep(message, answer)):
            self.unanswered[self._texts.setdefault(essence(message.text, row.language), quoted)] += 1
            if len(self.unanswered) > MOST_OPEN:
                self.unanswered = Counter(dict(self.unanswered.most_common(MOST_OPEN // 2)))
                kept = set(self.unanswered)
                self._texts = {key: text for key, text in self._texts.items() if text in kept}

    @property
    def total(self) -> int:
        return sum(self.outcomes.values())


def triage(messages: Iterable[Incoming | BadRow], ask: Ask, summary: Summary) -> Iterator[Row]:
    """A row for each message, as it comes; bad rows go into the summary."""
    for message in messages:
        if isinstance(message, BadRow):
            summary.bad.append(message)
            continue
        try:
            answer = ask(message)
            row = _row(message, answer, summary)
        except KbError as error:
            summary.bad.append(BadRow(number=message.number, why=error.what))
            continue
        summary.count(row, message, answer)
        yield row


def urgent_first(rows: Iterable[Row]) -> list[Row]:
    """All rows, those of people in danger first; the others as they came."""
    return sorted(rows, key=lambda row: URGENCY.index(row.alert))


def essence(text: str, lang: str) -> bytes:
    """What two messages share that say the same: the folded words, without RT, names, links and signs."""
    words = " ".join(fold(word, lang) for word in WORD.findall(strip_message(RETWEET.sub("", text))))
    return hashlib.blake2b((words or text).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def harmless_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.lstrip(" \n").startswith(DANGEROUS) or text.startswith(DANGEROUS) else text


def _row(message: Incoming, answer: Answer, summary: Summary) -> Row:
    shown_id = _without_data(message.id)
    repeat = summary.repeat_of(message, answer.language, shown_id)
    best = answer.suggestions[0] if answer.suggestions else None
    return Row(
        id=shown_id,
        text=clean(redact(message.text, answer.findings)),
        language=answer.language,
        outcome=answer.outcome,
        category=answer.category,
        url=best.hit.url if best else "",
        draft="" if RETWEET.match(message.text) else _draft(answer),
        confidence=round(best.hit.confidence, 4) if best else 0.0,
        findings=answer.findings,
        duplicate_of=repeat,
        team=answer.team,
        second_pair_of_eyes=answer.needs_second_pair_of_eyes,
        alert=answer.alert.level if answer.alert else "",
    )


def _draft(answer: Answer) -> str:
    """The best reply; where nothing in the knowledge base fits, none is sent."""
    if answer.suggestions:
        return answer.suggestions[0].reply.text
    if answer.reply is None or answer.outcome == "none":
        return ""
    return answer.reply.text if answer.reply.fits else ""


def _without_data(text: str) -> str:
    """An id is passed on unless it is personal data itself, such as a customer's mail address."""
    text = one_line(text)[:100]
    return redact(
        text,
        tuple(
            found for found in find_personal_data(text) if found.kind in ("email", "iban", "card", "phone")
        ),
    )
