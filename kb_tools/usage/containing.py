"""What is remembered of one person, found by the words that name them, as people write words: in any case of
letters, with umlauts written out or not, with accents or without, a handle with its @ or without.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kb_tools.languages.letters import WRITTEN_OUT
from kb_tools.store.state import State

LETTERS = str.maketrans({letter: out for letter, out in WRITTEN_OUT.items() if letter.isalpha()})
TAKEN_OFF = ("Mn", "Cf")
"""Accents, and signs that nobody sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The numbers of messages, and of drafts."""

    messages: tuple[int, ...] = ()
    drafts: tuple[int, ...] = ()


def find(state: State, words: Iterable[str]) -> Found:
    """What contains one of the words."""
    has = containing(words)
    drafts = (
        (one.number, (one.message, one.reply, one.proof, one.word)) for one in state.approvals.with_words()
    )
    return Found(
        messages=tuple(one.number for one in state.usage.read() if has(one.message)),
        drafts=tuple(number for number, texts in drafts if any(map(has, texts))),
    )


def erase(state: State, found: Found) -> None:
    """Deletes the messages, and the words of the drafts."""
    state.usage.erase_these(found.messages)
    state.approvals.erase_words(found.drafts)


def containing(words: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text contains one of the words, whole or with an s behind it; a word may be several, with any
    space between them.
    """
    forms = {form for word in words for form in _forms(" ".join(word.split()).lstrip("@")) if form}
    if not forms:
        return lambda _: False
    patterns = (r"\s+".join(map(re.escape, form.split())) for form in sorted(forms))
    found = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?:['’]?s)?(?!\w)")
    return lambda text: any(map(found.search, _forms(text)))


def _forms(text: str) -> set[str]:
    """A text with its umlauts written out, and with their dots taken off."""
    small = unicodedata.normalize("NFC", text).casefold()
    return {_plain(small.translate(LETTERS)), _plain(small)}


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(one for one in letters if unicodedata.category(one) not in TAKEN_OFF)
