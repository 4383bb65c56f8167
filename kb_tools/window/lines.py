"""The window's text: state in, lines out. Says with words and signs what it also says with colour."""

from __future__ import annotations

import textwrap

from kb_tools.desk.answers import Reply, Suggestion
from kb_tools.desk.asked import read_together
from kb_tools.models import Hit
from kb_tools.telling.answer import (
    OUTCOMES,
    SECOND_PAIR_OF_EYES,
    alert_text,
    likely_text,
    personal_text,
    proof_text,
    question_lines,
    team_text,
    told_in_part,
    unanswered_text,
)
from kb_tools.telling.hits import KINDS
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import cut, wrapped
from kb_tools.text import Sentence, clean, joined, one_line, say
from kb_tools.window.state import DeskState, needs_two

BAR = 20
"""Columns of the bar that shows how much of the limit a reply takes."""
KEYS = (
    ("e", "edit", say("Edit")),
    ("v", "variant", say("Variant")),
    ("c", "channel", say("Channel")),
    ("l", "language", say("Language")),
    ("slash", "search", say("Search")),
    ("n", "name", say("Name")),
    ("t", "thread", say("Thread")),
    ("f1", "help", say("Help")),
    ("w", "kind", say("Kind")),
    ("o", "open", say("Page")),
    ("m,tab", "write", say("Message")),
    ("q", "quit", say("Leave")),
)
"""Keys, what they do, and how the last line of the window calls it."""
ASKING_KEYS = (("r", "review", say("Second pair of eyes")), ("a", "take", say("Copy draft")))
"""More where drafts can wait."""
ASKING_HELP = say("  r        read what others ask       a          copy a draft that was decided on")
HELP = say("""\
Paste a customer's message: the answers appear at once. Paste again for the next one.
A thread may be pasted whole, in the form of `kb suggest --history`.

  1 2 3    copy that reply            up, down   choose a suggestion
  e        edit it before copying     v          say it another way
  c        the next channel           l          the next language
  /        search, Enter uses a hit   o          open the page
  n        the customer's name        t          the next message is of this thread
  m, Tab   write or change the message by hand; Esc comes back here
  w        this was ...: say what kind of message it was, for `kb learn --kinds`
  PgUp PgDn  scroll                  F1         this help
  q        leave

Personal data in a message is found before anything is shown, and never stored.
What was asked, without it and without names, is remembered as the settings say.
Nothing is sent: what you copy is yours to paste.""")


def head_line(state: DeskState, agent: str, language: Reader) -> str:
    """How replies are written now: channel with limit, language, variant, name, sign."""
    parts = [
        say("{channel} {limit:,}", channel=state.wish.channel.name, limit=state.wish.channel.limit),
        state.wish.lang or say("language of the message"),
        say("variant {n}", n=state.wish.variant + 1),
        say("to {name}", name=state.wish.name) if state.wish.name else "",
        agent,
    ]
    return f"kb desk   {tell(joined(filter(None, parts), ' · '), language)}"


def outcome_lines(state: DeskState, language: Reader, width: int) -> list[str]:
    """What the agent must know first, at most `width` columns wide."""
    return [line for row in _outcome(state, language) for line in textwrap.wrap(row, max(20, width))]


def _outcome(state: DeskState, language: Reader) -> list[str]:
    answer = state.answer
    if answer is None and state.history:
        return [tell(say("Paste the next message of the thread. F1 helps."), language)]
    if answer is None:
        return [tell(say("Paste a customer's message. F1 helps."), language)]
    offered = say("{n} to choose from", n=len(answer.suggestions))
    title = tell(OUTCOMES[answer.outcome][0] if answer.outcome != "answer" else offered, language)
    why = f"  {one_line(tell(answer.why, language))}" if answer.outcome != "answer" else ""
    lines = [f"!! {alert_text(answer.alert, language)}"] if answer.alert else []
    lines.append(f"{title}  [{answer.language}]{why}")
    if answer.before:
        lines.append(tell(read_together(answer.before), language))
    if answer.unread:
        lines.append(f"! {tell(told_in_part(answer), language)}")
    if answer.findings:
        lines.append(f"! {personal_text(answer, language)}")
    if answer.needs_second_pair_of_eyes:
        lines.append(f"! {tell(SECOND_PAIR_OF_EYES, language)}")
    return lines + ([team_text(answer, language)] if answer.team else [])


def body_lines(state: DeskState, language: Reader, width: int) -> list[str]:
    """The suggestions, the chosen one with its reply, length and proof; or the one reply there is."""
    if state.answer is None:
        return []
    if not state.answer.suggestions:
        if state.replies:
            return _reply_lines(state.replies[0], language, width)
        unwritten = say("There is no reply to choose from: press e to write one.")
        return [tell(unwritten, language)] if needs_two(state) else []
    rows = []
    for number, one in enumerate(state.answer.suggestions):
        rows += _suggestion_lines(number, one, language, width, chosen=number == state.chosen)
    told = [unanswered_text(question, language) for question in state.answer.unanswered]
    told += [one_line(tell(reason, language)) for reason in state.answer.withheld]
    return rows + [line for row in told for line in textwrap.wrap(row, max(20, width))]


def length_bar(length: int, limit: int, language: Reader) -> str:
    """`[######--------------] 92/280`, with a word when it is too long."""
    filled = min(BAR, round(BAR * length / limit)) if limit else BAR
    over = f"  {tell(say('{n} too long', n=length - limit), language)}" if length > limit else ""
    return f"[{'#' * filled}{'-' * (BAR - filled)}] {length}/{limit}{over}"


def copied_text(length: int, limit: int, *, surely: bool) -> Sentence:
    """That a reply was copied, `surely` or by a terminal that says nothing."""
    if surely:
        return say("Copied, {length}/{limit}.", length=length, limit=limit)
    return say("Copied by the terminal, if it can, {length}/{limit}.", length=length, limit=limit)


def _suggestion_lines(
    number: int, one: Suggestion, language: Reader, width: int, *, chosen: bool
) -> list[str]:
    found = f"{likely_text(one, language)}  {hit_title(one.hit, language)}"
    title = cut(f"{'>' if chosen else ' '} {number + 1}  {found}", width)
    indent = " " * 5
    asked = [cut(f"{indent}{row}", width) for row in question_lines(one, language)]
    if not chosen:
        return [title, *asked[:1]]
    proven = proof_text(one, language, (tell(say("ok"), language), "-", tell(say("NOT"), language)))
    proof = textwrap.wrap(proven, max(20, width - 5), initial_indent=indent, subsequent_indent=indent)
    return [title, *asked, *_reply_lines(one.reply, language, width), *proof]


def _reply_lines(reply: Reply, language: Reader, width: int) -> list[str]:
    rows = (f"   | {row}" for row in wrapped(clean(reply.text), width - 6))
    return [*rows, f"     {length_bar(reply.length, reply.limit, language)}"]


def hit_title(hit: Hit, language: Reader) -> str:
    """What a hit is called, its heading, and whether it is an article or a video."""
    place = f" > {one_line(hit.heading)}" if hit.heading else ""
    return f"{one_line(hit.entry.title)}{place}  ({tell(KINDS[hit.entry.kind], language)})"
