"""`python -m benchmarks.bots`: what a bot in `mode: reply` would say to customers of the sample, by its
`bot_threshold`: how many messages it answers, and how many of these answers lead elsewhere than they should.

The threshold is chosen by the messages of the first row's files; those of the second are only asked. What has
no label `expect` should not be answered at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.judgement import HANDED, read_messages
from benchmarks.tables import table
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.server.hooks.deciding import Standing, decide
from kb_tools.settings.hooks import BOT_THRESHOLD, Hook
from kb_tools.settings.settings import read_settings

ROOT = Path(__file__).parents[1]
MESSAGES, QUESTIONS = ROOT / "tests" / "messages", ROOT / "tests" / "questions.jsonl"
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99)
CHOSEN_BY = ("fresh_a", "fresh_b", "dramatic")
ASKED = ("fresh_c", "fresh_d", "story", "danger")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a bot without a threshold would say: the confidence of its link, whether it is right; the text."""

    confidence: float
    right: bool
    text: str


def said_by(messages: Sequence[dict[str, Any]], desk: DeskSession) -> list[Said]:
    """The messages that a bot would answer however unsure it is."""
    bold, said = Hook(name="bot", system="json", mode="reply", bot_threshold=0.0), []
    for message in messages:
        answer = desk.ask(message["text"])
        if decide(bold, message["text"], answer, Standing()).act == "reply":
            hit = answer.suggestions[0].hit
            right = hit.entry.id in message.get("expect", ())
            said.append(Said(confidence=hit.confidence, right=right, text=message["text"]))
    return said


def rows_of(said: Sequence[Said], of: int) -> list[list[str]]:
    """For each threshold how much of the messages is answered, and how much of the answers is wrong."""
    rows = []
    for threshold in THRESHOLDS:
        answered = [one for one in said if one.confidence > threshold]
        wrong = sum(not one.right for one in answered)
        share = f"{100 * wrong / len(answered):.1f}%" if answered else "-"
        of_all = f"{100 * len(answered) / of:.0f}%"
        rows.append([f"{threshold:g}", str(len(answered)), of_all, str(wrong), share])
    return rows


def main() -> None:
    settings, _ = read_settings(ROOT)
    questions = read_messages(QUESTIONS)
    with open_index(settings) as index:
        desk = open_session(settings, index)
        for name, files, half in (
            ("the threshold is chosen by", CHOSEN_BY, "tune"),
            ("asked", ASKED, "held"),
        ):
            messages = [one for file in files for one in read_messages(MESSAGES / f"{file}.jsonl")]
            messages += [one for one in questions if one["set"] == half]
            messages += read_messages(HANDED) if half == "held" else []
            said = said_by(messages, desk)
            header = ["above", "answered", "of all", "wrong", "of these"]
            print(table(f"{len(messages):,} messages, {name}", header, rows_of(said, len(messages))))
            for one in sorted(said, key=lambda one: -one.confidence):
                if not one.right and one.confidence > BOT_THRESHOLD:
                    print(f"wrong, {one.confidence:.3f}: {one.text}")


if __name__ == "__main__":
    main()
