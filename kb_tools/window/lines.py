"""The window's text: state in, lines out. Says with words and signs what it also says with colour."""

from __future__ import annotations

import textwrap

from kb_tools.models import Answer, Hit, Proof, Reply, Suggestion
from kb_tools.telling.terminal import OUTCOMES
from kb_tools.text import clean, one_line
from kb_tools.window.state import State

BAR = 20
"""Columns of the bar that shows how much of the limit a reply takes."""
HELP = """\
Paste a customer's message: the answers appear at once. Paste again for the next one.

  1 2 3    copy that reply            up, down   choose a suggestion
  e        edit it before copying     v          say it another way
  c        the next channel           l          the next language
  /        search, Enter uses a hit   o          open the page
  m, Tab   write or change the message by hand; Esc comes back here
  PgUp PgDn  scroll                  F1         this help
  q        leave

Personal data in a message is found before anything is shown, and never stored.
What was asked, without it and without names, is remembered as the settings say.
Nothing is sent: what you copy is yours to paste."""


def head_line(state: State, agent: str) -> str:
    """How replies are written now: channel with limit, language, variant, sign."""
    parts = [
        f"{state.wish.channel.name} {state.wish.channel.limit:,}",
        state.wish.lang or "language of the message",
        f"variant {state.wish.variant + 1}",
        agent,
    ]
    return "kb desk   " + " · ".join(part for part in parts if part)


def outcome_lines(answer: Answer | None, width: int) -> list[str]:
    """What the agent must know first, at most `width` columns wide."""
    return [line for row in _outcome(answer) for line in textwrap.wrap(row, max(20, width))]


def _outcome(answer: Answer | None) -> list[str]:
    if answer is None:
        return ["Paste a customer's message. F1 helps."]
    title = (
        OUTCOMES[answer.outcome][0]
        if answer.outcome != "answer"
        else f"{len(answer.suggestions)} to choose from"
    )
    lines = [
        f"{title}  [{answer.language}]" + (f"  {one_line(answer.why)}" if answer.outcome != "answer" else "")
    ]
    if answer.findings:
        kinds = dict.fromkeys(finding.kind.replace("_", " ") for finding in answer.findings)
        lines.append(f"! Personal data: {', '.join(kinds)}")
    if answer.needs_second_pair_of_eyes:
        lines.append("! Let a second pair of eyes read this before it is sent.")
    return lines + ([f"For the team: {one_line(answer.team)}"] if answer.team else [])


def body_lines(state: State, width: int) -> list[str]:
    """The suggestions, the chosen one with its reply, length and proof; or the one reply there is."""
    if state.answer is None:
        return []
    if not state.answer.suggestions:
        return _reply_lines(state.replies[0], width) if state.replies else []
    rows = []
    for number, one in enumerate(state.answer.suggestions):
        rows += _suggestion_lines(number, one, width, chosen=number == state.chosen)
    return rows + [
        line for reason in state.answer.withheld for line in textwrap.wrap(one_line(reason), max(20, width))
    ]


def length_bar(length: int, limit: int) -> str:
    """`[######--------------] 92/280`, with a word when it is too long."""
    filled = min(BAR, round(BAR * length / limit)) if limit else BAR
    return f"[{'#' * filled}{'-' * (BAR - filled)}] {length}/{limit}" + (
        "" if length <= limit else f"  {length - limit} too long"
    )


def hit_lines(hits: tuple[Hit, ...], width: int, chosen: int) -> list[str]:
    """Hits of a search: a title and its address each, the chosen one marked."""
    titles = (f"{'>' if place == chosen else ' '} {_title(hit)}" for place, hit in enumerate(hits))
    return [
        line
        for title, hit in zip(titles, hits, strict=True)
        for line in (_shortened(title, width), f"    {clean(hit.url)}")
    ]


def _suggestion_lines(number: int, one: Suggestion, width: int, *, chosen: bool) -> list[str]:
    mark = ">" if chosen else " "
    title = _shortened(f"{mark} {number + 1}  {min(one.hit.confidence, 0.99):.0%}  {_title(one.hit)}", width)
    if not chosen:
        return [title]
    proven = " · ".join(_mark(proof) + one_line(proof.facts) for proof in one.proof if proof.what != "length")
    wrapped = textwrap.wrap(proven, max(20, width - 5), initial_indent=" " * 5, subsequent_indent=" " * 5)
    return [title, *_reply_lines(one.reply, width), *wrapped]


def _mark(proof: Proof) -> str:
    return ("ok " if proof.known else "- ") if proof.holds else "NOT "


def _reply_lines(reply: Reply, width: int) -> list[str]:
    rows = textwrap.wrap(
        clean(reply.text), max(20, width - 6), break_long_words=False, break_on_hyphens=False
    )
    return [*(f"   | {row}" for row in rows), f"     {length_bar(reply.length, reply.limit)}"]


def _title(hit: Hit) -> str:
    place = f" > {one_line(hit.heading)}" if hit.heading else ""
    return f"{one_line(hit.entry.title)}{place}  ({hit.entry.kind})"


def _shortened(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
