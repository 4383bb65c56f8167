"""What was found, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kb_tools.errors import KbError
from kb_tools.text import Sentence

Part = Literal["settings", "index", "encoder", "store", "published", "webhooks", "clock", "disk", "server"]
Look = Callable[[], Sentence]
"""Says how well a part is. Raises KbError for what somebody must mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How a part is: `what` is there or wrong, and what mends it ("" where nothing needs to)."""

    part: Part
    wrong: bool
    what: str
    fix: str = ""


def examine(looks: Iterable[tuple[Part, Look]]) -> Iterator[Finding]:
    """A finding of each part, in their order."""
    for part, look in looks:
        try:
            yield Finding(part=part, wrong=False, what=look())
        except KbError as error:
            what = str(KbError(error.what, file=error.file, line=error.line))
            yield Finding(part=part, wrong=True, what=what, fix=error.fix)
