"""Commands killed (SIGKILL) at 200 moments while they work, and questions asked while the site is built again
and again.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.forked import call, start
from benchmarks.knowledge_bases import ENVIRONMENT, KB
from benchmarks.tables import table
from tests.support.youtube_server import KEY, YouTube, serve, video

KILLS = 200
BUILDS = 5
QUESTIONS = ("Was kostet der Eintritt?", "Was kostet die Zehnerkarte?", "Wann ist die Sauna offen?")
ASKED = (QUESTIONS[0], "Was muss ich für den Eintritt bezahlen?", "Wieviel kostet der Eintritt für Kinder?")
PAGE = "<details><summary>Gibt es {0}?</summary>Ja, {0}.</details>"
WRITERS = (
    ("index", "--rebuild"),
    ("build",),
    ("check",),
    ("suggest", QUESTIONS[0]),
    ("triage", "inbox.csv", "-o", "drafts.csv"),
    ("import", "faq.html"),
    ("new", "article", "Wie lange ist offen?"),
    ("init", "fresh"),
    ("link", "--write"),
    ("learn", "--write"),
    ("report", "-o", "report.html"),
    ("usage", "export", "all.csv"),
    ("usage", "sent", "sent.csv"),
    ("usage", "erase", "--before", "2020-01-01", "--yes"),
    ("videos", "add", "https://youtu.be/bdSauna0001"),
    ("videos", "captions", "bdLessons01", "spoken.vtt"),
)
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\nBring a towel and some water.\n"
VIDEOS = ("bdEintritt1", "bdLessons01")
SOURCES = ("docs", "videos.yaml", "mkdocs.yml", "captions")


def kills_table(folder: Path) -> str:
    """What was lost: each command killed at moments of its own duration, until it was hit often enough."""
    with serve(YouTube(videos={one: video(one, f"A title of {one}") for one in VIDEOS})) as youtube:
        os.environ["YOUTUBE_API_KEY"] = KEY
        return _kills_table(folder, (*WRITERS, ("videos", "sync", "--endpoint", youtube.url)))


def _kills_table(folder: Path, writers: Sequence[tuple[str, ...]]) -> str:
    _prepare(folder)
    clean, right = _kept(folder), _answers(folder, QUESTIONS[:1])
    rows = {words: _killed_often(folder, clean, words, right, -(-KILLS // len(writers))) for words in writers}
    rows["all",] = sum(rows.values(), Counter())
    columns = ("killed", "ended before", "source lost", "half a file", "traceback", "answer lost")
    return table(
        "Commands that write, killed with SIGKILL",
        ["kb", *columns],
        [
            [" ".join(words).partition(" --endpoint")[0], *(str(row[column]) for column in columns)]
            for words, row in rows.items()
        ],
    )


def _killed_often(
    folder: Path, clean: Path, words: tuple[str, ...], right: list[str], times: int
) -> Counter[str]:
    """What became of a command that was hit `times` times, each at another part of what it took last."""
    _restore(folder, clean)
    seconds, chance, counts = _seconds(folder, words), random.Random(" ".join(words)), Counter[str]()
    while counts["killed"] < times:
        _restore(folder, clean)
        part = (counts["killed"] + chance.random()) / times
        if (took := _killed(folder, words, part * seconds)) is None:
            counts["killed"] += 1
            counts.update(_losses(folder, clean, right))
        else:
            seconds = took
            counts["ended before"] += 1
    return counts


def builds_table(folder: Path) -> str:
    """Questions in a loop through builds, one of which is killed."""
    _prepare(folder)
    right, counts = _answers(folder), Counter[str]()
    seconds = _seconds(folder, ("build",))
    for number in range(BUILDS + 1):
        builder = _start(folder, ("build",))
        end = time.monotonic() + seconds / 2
        while builder.poll() is None:
            if number == BUILDS // 2 and time.monotonic() > end:
                builder.kill()
            counts["asked"] += len(right)
            counts["withheld"] += sum(one != two for one, two in zip(_answers(folder), right, strict=True))
        counts["built" if builder.wait() == 0 else "killed"] += 1
    counts["withheld"] += _answers(folder) != right
    columns = ("built", "killed", "asked", "withheld")
    return table(
        "Questions while the site is built",
        ["", *columns],
        [["kb suggest in a loop", *(str(counts[column]) for column in columns)]],
    )


def _prepare(folder: Path) -> None:
    (folder / "inbox.csv").write_text("\n".join(("text", *ASKED * 10)), encoding="utf-8")
    page = "".join(PAGE.format(thing) for thing in ("Seife", "Kaffee", "Eis", "Schuhe"))
    (folder / "faq.html").write_text(f'<html lang="de">{page}</html>', encoding="utf-8")
    (folder / "spoken.vtt").write_text(CAPTIONS, encoding="utf-8")
    for words in (("build",), *(("suggest", question) for question in QUESTIONS)):
        _start(folder, words).wait()
    drafts = call(folder, "triage", "inbox.csv").stdout.splitlines()
    sent = [f"{drafts[0]},sent", *(f"{line},x" for line in drafts[1:])]
    (folder / "sent.csv").write_text("\n".join(sent), encoding="utf-8")
    call(folder, "usage", "sent", "sent.csv")  # so that `kb learn` has something to learn


def _start(folder: Path, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        [KB, *words], cwd=folder, env=ENVIRONMENT, stdin=quiet, stdout=quiet, stderr=quiet
    )


def _seconds(folder: Path, words: tuple[str, ...]) -> float:
    begun = time.monotonic()
    call(folder, *words)
    return time.monotonic() - begun


def _killed(folder: Path, words: tuple[str, ...], after: float) -> float | None:
    """None if it was still at work then; else the seconds in which it ended."""
    with Path(os.devnull).open("wb") as nowhere:
        child = start(folder, words, nowhere.fileno(), nowhere.fileno())
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < after:
        if os.waitpid(child, os.WNOHANG)[0]:
            return passed
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    hit = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    return None if hit else passed


def _kept(folder: Path) -> Path:
    clean = folder.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    return Path(shutil.copytree(folder, clean))


def _restore(folder: Path, clean: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(clean, folder)


def _answers(folder: Path, questions: Sequence[str] = QUESTIONS) -> list[str]:
    """The first link for each question, "" for none, and what went wrong for a traceback."""
    found = []
    for question in questions:
        ran = call(folder, "suggest", "--json", question)
        if "Traceback" in ran.stderr:
            found.append("traceback")
        else:
            given = json.loads(ran.stdout or "{}").get("suggestions", ())
            found.append(given[0]["url"] if given else "")
    return found


def _losses(folder: Path, clean: Path, right: list[str]) -> Iterator[str]:
    """What a killed command has cost: the answers are those of the index before or after it."""
    for name in SOURCES:
        for file in (clean / name, *(clean / name).rglob("*")):
            now = folder / file.relative_to(clean)
            if file.is_file() and not (now.is_file() and _is_whole(file.read_bytes(), now.read_bytes())):
                yield "source lost"
    shown = [file for place in ("docs", ".") for file in (folder / place).glob("**/*.md")]
    shown += [folder / name for name in ("drafts.csv", "report.html", "all.csv")]
    yield from (
        "half a file" for file in shown if file.is_file() and not file.read_bytes().endswith((b"\n", b">"))
    )
    for now, before in zip(_answers(folder, QUESTIONS[:1]), right, strict=True):
        if now == "traceback":
            yield "traceback"
        elif now != before:
            yield "answer lost"


def _is_whole(before: bytes, now: bytes) -> bool:
    """What an editor wrote is there to its last line; a command may have put more between."""
    return now == before or (len(now) > len(before) and now.endswith(before[-20:]))
