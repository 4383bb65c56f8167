"""`python -m benchmarks.replies`: every fresh message of tests/messages with what the desk of the sample says
to it, into benchmarks/judgement.md, to be read by somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.judgement import MESSAGES, ROOT, flaws, read_messages
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

PAGE = Path(__file__).with_name("judgement.md")
HEAD = """\
# What the desk says to messages that it was not made for

Made by `python -m benchmarks.replies` from the sample. A message is right by its labels
(tests/messages/README.md): outcome, first link, language. What is wrong stands behind it; whether one could
send the reply, a reader says."""
FRESH = ("fresh_a", "fresh_b", "fresh_c", "fresh_d")


def main() -> None:
    settings = read_settings(ROOT)[0]
    with open_index(settings) as index:
        desk = open_session(settings, index)
        parts = [part for name in FRESH for part in _part(name, desk)]
    PAGE.write_text("\n\n".join((HEAD, *parts)) + "\n", encoding="utf-8")
    print(*(part for part in parts if part.startswith("##")), sep="\n")


def _part(name: str, desk: DeskSession) -> Iterator[str]:
    hotline = desk.settings.contact.hotline
    messages = read_messages(MESSAGES / f"{name}.jsonl")
    told = [(message, given, [*flaws(message, given, hotline)]) for message, given in _asked(messages, desk)]
    needing = [wrong for message, _, wrong in told if message.get("expect")]
    right = sum(not wrong for _, _, wrong in told)
    yield (
        f"## {name}: {right} of {len(told)} right, {needing.count([])} of the {len(needing)} with an article"
    )
    for message, given, wrong in told:
        verdict = f" **{'; '.join(wrong)}**" if wrong else ""
        yield f"- {message['text']}\n\n  {_outcome(given)}{verdict}: {_reply(given)}"


def _asked(messages: list[dict[str, Any]], desk: DeskSession) -> Iterator[tuple[dict[str, Any], Answer]]:
    return ((message, desk.ask(message["text"])) for message in messages)


def _outcome(given: Answer) -> str:
    level = f", {given.alert.level}" if given.alert else ""
    return f"`{given.outcome}{level}`"


def _reply(given: Answer) -> str:
    replies = [one.reply for one in given.suggestions[:1]] or [one for one in (given.reply,) if one]
    return replies[0].text if replies else "-"


if __name__ == "__main__":
    main()
