"""`kb init`: a small knowledge base, ready to edit. A language's folder `starter` is copied as it is,
with the company's name put in.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.text import one_line, say

LANGUAGES = "kb_tools.languages"
NAME = "COMPANY"
"""What stands for the company's name in the starter files."""
REVIEWED = "2026-11-02"
"""What stands for today in them."""


def write_starter(folder: Path, name: str, lang: str) -> tuple[Path, ...]:
    """Writes the starter files of a language into `folder` and returns their paths: all of them, or none.
    Raises KbError rather than touch what is there, and OSError.
    """
    name = one_line(name) or "Example Ltd"
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KbError(
            say("{folder} is not empty", folder=folder), say("name a new folder; nothing was written")
        )
    try:
        return tuple(_write(folder, name, lang))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)  # it was empty, or not there
        raise


def _write(folder: Path, name: str, lang: str) -> Iterator[Path]:
    for path, source in _files(files(LANGUAGES) / lang / "starter"):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8").replace(REVIEWED, date.today().isoformat())
        target.write_text(_named(text, name, quoted=path.suffix != ".md"), encoding="utf-8")
        yield target
    (folder / ".gitignore").write_text(".kb/\nsite/\n.site.*/\n/report.html\n", encoding="utf-8")
    yield folder / ".gitignore"


def _files(folder: Traversable, below: Path = Path()) -> Iterator[tuple[Path, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry, below / entry.name)
        else:
            yield below / entry.name, entry


def _named(text: str, name: str, *, quoted: bool) -> str:
    """In YAML the name is written as a quoted text, which is what JSON writes; in Markdown < and & must not
    become markup.
    """
    if quoted:
        return text.replace(NAME, json.dumps(name, ensure_ascii=False))
    return text.replace(NAME, name.replace("&", "&amp;").replace("<", "&lt;"))
