"""The articles and videos of an index, kept up to date by adding and taking away; and as they are kept in
a generation's folder.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from kb_tools.models import IndexedPassage

FILE = "sources.json"


def digest(data: bytes) -> str:
    """What two equal contents share, in 24 hexadecimal digits."""
    return blake2b(data, digest_size=12).hexdigest()


@dataclass(slots=True, kw_only=True)
class IndexedSource:
    """A file or video of the index: the digest of its content, the number it has, how many passages in which
    language. `stamp` is the time and size of the file, "" where it has to be read to know whether it changed.
    """

    digest: str
    number: int
    passages: int = 0
    lang: str = ""
    stamp: str = ""


@dataclass(slots=True)
class Tally:
    """The sources of an index by name; `config` is the digest of the settings it was built with."""

    config: str
    sources: dict[str, IndexedSource] = field(default_factory=dict)
    _taken: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self._taken = {source.number for source in self.sources.values()}

    def passages(self) -> dict[str, int]:
        """How many passages there are in each language that something is written in."""
        counts: Counter[str] = Counter()
        for source in self.sources.values():
            counts[source.lang] += source.passages
        return {lang: count for lang, count in sorted(counts.items()) if count}

    def forget(self, name: str) -> int:
        """Takes a source away; its number."""
        number = self.sources.pop(name).number
        self._taken.discard(number)
        return number

    def learn(self, name: str, content: str, passages: Sequence[IndexedPassage]) -> int:
        """Adds a source with its passages, which are of one language; `content` is its digest. Its number."""
        number = self._number(name)
        lang = passages[0].entry.lang if passages else ""
        self.sources[name] = IndexedSource(digest=content, number=number, passages=len(passages), lang=lang)
        return number

    def _number(self, name: str) -> int:
        """The same for a name in every build, so that equal scores are ordered alike; the next free one if
        two names share it.
        """
        number = int(digest(name.encode())[:8], 16)
        while number in self._taken:
            number = (number + 1) % 2**32
        self._taken.add(number)
        return number


def write_tally(tally: Tally, folder: Path) -> None:
    """Keeps what a generation counts in its folder."""
    names = [one.name for one in fields(IndexedSource)]
    values = attrgetter(*names)
    saved = {
        "config": tally.config,
        "sources": {name: dict(zip(names, values(one), strict=True)) for name, one in tally.sources.items()},
    }
    (folder / FILE).write_text(json.dumps(saved, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def read_tally(folder: Path) -> Tally:
    """What a generation counts. Raises what the bytes of another file happen to say."""
    saved = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return Tally(saved["config"], {name: IndexedSource(**row) for name, row in saved["sources"].items()})
