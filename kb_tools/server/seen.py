"""Who was let in lately, for when the store that knows everybody is away."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from kb_tools.errors import KbError
from kb_tools.store.tokens import Token, Tokens
from kb_tools.text import say

LASTS = 300.0
"""Seconds for which that holds: long enough to start a database again, and short enough that whoever was
revoked meanwhile does not come in for long.
"""
Found = TypeVar("Found")


class Seen(Generic[Found]):
    """Looks something up, each time anew. Where the store cannot be used, what was found lately still
    holds.
    """

    def __init__(self, find: Callable[[str], Found | None], clock: Callable[[], float] = monotonic) -> None:
        self._find, self._clock = find, clock
        self._seen: dict[str, tuple[float, Found]] = {}

    def __call__(self, key: str) -> Found | None:
        """What is found, None where nothing is. Raises KbError where nobody can say."""
        try:
            found = self._find(key)
        except KbError:
            at, seen = self._seen.get(key, (None, None))
            if at is None or self._clock() - at > LASTS:
                # Strangers are told no more: why it is away says where it is.
                what = say("who you are cannot be looked up now, as the store is away")
                raise KbError(what, say("try again in a minute")) from None
            return seen
        self._seen.pop(key, None)
        if found is not None:
            self._seen[key] = self._clock(), found
        return found


class SeenTokens:
    """Tokens as `Seen` looks them up; `read` reads those of all whom a server knows."""

    def __init__(self, tokens: Tokens, read: Callable[[], tuple[Token, ...]] | None = None) -> None:
        self._one, self._all = Seen(tokens.find), Seen(lambda _: (read or tokens.read)())

    def find(self, digest: str) -> Token | None:
        """The token with this digest, whether it has ended or not."""
        return self._one(digest)

    def read(self) -> tuple[Token, ...]:
        """All there are, by name."""
        return self._all("") or ()
