"""A builder that is killed at one moment after another. Started by test_index.py, in a process of its own.

Every opening, linking, renaming and deleting of a file below `.kb/` is a moment. For each of them the index
of the folder given is put back, a child builds it anew, and kills itself (SIGKILL) just before that file
operation. What a reader then finds is printed: one JSON line a moment.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

EVENTS = frozenset(
    ["open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "os.utime"]
)


def main(folder, word, rebuild):
    """`word` is one that only the changed sources have."""
    os.chdir(folder)
    shutil.copytree(".kb", "before")
    moment, died = 0, True
    while died:
        shutil.rmtree(".kb")
        shutil.copytree("before", ".kb")
        died = die_at(moment, rebuild)
        print(json.dumps({"moment": moment, "died": died, **seen(word)}), flush=True)
        moment += 1


def die_at(moment, rebuild):
    """Whether the child came to that moment, and so did not live to the end."""
    child = os.fork()
    if child == 0:
        left = moment

        def watch(event, arguments):
            nonlocal left
            if event in EVENTS and arguments and ".kb/" in str(arguments[0]) and not ended:
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        ended = False
        sys.addaudithook(watch)
        refresh_index(read_settings(Path.cwd())[0], rebuild=rebuild)
        ended = True
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def seen(word):
    """Whether the index answers, and whether it knows the new word; whether the next build works."""
    index = open_files(Path(".kb"))
    answers = bool(find_answers("Eintritt", index, "de")[1])
    new = any(word in index.language(lang).lexicon for lang in index.languages)
    index.close()
    report = refresh_index(read_settings(Path.cwd())[0])
    return {
        "answers": answers,
        "new": new,
        "mended": word in open_files(Path(".kb")).language("de").lexicon,
        "left": generations(),
        "redone": report.rebuilt,
    }


def generations():
    """How many generations lie on the disk."""
    return len(list(Path(".kb").glob("index-*")))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] == ["--rebuild"])
