"""Whether a system signed what it sends. Pure."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

from kb_tools.settings.hooks import System

FRESH = 300
"""Seconds that the clock of a signature may differ from ours."""


def is_signed(system: System, secret: str, headers: Mapping[str, str], body: bytes, now: float) -> bool:
    """Whether the secret made a delivery's signature, as the systems document it.

    Chatwoot: `X-Chatwoot-Signature: sha256=` over `timestamp.body`, the seconds since 1970 being in
    `X-Chatwoot-Timestamp` (account webhooks since 4.11.2, agent bots since 4.13.0). Zammad: `X-Hub-Signature:
    sha1=` over the body. Programs of one's own: `X-Hub-Signature-256: sha256=` over the body. Only Chatwoot's
    ages: with the others, what was seen before is known by the message's id.
    """
    if system == "chatwoot":
        stamp = headers.get("x-chatwoot-timestamp", "")
        if not (stamp.isascii() and stamp.isdecimal() and abs(now - int(stamp[:15])) <= FRESH):
            return False
        return _made_by(
            secret, f"{stamp}.".encode() + body, headers.get("x-chatwoot-signature", ""), "sha256"
        )
    if system == "zammad":
        return _made_by(secret, body, headers.get("x-hub-signature", ""), "sha1")
    return _made_by(secret, body, headers.get("x-hub-signature-256", ""), "sha256")


def _made_by(secret: str, signed: bytes, given: str, algorithm: str) -> bool:
    """In constant time. SHA-1 is what Zammad has; as HMAC nobody has forged it."""
    made = hmac.new(secret.encode(), signed, getattr(hashlib, algorithm)).hexdigest()
    return hmac.compare_digest(f"{algorithm}={made}".encode(), given.encode())
