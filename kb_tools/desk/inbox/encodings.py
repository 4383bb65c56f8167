"""In which encoding a text file is. Looks through the file and goes back to where it was."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO

CHUNK = 65_536
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
MOSTLY = 0.3
"""A file of UTF-16 has a zero in this share of every second byte at least: Latin letters have one each."""
LETTERS = frozenset("äöüßàâçèéêëîïñôùûœæáíóúåøÄÖÜÉ„“”’–…€")
"""What Western texts have beside plain letters, and the wrong encoding turns into other signs."""
ASCII = bytes(range(128))


@contextmanager
def as_text(raw: IO[bytes], newline: str | None = None) -> Iterator[IO[str]]:
    """The file as text; it stays open afterwards. What is wrongly encoded in it becomes a question mark."""
    file = TextIOWrapper(raw, encoding=encoding_of(raw), errors="replace", newline=newline)
    try:
        yield file
    finally:
        file.detach()


def encoding_of(raw: IO[bytes]) -> str:
    """UTF-8 or UTF-16, with or without mark, else the encoding of Western Windows or of old Macs, whichever
    makes more letters of it. UTF-8 where the file cannot be read twice.
    """
    if not raw.seekable():
        return "utf-8-sig"
    start = raw.tell()
    try:
        return _marked(raw.read(CHUNK)) or _read_through(raw, start)
    finally:
        raw.seek(start)


def _marked(head: bytes) -> str:
    for mark, encoding in MARKS.items():
        if head.startswith(mark):
            return encoding
    half = max(1, len(head) // 2)
    for first, encoding in enumerate(("utf-16-be", "utf-16-le")):
        if head[first::2].count(0) > MOSTLY * half > head[1 - first :: 2].count(0) / MOSTLY:
            return encoding
    return ""


def _read_through(raw: IO[bytes], start: int) -> str:
    raw.seek(start)
    decoder, high = codecs.getincrementaldecoder("utf-8")(), bytearray()
    is_utf_8 = True
    while chunk := raw.read(CHUNK):
        high += chunk.translate(None, ASCII)[: CHUNK - len(high)]
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            is_utf_8 = False
            decoder.reset()
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        is_utf_8 = False
    return "utf-8" if is_utf_8 else max(("cp1252", "mac_roman"), key=lambda name: _letters(bytes(high), name))


def _letters(high: bytes, encoding: str) -> int:
    return sum(letter in LETTERS for letter in high.decode(encoding, errors="replace"))
