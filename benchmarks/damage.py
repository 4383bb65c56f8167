"""Every file of `.kb` flipped and cut, the time of half of them put back: what the next two commands say."""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from benchmarks.tables import table
from kb_tools.search.checksums import checksums, damaged

TIMES = 60
QUESTION = ("suggest", "--json", "Was kostet der Eintritt?")
READERS = {"usage.sqlite3": ("usage", "show"), "check.json": ("check",), "check-pages.json": ("check",)}
"""Which command reads a file; a question for all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What a command said."""

    code: int
    stdout: str
    stderr: str


def damage_tables(folder: Path) -> str:
    """Both tables: what became of each damage, and what it costs to notice it."""
    _call(folder, "index")
    _call(folder, "build")
    (folder / "docs/de/neu.md").write_text("# Neu\n\n![](fort.png)\n", encoding="utf-8")
    for words in (("check",), ("index",), QUESTION, QUESTION, QUESTION):
        _call(folder, *words)
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
    right = _call(folder, *words).stdout
    outcomes: Counter[str] = Counter()
    for number in range(TIMES):
        _put_back(folder, clean, name)
        _damage(folder / ".kb" / name, random.Random(f"{name} {number}"), number)
        outcomes[_outcome([_call(folder, *words) for _ in range(2)], right)] += 1
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


def _call(folder: Path, *words: str) -> Called:
    """A command in a child of this process, which has everything loaded already."""
    from kb_tools.cli import main

    with TemporaryFile() as out, TemporaryFile() as err:
        if (child := os.fork()) == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            os.chdir(folder)
            sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
            _end_as(main, words)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = [(file.seek(0), file.read().decode(errors="replace"))[1] for file in (out, err)]
    return Called(code=code, stdout=said[0], stderr=said[1])


def _end_as(main: object, words: Sequence[str]) -> None:
    import traceback

    code = 70
    try:
        main(list(words))  # type: ignore[operator]
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _cost(clean: Path) -> str:
    generation = next(iter(clean.glob("index-*")))
    sums = checksums(generation)
    took = []
    for _ in range(50):
        begun = time.perf_counter()
        assert not damaged(generation, sums)
        took.append(time.perf_counter() - begun)
    size = sum((generation / name).stat().st_size for name in sums)
    return table(
        "What it costs to look at every byte of an index when it is opened",
        ["Index", "MB", "ms"],
        [["this one", f"{size / 1e6:.1f}", f"{1000 * min(took):.2f}"]],
    )
