"""Commands on a disk of 4 MB with no room left. Started by tests, in a mount namespace of its own.

The knowledge base is indexed and asked once. For each command it is put on a new disk, which is filled but
for a few kilobytes. One JSON line a command: what it said, what it left, and whether the next question is
answered once there is room again.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

QUESTION = ("suggest", "--json", "Was kostet der Eintritt?")


def main(kb, source, disk, commands):
    run(kb, source, "index")
    right = answer(kb, source)
    for words in commands:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], check=True)
        print(json.dumps(tried(kb, Path(source), Path(disk), words, right)), flush=True)
        subprocess.run(["umount", disk], check=True)


def run(kb, folder, *words):
    return subprocess.run([kb, *words], cwd=folder, capture_output=True, text=True, check=False)


def answer(kb, folder):
    return json.loads(run(kb, folder, *QUESTION).stdout)["suggestions"][0]["url"]


def tried(kb, source, disk, words, right):
    folder = Path(shutil.copytree(source, disk / "kb"))
    article = folder / "docs/de/neu.md"
    article.write_text("# Neu\n\nEin neuer Artikel.\n", encoding="utf-8")
    inbox = folder / "inbox.csv"
    inbox.write_text("text\n" + "Was kostet der Eintritt?\n" * 300, encoding="utf-8")
    known = set(disk.rglob("*"))
    fill(disk / "filler")
    ran = run(kb, folder, *words)
    (disk / "filler").unlink()
    left = sorted(str(path.relative_to(folder)) for path in {*disk.rglob("*")} - known)
    return {
        "words": words,
        "code": ran.returncode,
        "said": ran.stdout[-300:] + ran.stderr,
        "left": left,
        "answers": answer(kb, folder) == right,
    }


def fill(file, spare=8_000):
    """Writes until nothing fits, and gives a little back."""
    with file.open("wb", buffering=0) as target:
        try:
            while target.write(b"\0" * 4096):
                pass
        except OSError:
            pass
    os.truncate(file, max(0, file.stat().st_size - spare))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
