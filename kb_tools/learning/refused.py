"""The phrasings an editor does not want: remembered below `.kb/`, as digests, so that no customer's words
stay there.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kb_tools.learning.phrasings import Candidate
from kb_tools.search.lexicon import phrasing_words
from kb_tools.sources.atomic import write_atomically

FILE = "refused.json"


def digest(one: Candidate) -> str:
    """The same for the same folded words for the same article or video."""
    said = json.dumps([one.entry.id, one.entry.lang, phrasing_words(one.wording, one.entry.lang)])
    return hashlib.blake2b(said.encode(), digest_size=12).hexdigest()


def refused_in(state_dir: Path) -> frozenset[str]:
    """The digests of what was refused; none when the file is not there or not ours. Deleting it means being
    asked again.
    """
    try:
        found = json.loads((state_dir / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()


def refuse(state_dir: Path, one: Candidate) -> None:
    """Never to be asked again. Raises OSError."""
    state_dir.mkdir(parents=True, exist_ok=True)
    write_atomically(
        state_dir / FILE, json.dumps(sorted({*refused_in(state_dir), digest(one)}), indent=0).encode()
    )
