"""Every file of `.kb` flipped and cut, the time of half of them put back: what the next two commands say."""

from __future__ import annotations

import os
import random
import re
import shutil
import timeit
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.forked import Called, call
from benchmarks.tables import table
from kb_tools.search.checksums import checksum, checksums, damaged

TIMES = 60
LARGE = 60_000_000
"""Bytes that make an index a large one."""
LATER = 2**62
"""Nanoseconds: a time when everything was written long ago."""
QUESTION = ("suggest", "--json", "Was kostet der Eintritt?")
READERS = {"usage.sqlite3": ("usage", "show"), "check.json": ("check",), "check-pages.json": ("check",)}
"""Which command reads a file; a question for all others."""


def damage_tables(folder: Path) -> str:
    """Both tables: what became of each damage, and what it costs to notice it."""
    call(folder, "index")
    call(folder, "build")
    (folder / "docs/de/neu.md").write_text("# Neu\n\n![](fort.png)\n", encoding="utf-8")
    for words in (("check",), ("index",), QUESTION, QUESTION, QUESTION):
        call(folder, *words)
    clean = Path(shutil.copytree(folder / ".kb", folder.parent / "clean"))
    files = [*clean.iterdir(), *(clean / (clean / "current").read_text("utf-8")).iterdir()]
    read = sorted(
        file.relative_to(clean).as_posix() for file in files if file.is_file() and file.stat().st_size
    )
    rows = [_tried(folder, clean, name) for name in read]
    header = ["File", "damaged", "as before", "told, then as before", "told twice", "traceback", "wrong"]
    return "\n".join((table("Each file of .kb, flipped and cut", header, rows), _cost(clean)))


def _tried(folder: Path, clean: Path, name: str) -> list[str]:
    words = READERS.get(name, QUESTION)
    _put_back(folder, clean, name)
    right = call(folder, *words).stdout
    outcomes: Counter[str] = Counter()
    for number in range(TIMES):
        _put_back(folder, clean, name)
        _damage(folder / ".kb" / name, random.Random(f"{name} {number}"), number)
        outcomes[_outcome([call(folder, *words) for _ in range(2)], right)] += 1
    kinds = ("as before", "told, then as before", "told twice", "traceback", "wrong")
    return [re.sub("index-[0-9a-f]+", "index", name), str(TIMES), *(str(outcomes[kind]) for kind in kinds)]


def _put_back(folder: Path, clean: Path, name: str) -> None:
    shutil.rmtree(folder / ".kb")
    shutil.copytree(clean, folder / ".kb")
    if name == "check-pages.json":  # it is read where something changed
        (folder / ".kb/check.json").unlink()


def _damage(file: Path, chance: random.Random, number: int) -> None:
    """A flipped bit, garbage of the same size, or a cut; every other time with the time it had."""
    data, times = bytearray(file.read_bytes()), file.stat()
    place = chance.randrange(len(data))
    if number % 3 == 0:
        data[place] ^= 1 << chance.randrange(8)
    elif number % 3 == 1:
        end = min(len(data), place + chance.randrange(1, 4096))
        data[place:end] = chance.randbytes(end - place)
    else:
        del data[place:]
    file.write_bytes(data)
    if number % 2:
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _outcome(both: Sequence[Called], right: str) -> str:
    first, second = both
    if any("Traceback" in one.stderr for one in both):
        return "traceback"
    told = [one.code != 0 and not one.stdout and one.stderr.startswith("kb: ") for one in both]
    if all(told):
        return "told twice"
    if second.stdout != right or not (told[0] or first.stdout == right):
        return "wrong"
    return "told, then as before" if told[0] else "as before"


def _cost(clean: Path) -> str:
    generation = next(iter(clean.glob("index-*")))
    sums = checksums(generation)
    (generation / "padding").write_bytes(random.Random(1).randbytes(LARGE))
    padded = sums | {"padding": checksum(generation / "padding")}
    return table(
        "What it costs to hold an index against its checksums when it is opened, least of 50",
        ["Index", "MB", "every byte, ms", "what is remembered, ms"],
        [_took("this one", generation, sums), _took("a large one", generation, padded)],
    )


def _took(name: str, generation: Path, sums: Mapping[str, str]) -> list[str]:
    size = sum((generation / name).stat().st_size for name in sums)
    every, remembered = (
        min(timeit.repeat(partial(damaged, generation, sums, now), number=1, repeat=50)) for now in (0, LATER)
    )
    return [name, f"{size / 1e6:.1f}", f"{1000 * every:.2f}", f"{1000 * remembered:.2f}"]
