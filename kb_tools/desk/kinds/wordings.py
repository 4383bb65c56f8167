"""Wordings of kinds of messages, one a line, in the files of each language's folder `kinds/`: `thanks.txt`
has thanks, `thanks.not.txt` what only sounds like thanks. Lines that begin with # are comments.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kb_tools import languages

FOLDER = Path(languages.__file__).parent


@cache
def wordings(name: str) -> tuple[str, ...]:
    """The lines of all languages' files of this name (without its ending); none where there are none."""
    places = (FOLDER / code / "kinds" / f"{name}.txt" for code in languages.codes())
    texts = (place.read_text(encoding="utf-8") for place in places if place.is_file())
    return tuple(line for text in texts for line in text.splitlines() if line and not line.startswith("#"))
