"""Many texts of the sources to vectors: in batches, by two processes, because an encoder has one thread. Run
as a program it is the second of them.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO

import numpy as np
from numpy.typing import NDArray

from kb_tools.models import Watch
from kb_tools.search.meaning.encoder import Encoder, encoder_named
from kb_tools.search.meaning.rows import Small, quantise

BATCH = 4_000
"""Characters that are encoded at once."""
NEAR = 500
"""Texts among which those of like length come together: some encoders fill up the shorter ones of a batch.
With all of them in order nobody could tell how long it still takes.
"""
FEW = 500
"""Fewer texts are encoded before a second process has started."""
Encode = Callable[[Sequence[str]], NDArray[np.float32]]


def encode_all(texts: Sequence[str], encoder: Encoder, watch: Watch = iter) -> Small:
    """A row of whole numbers for each text, shape (texts, dimension)."""
    order = sorted(range(len(texts)), key=lambda place: (place // NEAR, len(texts[place])))
    rows = np.empty((len(texts), encoder.dimension), np.int8)
    with _encoders(encoder, len(texts)) as encoders:
        done = _encoded([texts[place] for place in order], encoders)
        for place, row in zip(watch(order), done, strict=True):
            rows[place] = row
    return rows


def _encoded(texts: Sequence[str], encoders: Sequence[Encode]) -> Iterator[Small]:
    """The row of each text, in order; each encoder takes the next batch as soon as it is free."""
    free: SimpleQueue[Encode] = SimpleQueue()
    for one in encoders:
        free.put(one)

    def encoded(batch: Sequence[str]) -> Small:
        encode = free.get()
        try:
            return quantise(encode(batch))
        finally:
            free.put(encode)

    with ThreadPoolExecutor(len(encoders)) as threads:
        for rows in threads.map(encoded, _batches(texts)):
            yield from rows


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in order, cut where a batch has enough characters."""
    start, size = 0, 0
    for place, text in enumerate(texts):
        if size and size + len(text) > BATCH:
            yield texts[start:place]
            start, size = place, 0
        size += len(text)
    if start < len(texts):
        yield texts[start:]


@contextmanager
def _encoders(encoder: Encoder, texts: int) -> Iterator[Sequence[Encode]]:
    if texts < FEW or os.cpu_count() == 1:
        yield [encoder.encode]
        return
    command = [sys.executable, "-P", "-m", __name__, encoder.meaning]
    with subprocess.Popen(  # noqa: S603 - ourselves
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as second:
        yield [encoder.encode, partial(_ask, second, encoder)]


def _ask(second: subprocess.Popen[bytes], encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors as the second process makes them; our own where it has gone."""
    size = len(texts) * encoder.dimension * np.dtype(np.float32).itemsize
    with suppress(OSError):
        if second.stdin and second.stdout:
            second.stdin.write(json.dumps(texts).encode() + b"\n")
            second.stdin.flush()
            if len(answer := second.stdout.read(size)) == size:
                return np.frombuffer(answer, np.float32).reshape(len(texts), -1)
    return encoder.encode(texts)


def serve(encoder: Encoder, asked: IO[bytes], answers: IO[bytes]) -> None:
    """Reads lists of texts, a line each, and writes their vectors, until nothing more comes."""
    for line in asked:
        answers.write(encoder.encode(json.loads(line)).tobytes())
        answers.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is stopped is the first process, which ends this one
    if same := encoder_named(sys.argv[1], None, Path(os.sep)):
        serve(same, sys.stdin.buffer, sys.stdout.buffer)
