"""Systems whose webhooks `kb serve` answers: the setting `hooks`. Reads no secret before it is used."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Literal

from kb_tools.errors import KbError
from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, Reader, matching, one_of, read_part, share, text, texts
from kb_tools.settings.contact import folder_address
from kb_tools.text import clean, joined, say

System = Literal["chatwoot", "zammad", "json"]
Mode = Literal["note", "reply"]
Network = IPv4Network | IPv6Network
Pairs = tuple[tuple[str, str], ...]
BOT_THRESHOLD = 0.9
"""Of the sample's messages that had no say in it, 85 are answered above it, 1 of them wrongly; above 0.8 it
is 118 and 2, above 0.5 211 and 15 (`python -m benchmarks.bots`).
"""
NAME = r"[a-z0-9][a-z0-9-]{0,39}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Where a secret stands: in a variable of the environment, or in a file (relative to the settings)."""

    variable: str = ""
    file: str = ""

    def read(self, root: Path) -> str:
        """The secret. Raises KbError where there is none."""
        if self.variable:
            found, place = os.environ.get(self.variable, ""), self.variable
        else:
            place = self.file
            try:
                found = (root / place).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                found = ""
        if secret := found.strip():
            return secret
        what = say("there is no secret in {place}, which `hooks` names", place=place)
        raise KbError(what, say("set the variable, or write the file, before `kb serve` starts"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """A system that sends its customers' messages to `/v1/hooks/<name>`.

    `address` is where it is called back, with `token`; `reader` is the token that reads conversations where
    `token` may not. `secret` signs what it sends; unsigned deliveries come in from `senders` alone, by the
    address of their connection. `read` are the paths of fields in what is sent, `tell` those of an answer's
    fields by the names that are answered (`json` only).
    """

    name: str
    system: System
    address: str = ""
    secret: Secret | None = None
    token: Secret | None = None
    reader: Secret | None = None
    senders: tuple[Network, ...] = ()
    mode: Mode = "note"
    bot_threshold: float = BOT_THRESHOLD
    """A link is sent to a customer only where its own confidence is above this."""
    channel: str = "plain"
    read: Pairs = ()
    tell: Pairs = ()
    line: int = field(default=0, repr=False, compare=False)


def read_hooks(node: Node) -> tuple[Hook, ...]:
    """The `hooks` section. Raises FieldError for the first mistake in it."""
    if not isinstance(node.value, dict):
        fix = say("write a name such as `chatwoot:` and below it `system: chatwoot`")
        raise FieldError(say("should name webhooks"), fix, node.line)
    return tuple(_hook(name, item) for name, item in node.value.items())


def _hook(name: str, node: Node) -> Hook:
    matching(NAME, _no_name, say("use small letters, digits and hyphens"))(Node(value=name, line=0, raw=name))
    hook = Hook(name=name, line=node.line, **{"system": "", **read_part(node, FIELDS, name)})
    if not hook.system:
        raise FieldError(say("{name} lacks its `system`", name=name), _one_of_systems(), node.line)
    if hook.system != "json" and not (hook.address and hook.token):
        what = say("{name} lacks its `address` or its `token`", name=name)
        raise FieldError(what, say("write where it is called back, and `token: env:NAME`"), node.line)
    if hook.system != "json" and not (hook.secret or hook.senders):
        what = say("{name} lacks its `secret`, so that anybody could send what it sends", name=name)
        raise FieldError(what, say("write `secret: env:NAME`, or the addresses of its `senders`"), node.line)
    return hook


def _no_name(value: str) -> str:
    return say("has a name that no address can have: {value!r}", value=clean(value))


def _one_of_systems() -> str:
    return say("use one of: {names}", names="chatwoot, zammad, json")


def _secret(node: Node) -> Secret:
    """Whatever else stands there may be the secret itself, and is repeated nowhere."""
    kind, _, place = text(node).partition(":")
    if kind == "env" and place.isidentifier():
        return Secret(variable=place)
    if kind == "file" and place.strip():
        return Secret(file=place.strip())
    what = say("names neither a variable nor a file")
    fix = say("write `env:NAME` or `file:PATH`; the secret itself never stands here")
    raise FieldError(what, fix, node.line)


def _senders(node: Node) -> tuple[Network, ...]:
    try:
        return tuple(map(ip_network, texts(node)))
    except ValueError:
        what = say("has what is no address and no network")
        raise FieldError(what, say("write it as 10.0.0.7 or 10.0.0.0/24"), node.line) from None


def _pairs(node: Node) -> Pairs:
    if not isinstance(node.value, dict):
        raise FieldError(say("should be a list of names and paths"), _as_pairs(), node.line)
    return tuple((name, text(path)) for name, path in node.value.items())


def _as_pairs() -> str:
    return say("write `name: path.to.value`, one a line")


def _read(node: Node) -> Pairs:
    pairs = _pairs(node)
    if unknown := next((name for name, _ in pairs if name not in READ), ""):
        what = say("unknown key `{key}` in {of}", key=clean(unknown)[:60], of="read")
        raise FieldError(what, say("known here: {names}", names=joined(READ)), node.line)
    return pairs


READ = ("text", "id", "thread", "name", "lang")
"""Fields of a message that a program of one's own can name; of the others nothing is made."""
FIELDS: dict[str, Reader] = {
    "system": one_of("chatwoot", "zammad", "json"),
    "address": folder_address,
    "secret": _secret,
    "token": _secret,
    "reader": _secret,
    "senders": _senders,
    "mode": one_of("note", "reply"),
    "bot_threshold": share,
    "channel": text,
    "read": _read,
    "tell": _pairs,
}
