"""What a desk looks up for a message, which is nearly all of its work: hits, kinds, nearness. It is asked in
texts without personal data, and of who wrote them it knows nothing; so another process may look it up.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, Protocol, TypeVar

from kb_tools.desk.kinds.judging import Alert, Judgement
from kb_tools.models import Gain, Hit, IndexEntry, Meant
from kb_tools.search.comparing import Nearness
from kb_tools.search.message import MENTION
from kb_tools.settings.routing import RoutingRule
from kb_tools.text import Sentence

NEEDED = {
    (one.__module__, one.__qualname__): one
    for one in (Alert, Gain, Hit, IndexEntry, Judgement, Meant, Sentence, date)
}
"""The classes that are looked up."""
NOBODY = "@_"
"""Stands for a mention: no search and no kind reads those."""
Key = tuple[str, ...]
Found = TypeVar("Found")


class Lookups(Protocol):
    """A desk that looks something up."""

    def search(self, text: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        """The language of a text, and its hits."""

    def judge(self, text: str, lang: str) -> Judgement:
        """What a text is."""

    def compare(self, text: str, lang: str) -> Nearness | None:
        """How near it is to texts of the sources; None without an encoder."""


class Remembered:
    """A desk that is asked once for each thing; `known` is what it has said, here or in another process."""

    def __init__(self, desk: Lookups, known: Mapping[Key, Any] | None = None) -> None:
        self._desk = desk
        self.known: dict[Key, Any] = dict(known or {})

    def search(self, text: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        return self._once(
            ("search", without_mentions(text), lang or ""), lambda: self._desk.search(text, lang)
        )

    def judge(self, text: str, lang: str) -> Judgement:
        return self._once(("judge", without_mentions(text), lang), lambda: self._desk.judge(text, lang))

    def compare(self, text: str, lang: str) -> Nearness | None:
        near = self._desk.compare(text, lang)
        if near is None:
            return None

        def compared(texts: Sequence[str]) -> Sequence[float]:
            asked = ("compare", without_mentions(text), lang, *texts)
            return self._once(asked, lambda: [float(one) for one in near(texts)])

        return compared

    def _once(self, key: Key, look: Callable[[], Found]) -> Found:
        if key not in self.known:
            self.known[key] = look()
        found: Found = self.known[key]
        return found


def without_mentions(text: str) -> str:
    """A text without the handles in it."""
    return MENTION.sub(NOBODY, text)


def pack(known: Mapping[Key, Any]) -> bytes:
    """What was looked up, for another process that has the same generation open."""
    return pickle.dumps({key: _lean(found) for key, found in known.items()})


def unpack(packed: bytes, rules: tuple[RoutingRule, ...]) -> Mapping[Key, Any]:
    """The same again, with the rules of a desk's kinds. Raises pickle.UnpicklingError for what holds anything
    else: it makes nothing but these values, and runs nothing.
    """
    known = _Unpickler(BytesIO(packed)).load()
    return {
        key: replace(found, rules=rules) if isinstance(found, Judgement) else found
        for key, found in known.items()
    }


def _lean(found: Any) -> Any:
    """A judgement has all rules in it, which every process has."""
    return replace(found, rules=()) if isinstance(found, Judgement) else found


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in NEEDED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return NEEDED[module, name]
