"""Everything that is wrong in a knowledge base: from the last run where nothing changed, else from
`whole`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kb_tools import __version__
from kb_tools.models import Problem, Watch
from kb_tools.review.memory import digest, read_last, stamp, tree_stamp
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings

CODE = Path(__file__).parents[1]
ROOMS = ("review", "fields", "settings", "sources", "search", "desk", "links", "languages")
"""The rooms that what is found depends on, besides the files beside them."""


def review(
    settings: Settings,
    *,
    known: tuple[Problem, ...] = (),
    today: date | None = None,
    online: bool = False,
    watch: Watch = iter,
) -> tuple[Problem, ...]:
    """Every problem and hint, by file and line: ignores and the severities of `check` are applied.

    `known` are problems found before (those of `read_settings`), which are sorted in. `today` is the
    operator's day if not given. `online` asks outside links too. Remembers in `settings.state_dir` what it
    found and does again only what changed; the index is refreshed for the rules that need the ranking. To get
    one page's problems, pick those whose `file` is the article's. Raises KbError only when MkDocs does not
    accept mkdocs.yml.
    """
    today = today or now_in(settings.contact.time_zone).date()
    base = digest(
        __version__, _code_stamp(), repr(settings), stamp(settings.config_file), stamp(settings.replies)
    )
    commit = _head(settings)
    key = digest(base, tree_stamp(settings.docs_dir), repr(known), today, commit)
    remembered = None if online else read_last(settings, key)
    if remembered is not None:
        return remembered
    from kb_tools.review.whole import Task, review_whole

    return review_whole(
        Task(settings=settings, known=known, today=today, online=online, head=commit, base=base, key=key),
        watch,
    )


def _code_stamp() -> str:
    """Our own files: after an upgrade everything is looked at anew."""
    files = (*CODE.glob("*.py"), *(path for room in ROOMS for path in (CODE / room).rglob("*.py")))
    return digest(*sorted(f"{path} {stamp(path)}" for path in files))


def _head(settings: Settings) -> str:
    """The commit, where dates of commits say something: between languages."""
    if not settings.has_translations or len(settings.languages) < 2:
        return ""
    from kb_tools.review.history import head

    return head(settings.root)
