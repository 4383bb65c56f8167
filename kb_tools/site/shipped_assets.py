"""What every site of ours has besides its pages: one style sheet, and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kb_tools.site.rendering import ASSETS

FOLDER = "assets/kb"
STYLE = f"{FOLDER}/style.css"
"""Our style sheets in one: a page waits for each file it must have before it is shown."""
SCRIPT = f"{FOLDER}/kb.js"
"""Our script that runs on every page; the others are loaded by it."""


def style_sheet(more: Iterable[Path] = ()) -> str:
    """The style sheets, `more` of them last, without what only people who write them need."""
    ours = sorted(ASSETS.glob("*.css"), key=lambda file: file.name != "kb.css")
    sheets = "".join(file.read_text(encoding="utf-8") for file in (*ours, *more))
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)).strip() + "\n"


def asset_paths() -> Iterator[tuple[str, Path]]:
    """Scripts and pictures: path on the site, and our file."""
    for file in sorted(ASSETS.rglob("*")):
        if file.is_file() and file.suffix != ".css":
            yield f"{FOLDER}/{file.relative_to(ASSETS).as_posix()}", file
