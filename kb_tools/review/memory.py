"""What was found last time, in two files of the state folder: check.json answers when nothing changed,
check-pages.json when little did.

Both can be deleted at any time, and neither is trusted further than its key: a file that looks odd counts as
absent.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb_tools.models import Article, Problem, VideoLink
from kb_tools.settings.settings import Settings
from kb_tools.sources.seals import read_sealed, write_sealed
from kb_tools.text import from_json, to_json

if TYPE_CHECKING:
    from kb_tools.review.asking import Answers
    from kb_tools.review.pages import ReviewedPage

LAST, PAGES = "check.json", "check-pages.json"
Stamps = Mapping[str, str]
"""Path from the root -> time and size of the file; "" where there is none."""


def digest(*parts: object) -> str:
    """A short name for some values together."""
    return hashlib.blake2b(
        "\0".join(map(str, parts)).encode(errors="surrogateescape"), digest_size=16
    ).hexdigest()


def stamp(path: str | Path) -> str:
    """Time and size of a file, "" where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a thousand times a run
    except (OSError, ValueError):
        return ""
    return f"{status.st_mtime_ns}-{status.st_size}"


def tree_stamp(folder: Path) -> str:
    """Every file below a folder, with time and size, as one digest. A folder is entered once, whatever links
    lead to it.
    """
    seen, rows, waiting = set[str](), list[str](), [str(folder)]
    while waiting:
        place = waiting.pop()
        real = os.path.realpath(place)
        if real in seen:
            continue
        seen.add(real)
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                else:
                    rows.append(f"{entry.path} {stamp(entry.path)}")
    return digest(*sorted(rows), *sorted(seen))


def read_last(settings: Settings, key: str) -> tuple[Problem, ...] | None:
    """The problems of the last run, if its key was this one and none of the files it read has changed."""
    data = _read(settings.state_dir / LAST)
    try:
        if data["key"] != key or not _as_they_were(data["watched"], settings.root):
            return None
        return tuple(map(_to_problem, data["problems"]))
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def write_last(settings: Settings, key: str, watched: Stamps, problems: Iterable[Problem]) -> None:
    """Remembers the problems of a run, its key, and the stamps its files had when they were read."""
    _write(
        settings.state_dir / LAST,
        {"key": key, "watched": watched, "problems": [_problem_row(problem) for problem in problems]},
    )


def _as_they_were(stamps: Stamps, root: Path) -> bool:
    return all(stamp(root / path) == known for path, known in stamps.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of pages: each as JSON, with the stamps of the files it was made from, and what was asked
    for the articles.
    """

    rows: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)

    def page(self, file: str, root: Path) -> ReviewedPage | None:
        """The page of a file as it was, if none of the files it was made from changed since."""
        row = self.rows.get(file)
        try:
            if row is None or not row["stamps"] or not _as_they_were(row["stamps"], root):
                return None
            return _to_page(row["page"])
        except (LookupError, TypeError, ValueError, AttributeError):
            return None


def read_known(state_dir: Path, key: str) -> Known:
    """What the last run knew of pages, if its key was this one."""
    data = _read(state_dir / PAGES)
    try:
        if data["key"] != key:
            return Known()
        return Known(rows=dict(data["pages"]), answers=_to_answers(data["answers"]))
    except (KeyError, TypeError, ValueError):
        return Known()


def write_known(state_dir: Path, key: str, known: Known) -> None:
    """Remembers pages and answers."""
    answers = {
        "\n".join(name): [[one.text, one.found, one.others] for one in asked]
        for name, asked in known.answers.items()
    }
    _write(state_dir / PAGES, {"key": key, "pages": known.rows, "answers": answers})


def page_row(page: ReviewedPage, stamps: Stamps) -> Mapping[str, Any]:
    """A page as JSON."""
    row = asdict(page) | {
        "anchors": sorted(page.anchors),
        "problems": [_problem_row(problem) for problem in page.problems],
    }
    if row["article"]:
        row["article"]["reviewed"] = (
            page.article.reviewed.isoformat() if page.article and page.article.reviewed else None
        )
    return {"stamps": stamps, "page": row}


def _problem_row(problem: Problem) -> dict[str, Any]:
    return asdict(problem) | {"what": to_json(problem.what), "fix": to_json(problem.fix)}


def _to_problem(row: Mapping[str, Any]) -> Problem:
    return Problem(**{**row, "what": from_json(row["what"]), "fix": from_json(row["fix"])})


def _to_page(row: Mapping[str, Any]) -> ReviewedPage:
    from kb_tools.review.ignores import Ignore
    from kb_tools.review.markdown_text import Target
    from kb_tools.review.pages import ReviewedPage

    return ReviewedPage(
        file=row["file"],
        article=_to_article(row["article"]) if row["article"] else None,
        problems=tuple(map(_to_problem, row["problems"])),
        targets=tuple(Target(**target) for target in row["targets"]),
        anchors=frozenset(row["anchors"]),
        ignores=tuple(Ignore(**{**ignore, "rules": tuple(ignore["rules"])}) for ignore in row["ignores"]),
        lines=row["lines"],
        question_lines=tuple(row["question_lines"]),
        address=tuple(row["address"]),
    )


def _to_article(row: Mapping[str, Any]) -> Article:
    lists = {name: tuple(row[name]) for name in ("questions", "tags", "moved_from")}
    reviewed = date.fromisoformat(row["reviewed"]) if row["reviewed"] else None
    videos = tuple(VideoLink(**link) for link in row["videos"])
    return Article(**{**row, **lists, "videos": videos, "reviewed": reviewed, "passages": ()})


def _to_answers(rows: Mapping[str, Any]) -> Answers:
    from kb_tools.review.asking import RankedPhrasing

    def asked(
        text: str, found: Iterable[tuple[str, float]], others: Iterable[tuple[str, float, float]]
    ) -> RankedPhrasing:
        rivals = tuple((name, sure, part) for name, sure, part in others)
        return RankedPhrasing(text=text, found=tuple((name, sure) for name, sure in found), others=rivals)

    names = {key: key.partition("\n") for key in rows}
    return {(names[key][0], names[key][2]): tuple(asked(*row) for row in some) for key, some in rows.items()}


def _read(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(read_sealed(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _write(path: Path, data: Mapping[str, Any]) -> None:
    """A state folder that cannot be written to costs speed only."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        write_sealed(path, packed.encode(errors="surrogatepass"))
