"""What a server costs beside the desk alone, and whether it answers while new generations come.

    python -m benchmarks.serve FOLDER [MESSAGES]

FOLDER is an indexed knowledge base; it is copied. MESSAGES has lines of {"text": ...}; without it the
sample's questions are asked. All processor times are of one run on one machine: compare them with each other.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGTERM
from socket import socket
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

from benchmarks.tables import table
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.telling.answer import data
from kb_tools.usage.record import Recorder

KB = Path(sys.executable).with_name("kb")
QUESTIONS = Path(__file__).parents[1] / "tests" / "questions.jsonl"
MESSAGES, WARM_UP, GENERATIONS, CONNECTIONS = 400, 50, 20, 4
PAUSE = 0.005
"""Seconds between two messages."""
TICK = os.sysconf("SC_CLK_TCK")
HEADERS = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """A running server: its port, and the processes that answer."""

    port: int
    workers: tuple[int, ...]


@contextmanager
def serving(folder: Path, workers: int, *options: str) -> Iterator[Serving]:
    """`kb serve` of a folder, once it answers."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [KB, "serve", "--port", str(port), "--workers", str(workers), *options]
    process = Popen(command, cwd=folder, stdout=DEVNULL, stderr=DEVNULL)
    try:
        while _get(port, "/readyz") != 200:
            time.sleep(0.1)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("utf-8")
        yield Serving(port=port, workers=tuple(map(int, children.split())))
    finally:
        process.send_signal(SIGTERM)
        process.wait()


def _get(port: int, path: str) -> int:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0


def ask_all(port: int, messages: Sequence[str], until: Event | None = None) -> tuple[list[float], int]:
    """The milliseconds of each request on one connection, and how many failed; again and again `until`."""
    connection, took, failed = HTTPConnection("127.0.0.1", port, timeout=60), [], 0
    while True:
        for message in messages:
            begun = time.perf_counter()
            try:
                connection.request("POST", "/v1/suggest", json.dumps({"message": message}), HEADERS)
                response = connection.getresponse()
                response.read()
                failed += response.status != 200
            except OSError:
                failed += 1
                connection.close()
            took.append(1000 * (time.perf_counter() - begun))
            if until and until.is_set():
                return took, failed
        if until is None:
            return took, failed


def processor_seconds(pid: int) -> float:
    """What a process has used, of user and system time."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def megabytes(pid: int) -> float:
    """What a process holds in memory by itself or with others (a million bytes)."""
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmRSS"))


def parts_of(desk: DeskSession, messages: Sequence[str]) -> dict[str, float]:
    """What the desk alone takes for a message, in milliseconds of processor time, part by part."""
    for message in messages[:WARM_UP]:
        desk.ask(message)
    answers: list[Answer] = []
    parts = {"the desk: an answer": _took(lambda one: answers.append(desk.ask(one)), messages)}
    with Recorder(desk.settings, desk.index.knows) as recorder:
        pairs = list(zip(messages, answers, strict=True))
        parts["remembering it"] = _took(lambda pair: recorder.asked(*pair), pairs)
    parts["as JSON"] = _took(lambda one: json.dumps(data(one)), answers)
    return parts


def _took(work: Callable[[Any], object], given: Sequence[Any]) -> float:
    """Milliseconds of processor time for each. They come one by one, as they do to a server: whoever is asked
    without a pause finds everything still in the processor's caches.
    """
    spent = 0.0
    for one in given:
        time.sleep(PAUSE)
        begun = time.process_time()
        work(one)
        spent += time.process_time() - begun
    return 1000 * spent / len(given)


def cost(folder: Path, settings: Settings, messages: Sequence[str]) -> str:
    """A table of what a message costs the server and what it costs the desk."""
    parts = parts_of(open_session(settings, open_index(settings)), messages)
    with serving(folder, 1) as server:
        ask_all(server.port, messages[:WARM_UP])
        before = processor_seconds(server.workers[0])
        ask_all(server.port, messages)
        whole = 1000 * (processor_seconds(server.workers[0]) - before) / len(messages)
        memory = megabytes(server.workers[0])
    parts |= {"HTTP and the rest": whole - sum(parts.values()), "the server, all together": whole}
    desk = parts["the desk: an answer"]
    parts["the server more than the desk"] = whole - desk
    rows = [[name, f"{ms:.2f}", f"{ms / desk:.2f}"] for name, ms in parts.items()]
    title = f"{len(messages):,} messages one after the other; memory of the worker {memory:.0f} MB"
    return table(title, ["processor time", "ms a message", "of the desk's"], rows)


def generations(folder: Path, settings: Settings, messages: Sequence[str]) -> str:
    """A table of the requests of two workers while the index is built again and again."""
    page, over = next(folder.rglob("docs/**/*.md")), Event()
    with serving(folder, 2) as server, ThreadPoolExecutor(CONNECTIONS) as pool:
        asking = [pool.submit(ask_all, server.port, messages, over) for _ in range(CONNECTIONS)]
        begun = time.perf_counter()
        for number in range(GENERATIONS):
            page.write_text(f"{page.read_text('utf-8')}\n\nEdit {number}.\n", "utf-8")
            refresh_index(settings)
            time.sleep(1)
        over.set()
        seconds = time.perf_counter() - begun
        results = [one.result() for one in asking]
        memory = ", ".join(f"{megabytes(worker):.0f}" for worker in server.workers)
    took = sorted(ms for times, _ in results for ms in times)
    failed = sum(failures for _, failures in results)
    row = [
        f"{len(took):,}", str(failed), f"{len(took) / seconds:.0f}",
        f"{took[len(took) // 2]:.0f}", f"{took[int(len(took) * 0.95)]:.0f}", memory,
    ]  # fmt: skip
    title = f"{GENERATIONS} new generations under {CONNECTIONS} connections, which run on the same processors"
    return table(title, ["requests", "failed", "a second", "p50 ms", "p95 ms", "MB of each worker"], [row])


def main(folder: str, file: str | Path = QUESTIONS) -> None:
    """Prints both tables."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    lines = Path(file).read_text("utf-8").splitlines()
    messages = [json.loads(line)["text"] for line in lines][:MESSAGES]
    with TemporaryDirectory() as place:
        copy = Path(shutil.copytree(folder, Path(place) / "kb", ignore=shutil.ignore_patterns("site")))
        settings = read_settings(copy)[0]
        refresh_index(settings)
        sys.stdout.write(f"{cost(copy, settings, messages)}\n")
        sys.stdout.flush()
        sys.stdout.write(f"{generations(copy, settings, messages)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
