"""The drafts of a server in the window of `kb desk`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from math import ceil
from threading import Thread
from time import sleep
from typing import Any, Literal

import click

from kb_tools.cli import remote
from kb_tools.errors import KbError
from kb_tools.window.drafts import Draft, Standing
from kb_tools.window.state import DeskState, wish_of

AGAIN, AWAY = 1.0, 10.0
"""Seconds until news are asked for again: once they have ended, and where there were none."""


class DraftsThere:
    """Where drafts wait at a server."""

    def ask(self, state: DeskState, text: str) -> int:
        return int(remote.ask("/v1/approvals", {**wish_of(state), "reply": text}, "number")[0]["number"])

    def stand(self) -> Standing:
        own, waiting = (
            remote.look(f"/v1/approvals/{which}", "drafts", "expired") for which in ("own", "waiting")
        )
        others = tuple(map(_draft, waiting["drafts"]))
        return Standing(tuple(map(_draft, own["drafts"])), others, waiting["expired"] or 0)

    def decide(
        self,
        number: int,
        decision: Literal["approved", "changed", "declined"],
        *,
        reply: str = "",
        word: str = "",
    ) -> None:
        sent = {"number": number, "decision": decision, "reply": reply, "word": word}
        remote.ask("/v1/approvals/decide", sent, "state")

    def copied(self, number: int) -> None:
        remote.ask("/v1/approvals/copied", {"number": number}, "state")

    def follow(self, changed: Callable[[], bool]) -> None:
        """Until nobody wants to know."""
        context = click.get_current_context()

        def listen() -> None:
            with context.scope(cleanup=False), suppress(RuntimeError):  # the window is closed
                while True:
                    pause = AGAIN
                    try:
                        if not all(changed() for _ in remote.events("/v1/approvals/news")):
                            return
                    except KbError:
                        pause = AWAY
                    sleep(pause)

        Thread(target=listen, daemon=True).start()


def _draft(data: Mapping[str, Any]) -> Draft:
    """A draft as a server tells of it. Raises KbError for what is none."""
    try:
        return Draft(
            number=data["number"],
            author=data["author"],
            own=data["own"],
            about=data["about"],
            channel=data["channel"],
            message=data["message"],
            text=data["reply"]["text"],
            length=data["reply"]["length"],
            limit=data["reply"]["limit"],
            left=ceil(data["left"] / 60),
            waits=data["waits"] // 60,
            late=data["late"],
            state=data["state"],
            proof=tuple((one["mark"], one["text"]) for one in data["proof"]),
            decider=data["decider"],
            word=data["word"],
        )
    except (LookupError, TypeError):
        raise remote.another() from None
