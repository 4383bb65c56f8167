"""A whole inbox: one row for each message, and what it all amounts to. Pure: messages in, rows out, nothing
kept but counts.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kb_tools.desk.answers import Answer, Finding
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.turns import Gathered, Why
from kb_tools.errors import KbError
from kb_tools.models import Outcome
from kb_tools.search.language import UNDETERMINED
from kb_tools.search.message import strip_message
from kb_tools.search.words import WORD, fold
from kb_tools.text import clean, one_line

Ask = Callable[[Gathered], Answer]
RETWEET = re.compile(r"^\s*RT\s*@\w{1,20}\s*:?\s*", re.IGNORECASE)
MOST_OPEN = 5_000
URGENCY = ("alarm", "look", "")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts like this is a formula to a spreadsheet (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of a message. `text` is without personal data; `draft` is "" where there is nothing to
    send: then `why` tells it where nobody was asked, because the company wrote it itself (`own`), no customer
    sees it (`internal`) or the customer wrote again (`earlier_turn`).
    """

    id: str
    text: str
    language: str
    outcome: Outcome
    category: str = ""
    url: str = ""
    draft: str = ""
    confidence: float = 0.0
    findings: tuple[Finding, ...] = ()
    duplicate_of: str = ""
    team: str = ""
    second_pair_of_eyes: bool = False
    alert: str = ""
    """The level of danger to people, "" for none."""
    thread: str = ""
    why: Why = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A row, and what is to be counted of its message: `essence` is that of the first message that says the
    same, `quoted` what may be quoted of it, "" for nothing; `offered` are the ids of what was suggested,
    `alone` says that it was read without what was said before it.
    """

    number: int
    row: Row
    essence: str = ""
    quoted: str = ""
    offered: tuple[str, ...] = ()
    alone: bool = True


@dataclass(slots=True)
class Summary:
    """Counts over an inbox, filled while it is worked through."""

    outcomes: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    repeats: int = 0
    silent: Counter[str] = field(default_factory=Counter)
    """Messages that nobody was asked about, by the reason."""
    unanswered: Counter[str] = field(default_factory=Counter)
    bad: list[BadRow] = field(default_factory=list)
    _texts: dict[str, str] = field(default_factory=dict)

    def take(self, drafted: Drafted) -> None:
        """Counts a row."""
        row = drafted.row
        if row.why:
            self.silent[row.why] += 1
            return
        self.outcomes[row.outcome] += 1
        self.repeats += bool(row.duplicate_of)
        self.topics[row.category or "other"] += 1
        if row.outcome == "none" and drafted.quoted:
            self._take_unanswered(drafted.essence, drafted.quoted)

    def _take_unanswered(self, essence: str, quoted: str) -> None:
        self.unanswered[self._texts.setdefault(essence, quoted)] += 1
        if len(self.unanswered) > MOST_OPEN:
            self.unanswered = Counter(dict(self.unanswered.most_common(MOST_OPEN // 2)))
            kept = set(self.unanswered)
            self._texts = {key: text for key, text in self._texts.items() if text in kept}

    @property
    def total(self) -> int:
        """The messages of customers that were answered, or could not be."""
        return sum(self.outcomes.values())


def draft(gathered: Gathered, ask: Ask, keep: Callable[[Incoming, Answer], str]) -> Drafted | BadRow:
    """The row of a message; `keep` says what may be quoted of it. A message that cannot be answered is a bad
    row.
    """
    message = gathered.message
    if gathered.why:
        return Drafted(number=message.number, row=_silent(message, gathered.why))
    try:
        answer = ask(gathered)
    except KbError as error:
        return BadRow(number=message.number, why=error.what)
    return Drafted(
        number=message.number,
        row=_row(message, answer),
        essence=essence(message.text, answer.language),
        quoted=keep(message, answer),
        offered=tuple(dict.fromkeys(one.hit.entry.id for one in answer.suggestions)),
        alone=not answer.before,
    )


def essence(text: str, lang: str) -> str:
    """What two messages share that say the same: the folded words, without RT, names, links and signs."""
    words = " ".join(fold(word, lang) for word in WORD.findall(strip_message(RETWEET.sub("", text))))
    return hashlib.blake2b((words or text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def harmless_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.lstrip(" \n").startswith(DANGEROUS) or text.startswith(DANGEROUS) else text


def _silent(message: Incoming, why: Why) -> Row:
    """The row of a message that nobody was asked about."""
    return Row(
        id=_without_data(message.id),
        text=clean(redact(message.text, find_personal_data(message.text))),
        language=message.lang[:2].lower() or UNDETERMINED,
        outcome="no_reply",
        thread=_without_data(message.thread),
        why=why,
    )


def _row(message: Incoming, answer: Answer) -> Row:
    best = answer.suggestions[0] if answer.suggestions else None
    return Row(
        id=_without_data(message.id),
        text=clean(redact(message.text, answer.findings)),
        language=answer.language,
        outcome=answer.outcome,
        category=answer.category,
        url=best.hit.url if best else "",
        draft="" if RETWEET.match(message.text) else _draft(answer),
        confidence=round(best.hit.confidence, 4) if best else 0.0,
        findings=answer.findings,
        team=answer.team,
        second_pair_of_eyes=answer.needs_second_pair_of_eyes,
        alert=answer.alert.level if answer.alert else "",
        thread=_without_data(message.thread),
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
