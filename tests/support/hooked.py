"""A real `kb serve` with webhooks, and the systems that send to it and are called back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .chatwoot_server import BOT, READER, Chatwoot
from .served import Server, make_tokens, served, with_hooks
from .stand_in import standing_in
from .until import wait_until
from .zammad_server import TOKEN, Zammad

SECRETS = {"KB_T_BOT": BOT, "KB_T_READER": READER, "KB_T_ZAMMAD": TOKEN}
CHATWOOT = "system: chatwoot, token: 'env:KB_T_BOT', reader: 'env:KB_T_READER', address: '{address}'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooked:
    """A server, and the systems that it answers."""

    server: Server
    chatwoot: Chatwoot
    zammad: Zammad

    def chat(self, talk: int, text: str | None, by: str = "contact", hook: str = "chat", **more: Any) -> str:
        """Somebody writes in Chatwoot, and the server has done with it; what it said that it did."""
        return self.done(hook, self.chatwoot, self.chatwoot.writes(talk, text, by, **more))

    def mail(self, ticket: int, text: str, by: int = 8, **more: Any) -> str:
        """The same in Zammad."""
        return self.done("desk", self.zammad, self.zammad.writes(ticket, text, by, **more))

    def done(self, hook: str, system: Chatwoot | Zammad, data: Any) -> str:
        """What the server did with a delivery: as its log says it, where it was taken."""
        before = len(self.works(hook))
        path, tries = f"/v1/hooks/{hook}", 1
        while (answer := system.deliver(self.server.port, path, data))[0] == 503:  # as systems do
            tries += 1
        status, told = answer
        assert status == 200, told
        is_late = tries > 1 and told["status"] == "seen"
        is_work = (told["status"] == "taken" or is_late) and not self.is_own(data)
        return self.work_after(hook, before) if is_work else told["status"]

    @staticmethod
    def is_own(data: Any) -> bool:
        """Whether a colleague wrote what is delivered: it is taken, and needs no work."""
        return data.get("message_type") == "outgoing"

    def works(self, hook: str) -> list[str]:
        """What the log says of the deliveries of a webhook that were worked on."""
        return [line["outcome"] for line in self.server.lines() if line.get("hook") == hook]

    def work_after(self, hook: str, count: int) -> str:
        """What the work after so many was."""
        wait_until(lambda: len(self.works(hook)) > count)
        return self.works(hook)[count]


@contextmanager
def hooking(
    folder: Path,
    *options: str,
    chatwoot: Chatwoot,
    zammad: Zammad,
    tokens: dict[str, str] | None = None,
    store: str = "",
) -> Iterator[Hooked]:
    """`kb serve` with webhooks of running systems."""
    secrets = SECRETS | {"KB_T_SECRET": chatwoot.secret, "KB_T_HUB": zammad.secret}
    with served(folder, *options, tokens=tokens, store=store, env=secrets) as server:
        yield Hooked(server=server, chatwoot=chatwoot, zammad=zammad)


def write_hooks(folder: Path, chatwoot: Chatwoot, zammad: Zammad) -> None:
    """`chat` answers customers, `notes` and `unsigned` colleagues; `desk` is Zammad, `own` a program. What
    fails is taken up again after two minutes: so each test that lets something fail has a webhook of its own.
    """
    here = CHATWOOT.format(address=chatwoot.address)
    with_hooks(
        folder,
        f"chat: {{{here}, secret: 'env:KB_T_SECRET', mode: reply}}",
        *(f"{name}: {{{here}, secret: 'env:KB_T_SECRET', mode: reply}}" for name in ("unheard", "failing")),
        f"blind: {{{here.replace('READER', 'BOT')}, secret: 'env:KB_T_SECRET', mode: reply}}",
        f"notes: {{{here}, secret: 'env:KB_T_SECRET'}}",
        f"unsigned: {{{here}, senders: [127.0.0.0/8]}}",
        f"far: {{{here}, senders: [10.0.0.0/8]}}",
        f"desk: {{system: zammad, token: 'env:KB_T_ZAMMAD', address: '{zammad.address}',"
        " secret: 'env:KB_T_HUB', mode: reply}",
        "own: {system: json, secret: 'env:KB_T_HUB', mode: reply, read: {text: ask.words},"
        " tell: {do: act, say: text, link: answer.suggestions.0.url}}",
    )


@pytest.fixture(scope="session")
def hooked(tmp_path_factory, pool_site):
    """The swimming pool's server with webhooks of a Chatwoot and a Zammad."""
    folder = Path(shutil.copytree(pool_site, tmp_path_factory.mktemp("hooked") / "kb"))
    with standing_in(Chatwoot()) as chatwoot, standing_in(Zammad()) as zammad:
        write_hooks(folder, chatwoot, zammad)
        tokens = make_tokens(folder, "agent", "bot")
        with hooking(folder, chatwoot=chatwoot, zammad=zammad, tokens=tokens) as one:
            yield one
        assert (chatwoot.wrong, zammad.wrong) == ([], [])
