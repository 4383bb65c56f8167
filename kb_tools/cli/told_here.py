"""The answer of this machine's own knowledge base."""

from __future__ import annotations

from pathlib import Path

from kb_tools.cli import session
from kb_tools.cli.talk import language
from kb_tools.cli.told import Told
from kb_tools.telling import answer as telling


def answer(  # noqa: PLR0913 - the options of `kb suggest`
    asked: str,
    use: str | None,
    explain: bool | None,
    *,
    thread: Path | None,
    channel: str | None,
    limit: int | None,
    lang: str | None,
    name: str,
    agent: str,
    online: bool,
) -> Told:
    """The answer to a message; its text is told where `explain` says whether with the reasons."""
    desk = session.open_desk(channel, limit=limit, lang=lang, name=name, agent=agent, online=online)
    history = session.read_history(thread)
    found = desk.ask(asked, history=history)
    given = desk.ask_for(asked, use, history=history) if use else found

    def remember(chosen: str) -> None:
        """Writes down what the program found and what was chosen."""
        if desk.settings.usage == "off":
            return
        from kb_tools.usage.record import Recorder

        recorder = Recorder(desk.settings, desk.index.knows)
        recorder.asked(asked, found, name=name, chosen=chosen)
        session.warn_of_trouble(recorder)

    return Told(
        data=telling.data(given),
        text="" if explain is None else telling.text(given, language(), explain=explain),
        warning=telling.told_in_part(given) if given.unread else "",
        remember=remember,
    )
