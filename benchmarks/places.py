"""`python -m benchmarks.places`: does a link lead to the right place? On the sample, by meaning and by words
alone: the part of an article, and the second of a video.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.tables import table
from kb_tools.models import Hit
from kb_tools.search.find import find
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index
from kb_tools.search.message import strip_message
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

ROOT = Path(__file__).parents[1]
MESSAGES = ROOT / "tests" / "messages"
Row = dict[str, Any]


def main() -> None:
    """Prints one table."""
    found = {}
    for meaning in ("use", "none"):
        with TemporaryDirectory() as folder:
            found[meaning] = measured(open_sample(Path(folder), meaning))
    rows = [[name, *(f"{found[meaning][name]} of {of}" for meaning in found)] for name, of in KINDS.items()]
    title = "Links to the right place of the article or video that answers"
    sys.stdout.write(table(title, ["", "by meaning", "by words alone"], rows) + "\n")


def open_sample(folder: Path, meaning: str) -> Index:
    """The index of a copy of the sample."""
    for name in ("docs", "captions"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "videos.yaml", folder)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    kb = "  - kb:\n"
    (folder / "mkdocs.yml").write_text(
        config.replace(kb, f"{kb}      meaning: {meaning}\n"), encoding="utf-8"
    )
    settings, _ = read_settings(folder)
    refresh_index(settings)
    return open_index(settings)


def measured(index: Index) -> dict[str, int]:
    """How many links of each kind lead to the right place. An article or video is asked alone: whether it is
    found among all is another question.
    """
    with index:
        return {
            "parts of an article": _count(_part_is_right(True), SECTIONS, index),
            "whole articles": _count(_part_is_right(False), SECTIONS, index),
            "parts, in messages that tell a story": _count(_part_is_right(True), STORIES, index),
            "seconds of a video": _count(_second_is_right, SECONDS, index),
        }


def _rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (MESSAGES / name).read_text(encoding="utf-8").splitlines()]


SECTIONS, STORIES, SECONDS = map(_rows, ("sections.jsonl", "story.jsonl", "video_seconds.jsonl"))
WHOLE = "#"
"""Stands for all of an article among the places that are right."""
KINDS = {
    "parts of an article": sum(WHOLE not in row["place"] for row in SECTIONS),
    "whole articles": sum(WHOLE in row["place"] for row in SECTIONS),
    "parts, in messages that tell a story": sum(WHOLE not in row["place"] for row in STORIES),
    "seconds of a video": len(SECONDS),
}


def _count(is_right: Callable[[Row, Index], bool], rows: Sequence[Row], index: Index) -> int:
    return sum(is_right(row, index) for row in rows)


def _asked_alone(row: Row, name: str, index: Index) -> Hit | None:
    among = index.matching("id", name) & index.matching("lang", row["lang"])
    return next(iter(find(strip_message(row["text"]), index, row["lang"], among)), None)


def _part_is_right(part: bool) -> Callable[[Row, Index], bool]:
    """Of the messages that a part of an article answers, or of those that all of it does."""

    def is_right(row: Row, index: Index) -> bool:
        hit = _asked_alone(row, row["expect"][0], index) if part != (WHOLE in row["place"]) else None
        return hit is not None and f"#{hit.url.partition('#')[2]}" in row["place"]

    return is_right


def _second_is_right(row: Row, index: Index) -> bool:
    hit = _asked_alone(row, row["video"], index)
    return hit is not None and row["from"] <= (hit.start or 0) < row["to"]


if __name__ == "__main__":
    main()
