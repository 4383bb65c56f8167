"""Commands in children of this process, which has everything loaded already: as `kb`, without its start."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from kb_tools.cli import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What a command said."""

    code: int
    stdout: str
    stderr: str


def call(folder: Path, *words: str) -> Called:
    """What a command said."""
    with TemporaryFile() as out, TemporaryFile() as err:
        child = start(folder, words, out.fileno(), err.fileno())
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = [(file.seek(0), file.read().decode(errors="replace"))[1] for file in (out, err)]
    return Called(code=code, stdout=said[0], stderr=said[1])


def start(folder: Path, words: Sequence[str], out: int, err: int) -> int:
    """Begins a command in a folder; its process, to be waited for. `out` and `err` are where it writes."""
    if child := os.fork():
        return child
    nowhere = os.open(os.devnull, os.O_RDONLY)
    for mine, number in ((nowhere, 0), (out, 1), (err, 2)):
        os.dup2(mine, number)
    os.chdir(folder)
    sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
    code = 70
    try:
        main(list(words))
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
