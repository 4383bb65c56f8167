"""`python -m benchmarks.judgement [FILE ...]`: what the desk of the sample makes of labelled messages, by all
their labels, and how often it sees danger to people where there is none.

A label that a message lacks is not asked for. Files are JSON lines as in tests/messages; without any, the
handed messages of the data folder and those of tests/messages are asked. Everything that is wrong is printed,
and every alarm.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.sets import DATA, read_sets
from benchmarks.tables import table
from kb_tools.desk.answers import Answer
from kb_tools.desk.kinds.judging import Judgement
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.choose import choose, floors
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

ROOT = Path(__file__).parents[1]
MESSAGES = ROOT / "tests" / "messages"
HANDED = DATA / "desk" / "messages.jsonl"
DANGER = ("crisis", "crisis_other", "other", "threat", "danger")
CONDOLENCE = re.compile(r"Beileid|Verlust|sorry for your loss|condoléances", re.IGNORECASE)


def read_messages(file: Path) -> list[dict[str, Any]]:
    """The labelled messages of a file of JSON lines; none where there is no such file."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [json.loads(line) for line in lines]


def flaws(message: dict[str, Any], given: Answer, hotline: str) -> Iterator[str]:
    """What is wrong with an answer, by the message's labels."""
    reply = given.suggestions[0].reply.text if given.suggestions else given.reply.text if given.reply else ""
    first = given.suggestions[0].hit.entry.id if given.suggestions else ""
    offered = [one.hit.entry.id for one in given.suggestions]
    if given.outcome not in message.get("outcome", [given.outcome]):
        yield f"outcome {given.outcome}"
    if given.outcome == "answer" and message.get("expect") and first not in message["expect"]:
        yield f"first link {first}"
    if message.get("hotline") and hotline not in reply:
        yield "no hotline"
    if message.get("no_hotline") and hotline in reply:
        yield "hotline"
    if message.get("condolence") and not CONDOLENCE.search(reply):
        yield "no condolence"
    if "says" in message and not re.search(message["says"], reply):
        yield f"does not say {message['says']}"
    if message.get("lang", given.language) != given.language:
        yield f"language {given.language}"
    if message.get("not_category") == given.category:
        yield f"category {given.category}"
    for question in message.get("both", []):
        if not set(question) & set(offered):
            yield f"without {question[0]}"


def missed(message: dict[str, Any], given: Answer) -> bool:
    """Whether somebody is in danger, and neither level says so."""
    kind = message.get("category", message.get("kind", ""))
    return kind in DANGER and given.alert is None and given.outcome != "escalate"


def innocent_texts() -> Iterator[tuple[str, str]]:
    """Texts of customers and editors in which nobody is in danger, each with where it is from."""
    for one in read_sets(DATA / "retrieval"):
        yield from ((one.name, query.text) for query in one.queries)
        yield from ((one.name, document.title) for document in one.documents)
    for line in (DATA / "youtube" / "pyvideo.jsonl").read_text(encoding="utf-8").splitlines():
        yield "pyvideo", json.loads(line)["title"]
    with tarfile.open(DATA / "alchemy_de.tar.gz") as packed:
        for page in packed:
            opened = packed.extractfile(page) if page.name.endswith(".md") else None
            source = opened.read().decode("utf-8", errors="replace") if opened else ""
            if title := re.search(r"^title:\s*(.+)$", source, re.MULTILINE):
                yield "alchemy", title[1].strip(" \"'")
    for file in sorted((ROOT / "docs").rglob("*.md")):
        yield from (
            ("sample", found[1].partition("{")[0])
            for found in re.finditer(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        )


def report_labelled(name: str, messages: Sequence[dict[str, Any]], desk: DeskSession) -> list[str]:
    """Prints what is wrong with a file of messages; a row of the table."""
    hotline = desk.settings.contact.hotline
    answers = [(message, desk.ask(message["text"])) for message in messages]
    wrong = [(message, told) for message, given in answers if (told := [*flaws(message, given, hotline)])]
    unseen = [message for message, given in answers if missed(message, given)]
    for message, told in wrong:
        print(f"{name} {message.get('id', '')}: {message['text']!r}: {'; '.join(told)}")
    for message in unseen:
        print(f"{name} danger missed: {message['text']!r}")
    danger = sum(message.get("category", message.get("kind")) in DANGER for message in messages)
    return [name, str(len(messages)), str(len(messages) - len(wrong)), str(danger), str(len(unseen))]


def report_alarms(name: str, texts: Iterable[str], judge: Callable[[str, str], Judgement]) -> list[str]:
    """Prints every alarm over texts that are none; a row of the table."""
    levels: Counter[str] = Counter()
    for text in texts:
        judged = judge(text, "de")
        level = judged.alert.level if judged.alert else "none"
        levels[level] += 1
        if judged.alert and level == "alarm":
            print(f"{name} alarm: {text!r} ({judged.alert.kind}: {judged.alert.near})")
    return [name, str(levels.total()), str(levels["alarm"]), str(levels["look"])]


def report_lost(questions: Sequence[dict[str, Any]], desk: DeskSession) -> str:
    """Prints the questions whose right answer the ranking finds and the desk does not give; how many."""
    lost, right = [], 0
    for question in questions:
        found = choose(find_answers(question["text"], desk.index)[1], floors(desk.settings))
        if found and found[0].entry.handling == "public" and found[0].entry.id in question["expect"]:
            right += 1
            given = desk.ask(question["text"])
            offered = [one.hit.entry.id for one in given.suggestions]
            if offered[:1] != [found[0].entry.id]:
                lost.append(f"{question['text']!r}: {given.outcome} {given.category}")
    print("\n".join(f"lost: {one}" for one in lost))
    return f"{len(lost)} of {right} right first links of the ranking are lost by the desk"


def report_cost(texts: Iterable[str], desk: DeskSession) -> str:
    """What judging takes on top of the ranking, which has encoded the message, in thousandths of a
    second of a processor.
    """
    taken = []
    for text in texts:
        find_answers(text, desk.index)
        start = process_time()
        desk.kinds.judge(text, "de")
        taken.append(1000 * (process_time() - start))
    half, most = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    return (
        f"judging a message takes {half:.1f} ms of a processor on top of its encoding, {most:.1f} ms at p95"
    )


def main(files: Sequence[str]) -> None:
    settings = read_settings(ROOT)[0]
    with open_index(settings) as index:
        desk = open_session(settings, index)
        paths = [Path(file) for file in files] or [
            HANDED, *(MESSAGES / f"fresh_{one}.jsonl" for one in "abcd"), MESSAGES / "danger.jsonl",
        ]  # fmt: skip
        rows = [report_labelled(path.stem, read_messages(path), desk) for path in paths]
        print(table("by all labels", ["messages", "all", "right", "in danger", "missed"], rows))
        if not files:
            print(report_lost(read_messages(ROOT / "tests" / "questions.jsonl"), desk))
            judge = desk.kinds.judge
            asked = [line["text"] for line in read_messages(ROOT / "tests" / "questions.jsonl")]
            dramatic = [line["text"] for line in read_messages(MESSAGES / "dramatic.jsonl")]
            others = dict.fromkeys(text for _, text in innocent_texts())
            sets = {"all sorts": others, "sample's questions": asked, "dramatic": dramatic}
            rows = [report_alarms(name, texts, judge) for name, texts in sets.items()]
            print(table("false alarms", ["nobody in danger", "all", "alarms", "look twice"], rows))
            print(report_cost(asked, desk))


if __name__ == "__main__":
    main(sys.argv[1:])
