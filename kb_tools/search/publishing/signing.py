"""Who has made a generation: an Ed25519 key that only the publisher has; servers hold its public half."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IMODE
from typing import TYPE_CHECKING

from kb_tools.errors import KbError, reason
from kb_tools.text import say

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SECRET, PUBLIC = "KB_SIGNING_KEY", "KB_PUBLIC_KEY"
"""The variables that name the publisher's file, and the public keys that a server believes."""
PURPOSE = b"kb generation 1\n"
"""Stands before all that is signed, so that a signature made for something else says nothing here."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A publisher's key."""

    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> str:
        """The half that everybody may have."""
        return b64encode(self._key.public_key().public_bytes_raw()).decode()

    def sign(self, text: str) -> str:
        """The signature of a text."""
        return b64encode(self._key.sign(PURPOSE + text.encode())).decode()


def make_key(file: Path) -> SigningKey:
    """A new key, in a new file that only its owner can read, as its folder where that is new. Raises KbError
    where there is a file.
    """
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ModuleNotFoundError:
        raise _not_installed() from None
    key = Ed25519PrivateKey.generate()
    written = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
            opened.write(written)
    except OSError as error:
        what = say("the key cannot be written ({error})", error=reason(error))
        raise KbError(what, say("name a file that is not there yet"), file=str(file)) from None
    return SigningKey(key)


def read_key(file: Path) -> SigningKey:
    """The key in a file. Raises KbError for one that others can read, or that is none."""
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ModuleNotFoundError:
        raise _not_installed() from None
    fix = say("make one with `kb generations key FILE`, and name it in {name}", name=SECRET)
    try:
        if S_IMODE(file.stat().st_mode) & 0o077:
            what = say("others than its owner can read the key")
            raise KbError(what, say("let only its owner read it: chmod 600"), file=str(file))
        key = load_pem_private_key(file.read_bytes(), None)
    except OSError as error:
        what = say("the key cannot be read ({error})", error=reason(error))
        raise KbError(what, fix, file=str(file)) from None
    except (ValueError, TypeError):
        raise KbError(say("this is no key of a publisher"), fix, file=str(file)) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KbError(say("this is no key of a publisher"), fix, file=str(file))
    return SigningKey(key)


def own_key() -> SigningKey:
    """The key in the file that the environment names. Raises KbError."""
    if file := os.environ.get(SECRET, "").strip():
        return read_key(Path(file))
    what = say("whoever publishes signs, and {name} names no key", name=SECRET)
    raise KbError(what, say("make one with `kb generations key FILE`, and name it in {name}", name=SECRET))


def public_keys() -> tuple[str, ...]:
    """The keys of the environment, of which one must have signed: two while a publisher changes his. Raises
    KbError where there is none.
    """
    keys = tuple(os.environ.get(PUBLIC, "").replace(",", " ").split())
    fix = say("write there what `kb generations key` printed")
    if not keys:
        raise KbError(say("{name} names no public key, so nothing can be proved", name=PUBLIC), fix)
    if any(_raw(key, 32) is None for key in keys):
        raise KbError(say("{name} has what is no public key", name=PUBLIC), fix)
    return keys


def believed() -> tuple[str, ...]:
    """The public keys that are known here: those of the environment, or the publisher's own; there may be
    none.
    """
    for known in (public_keys, lambda: (own_key().public,)):
        with suppress(KbError):
            return known()
    return ()


def is_signed(text: str, signature: str, keys: Sequence[str]) -> bool:
    """Whether one of the public keys has signed a text."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ModuleNotFoundError:
        raise _not_installed() from None
    signed = _raw(signature, 64)
    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(_raw(key, 32) or b"").verify(
                signed or b"", PURPOSE + text.encode("utf-8", "replace")
            )
        except (InvalidSignature, ValueError):
            continue
        return True
    return False


def _raw(text: str, size: int) -> bytes | None:
    """The bytes of a text in Base64, None where these are not so many."""
    try:
        raw = b64decode(text.encode(), validate=True)
    except ValueError:
        return None
    return raw if len(raw) == size else None


def _not_installed() -> KbError:
    fix = say("install it with: pip install '.[publish]'")
    return KbError(say("signatures need {name}, which is not installed", name="cryptography"), fix)
