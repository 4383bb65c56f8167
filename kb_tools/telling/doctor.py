"""What `kb doctor` found: as people read it, and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kb_tools.review.doctor.finding import Finding
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style
from kb_tools.text import one_line, say

NAMES = {
    "settings": say("settings"),
    "index": say("index"),
    "encoder": say("encoder"),
    "store": say("store"),
    "published": say("published"),
    "webhooks": say("webhooks"),
    "clock": say("clock"),
    "disk": say("disk"),
    "server": say("server"),
}


def text(findings: Sequence[Finding], language: Reader) -> str:
    """A line for each part, after a mark."""
    names = {one.part: tell(NAMES[one.part], language) for one in findings}
    width = max(map(len, names.values()), default=0)
    return "\n".join(
        f"{style('✗', 'red', 'bold') if one.wrong else style('✓', 'green')} {names[one.part]:<{width}}  "
        + one_line(" - ".join(tell(said, language) for said in (one.what, one.fix) if said))
        for one in findings
    )


def data(findings: Sequence[Finding]) -> dict[str, Any]:
    """What `kb doctor --json` prints."""
    return {"well": not any(one.wrong for one in findings), "findings": [asdict(one) for one in findings]}
