"""Messages, queries and ids -> what `kb suggest --json`, `kb search --json` and the others print. Everything
here runs in the thread that answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb_tools.desk.answering import Wish
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, make_wish
from kb_tools.desk.thread import Turn
from kb_tools.errors import UsageError
from kb_tools.languages import Language
from kb_tools.search.by_id import passages_of
from kb_tools.search.query import find_query
from kb_tools.server.identity import Caller
from kb_tools.server.opened import PATIENCE, Opened
from kb_tools.server.problems import Refused
from kb_tools.server.roles import MAY
from kb_tools.settings.settings import Settings
from kb_tools.store.state import has_state, open_state, state_name
from kb_tools.telling import answer, article, hits, usage
from kb_tools.telling.answer import told_in_part
from kb_tools.telling.parts import in_parts
from kb_tools.telling.sentences import tell, told_data
from kb_tools.telling.style import as_wide_as
from kb_tools.text import say
from kb_tools.usage.summary import UsageSummary
from kb_tools.usage.summary import tell as summary_of

MOST_HITS = 10
WISHES = ("channel", "limit", "lang", "name", "agent", "variant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What somebody asks: the object that was sent, what stands in the address (`query`: all that is said
    of a name), and the language of those who read the answer.
    """

    reader: Language
    caller: Caller = field(default_factory=lambda: Caller(role="local"))
    sent: Mapping[str, Any] = field(default_factory=dict)
    place: Mapping[str, str] = field(default_factory=dict)
    query: Sequence[tuple[str, str]] = ()
    body: bytes = b""
    type: str = ""
    """Of an export, what was sent and as what."""

    def all(self, name: str) -> list[str]:
        """Everything that the address says of a name."""
        return [value for one, value in self.query if one == name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What is answered: JSON, its outcome for the log, and the number under which a message is remembered."""

    data: Any
    outcome: str = ""
    number: int = 0


def answered(desk: DeskSession, sent: Mapping[str, Any]) -> tuple[Wish, Answer, Answer]:
    """What somebody wants of replies, what is found for their message, and the answer with what they use: the
    same where they use nothing of their own. Raises UsageError for what the desk cannot do.
    """
    wish = make_wish(desk.settings, desk.index, **{name: sent[name] for name in WISHES if name in sent})
    history = tuple(Turn(text=turn["text"], ours=turn["from"] == "us") for turn in sent.get("history", ()))
    found = desk.ask(sent["message"], wish, history)
    if "use" not in sent:
        return wish, found, found
    return wish, found, desk.ask_for(sent["message"], sent["use"], wish, history)


def suggest(opened: Opened, call: Call) -> Result:
    """The answer to a message. Raises UsageError for what the desk cannot do."""
    sent = call.sent
    wish, found, given = answered(opened.desk, sent)
    if not sent.get("remember", True):
        return Result(data=_told(given, call))
    used = given.suggestions[0].hit.entry.id if "use" in sent and given.suggestions else ""
    number = opened.memory.asked(sent["message"], found, name=wish.name, chosen=used)
    return Result(data=_told(given, call), outcome=given.outcome, number=number)


def _told(given: Answer, call: Call) -> dict[str, Any]:
    """The answer as data; where somebody has no program to tell it, also as `kb suggest` tells it."""
    data = answer.data(given)
    if "tell" not in call.sent:
        return data
    wanted = call.sent["tell"]
    if wanted.get("data"):
        told = told_data(data, call.reader)
        return {"answer": told, "before": given.before, "unread": given.unread}
    if wanted.get("parts"):
        return {"answer": data, "parts": in_parts(given, call.reader)}
    with as_wide_as(wanted.get("width", 100)):
        text = answer.text(given, call.reader, explain=wanted.get("explain", False))
    warning = tell(told_in_part(given), call.reader) if given.unread else ""
    return {"answer": data, "text": text, "warning": warning}


def describe(opened: Opened, call: Call) -> Result:
    """What a desk elsewhere has to know before the first message."""
    desk, may = opened.desk, MAY[call.caller.role]
    return Result(
        data={
            "channel": desk.wish.channel.name,
            "signature": desk.settings.signature,
            "languages": list(desk.index.languages),
            "kinds": [rule.category for rule in desk.kinds.rules],
            "remembers": desk.settings.usage != "off",
            "asks": "ask" in may,
        }
    )


def search(opened: Opened, call: Call) -> Result:
    """The hits for a query. Raises UsageError for one that asks for nothing."""
    found = find_query(call.sent["query"], opened.desk.index)[: call.sent.get("most", MOST_HITS)]
    data = hits.data(found)
    if "tell" not in call.sent:
        return Result(data=data)
    with as_wide_as(call.sent["tell"].get("width", 100)):
        return Result(data={"hits": data, "text": hits.text(found, call.reader) if found else ""})


def choose(opened: Opened, call: Call) -> Result:
    """Remembers which article or video was sent for a message."""
    if not opened.desk.index.matching("id", call.sent["chosen"]):
        raise Refused(
            422, say("there is no article or video with the id {id!r}", id=call.sent["chosen"][:80])
        )
    return Result(data={"remembered": opened.memory.chosen(call.sent["number"], call.sent["chosen"])})


def read_article(opened: Opened, call: Call) -> Result:
    """An article or a video in the language asked for, else in the first that it has."""
    try:
        passages = passages_of(opened.desk.index, call.place["id"], call.place.get("lang", ""))
    except UsageError as error:
        raise Refused(404, str(error)) from None
    return Result(data=article.data(passages))


def count_usage(opened: Opened, call: Call) -> Result:  # noqa: ARG001 - as the others
    """What `kb usage show --json` prints."""
    settings: Settings = opened.settings
    summary = UsageSummary()
    if has_state(settings):
        with open_state(settings, patience=PATIENCE) as state:
            summary = summary_of(state.usage)
    return Result(data=usage.data(summary, state_name(settings), settings))
