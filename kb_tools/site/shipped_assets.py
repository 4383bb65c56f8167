"""What every site of ours has besides its pages: one style sheet, and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from kb_tools.site.rendering import ASSETS, TEMPLATES

FOLDER = "assets/kb"
STYLE = f"{FOLDER}/style.css"
"""Our style sheets in one: a page waits for each file it must have before it is shown."""
VIDEO = f"{FOLDER}/video.js"
SCRIPT = f"{FOLDER}/kb.js"
"""Our script that runs on every page; the others are loaded by it."""
IMPORTED = re.compile(r'"(\.\.?/[\w./-]+\.js)"')
"""A script as the others name it, in imports and for workers."""


@cache
def version() -> str:
    """Eight letters that change with any of our scripts and styles, so that hosts may let browsers keep them
    for a year.
    """
    files = (file for folder in (ASSETS, TEMPLATES) for file in sorted(folder.rglob("*")))
    texts = (file.read_bytes() for file in files if file.suffix in (".js", ".css"))
    return sha256(b"\0".join(texts)).hexdigest()[:8]


def addressed(path: str) -> str:
    """The address of a script or style of ours on the site, with its version."""
    return f"{path}?v={version()}"


def script_text(file: Path) -> str:
    """A script that loads the others by their addresses: one loaded by two addresses would run twice."""
    return IMPORTED.sub(lambda found: f'"{addressed(found[1])}"', file.read_text(encoding="utf-8"))


def style_sheet(more: Iterable[Path] = ()) -> str:
    """The style sheets, `more` of them last, without what only people who write them need."""
    ours = sorted(ASSETS.glob("*.css"), key=lambda file: file.name != "kb.css")
    sheets = "".join(file.read_text(encoding="utf-8") for file in (*ours, *more))
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)).strip() + "\n"


def asset_texts() -> Iterator[tuple[str, str]]:
    """Scripts and pictures: path on the site, and what is in it."""
    for file in sorted(ASSETS.rglob("*")):
        if file.is_file() and file.suffix != ".css":
            yield f"{FOLDER}/{file.relative_to(ASSETS).as_posix()}", script_text(file)
