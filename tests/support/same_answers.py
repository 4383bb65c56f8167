"""Whether the desk in the browser says what the desk itself says, message by message.

    python -m tests.support.same_answers FOLDER

asks all of tests/questions.jsonl in a browser; FOLDER is an indexed knowledge base, the sample's own or any.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

from .browser import chromium
from .desk_page import at_the_desk, paste
from .places import TESTS
from .served import served

SHOWN = """() => [
    document.querySelector("#answered").dataset.outcome,
    [...document.querySelectorAll("#replies .reply")].map((one) => one.textContent),
    [...document.querySelectorAll(".found")].map((one) => one.textContent),
]"""
"""Outcome, replies and what they link to, as the page shows them."""


def questions() -> list[str]:
    """The messages of tests/questions.jsonl."""
    lines = (TESTS / "questions.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def told(answer: Answer) -> list[Any]:
    """What the page must show of an answer."""
    replies = [one.reply for one in answer.suggestions] or [answer.reply]
    hits = [one.hit for one in answer.suggestions]
    titles = [one.entry.title + (f" › {one.heading}" if one.heading else "") for one in hits]
    return [answer.outcome, [one.text for one in replies if one], titles]


def differing(page: Any, desk: DeskSession, messages: Iterable[str]) -> Iterator[tuple[str, Any, Any]]:
    """The messages for which the page shows something else than the desk says, with both."""
    for message in messages:
        paste(page, message)
        shown, said = page.evaluate(SHOWN), told(desk.ask(message))
        if shown != said:
            yield message, shown, said


def main(folder: Path) -> None:
    """Prints each message that differs, and how many were asked."""
    settings = read_settings(folder)[0]
    desk, asked = open_session(settings, open_index(settings)), questions()
    with served(folder) as server, chromium() as browser, at_the_desk(browser, server.port) as page:
        wrong = list(differing(page, desk, asked))
    for message, shown, said in wrong:
        print(message, shown, said, sep="\n  ")
    print(f"{len(asked) - len(wrong)} of {len(asked)} messages: the browser shows what the desk says")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
