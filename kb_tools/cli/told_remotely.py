"""The answer of a server."""

from __future__ import annotations

from pathlib import Path

from kb_tools.cli import remote
from kb_tools.cli.told import Told
from kb_tools.telling.style import width


def answer(
    asked: str,
    use: str | None,
    explain: bool | None,
    *,
    thread: Path | None,
    online: bool,
    **wishes: str | int | None,
) -> Told:
    """The answer to a message. Raises KbError where the server is away, or refuses."""
    remote.refuse(online=online)
    sent = {
        "message": asked,
        "use": use,
        "history": _history(thread) or None,
        "tell": {"width": max(20, width()), "explain": bool(explain)},
        **wishes,
    }
    given, headers = remote.ask("/v1/suggest", sent, "answer", "text", "warning")

    def remember(chosen: str) -> None:
        """Says what was chosen; that it was asked the server remembers itself, and what was used."""
        if chosen and chosen != use and "Kb-Number" in headers:
            remote.ask("/v1/chosen", {"number": int(headers["Kb-Number"]), "chosen": chosen})

    return Told(given["answer"], given["text"], given["warning"], remember)


def _history(thread: Path | None) -> list[dict[str, str]]:
    if thread is None:
        return []
    from kb_tools.cli.session import read_history

    turns = read_history(thread)
    return [{"from": "us" if turn.ours else "customer", "text": turn.text} for turn in turns]
