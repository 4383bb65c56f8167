"""Who may send to a webhook; and the systems of the settings, with their secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb_tools.desk.channels import channel_named
from kb_tools.server.hooks.chatwoot import Chatwoot
from kb_tools.server.hooks.signatures import is_signed
from kb_tools.server.hooks.talks import System
from kb_tools.server.hooks.zammad import Zammad
from kb_tools.server.identity import within
from kb_tools.settings.hooks import Hook
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A webhook, the secret that signs what comes by it ("" for none), and the system to call back: None for
    a program of one's own, which waits for its answer.
    """

    hook: Hook
    secret: str = field(default="", repr=False)
    system: System | None = field(default=None, repr=False)

    def lets_in(self, peer: str, headers: Mapping[str, str], body: bytes, now: float) -> bool:
        """Whether a delivery is signed, or comes from an address that the settings name; `peer` is the other
        end of the connection.
        """
        signed = self.secret and is_signed(self.hook.system, self.secret, headers, body, now)
        return bool(signed) or within(peer, self.hook.senders)


def open_gates(settings: Settings) -> dict[str, Gate]:
    """The webhooks by their names. Raises KbError for a secret that is not there, and for a channel."""
    return {hook.name: _open(hook, settings) for hook in settings.hooks}


def _open(hook: Hook, settings: Settings) -> Gate:
    channel_named(hook.channel)
    secret = hook.secret.read(settings.root) if hook.secret else ""
    token = hook.token.read(settings.root) if hook.token else ""
    system: System | None = None
    if hook.system == "chatwoot":
        reader = hook.reader.read(settings.root) if hook.reader else token
        system = Chatwoot(address=hook.address, token=token, reader=reader)
    elif hook.system == "zammad":
        system = Zammad(address=hook.address, token=token)
    return Gate(hook=hook, secret=secret, system=system)
