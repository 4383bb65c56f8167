"""The desk that commands open, as their options want it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import warn
from kb_tools.desk.session import DeskSession, make_wish, open_session
from kb_tools.desk.thread import Turn, parse_history

if TYPE_CHECKING:
    from kb_tools.window.desks import Records


def open_desk(  # noqa: PLR0913 - the options of three commands
    channel: str | None,
    *,
    agent: str,
    online: bool,
    limit: int | None = None,
    lang: str | None = None,
    name: str = "",
) -> DeskSession:
    """The desk as the options want it. Raises UsageError."""
    settings = load_settings()
    index = ready_index(settings)
    wish = make_wish(
        settings,
        index,
        channel=channel or "",
        limit=limit,
        lang=lang,
        name=name,
        agent=agent,
    )
    return open_session(settings, index, wish, online=online)


def read_history(thread: Path | None) -> tuple[Turn, ...]:
    """The turns of a thread; none where no file was given. Raises KbError with the line that is none."""
    if thread is None:
        return ()
    return parse_history(thread.read_text(encoding="utf-8-sig", errors="replace"), str(thread))


def warn_of_trouble(recorder: Records) -> None:
    """Says when nothing could be remembered."""
    if recorder.trouble:
        warn(recorder.trouble)
