"""How near a message comes to single texts of the sources in meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kb_tools.search.index import Index
from kb_tools.search.meaning.rows import quantise
from kb_tools.search.message import strip_message

Nearness = Callable[[Sequence[str]], Sequence[float]]
"""Texts of the sources -> the cosine of the message with each, 0 for what the index has no vector of."""


def compare(message: str, index: Index, lang: str) -> Nearness | None:
    """How near a message comes to texts in a language; None where there is no encoder. It is encoded when
    that is first asked for.
    """
    vectors = index.language(lang).vectors
    if vectors is None:
        return None
    text = strip_message(message)
    return lambda texts: vectors.nearness_of(texts, quantise(index.encode((text,)))[0])
