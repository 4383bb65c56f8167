"""How near a message comes to single texts of the sources in meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isnan

from kb_tools.search.index import Index
from kb_tools.search.meaning.rows import Rows, quantise, squares
from kb_tools.search.message import strip_message

Nearness = Callable[[Sequence[str]], Sequence[float]]
"""Texts of the sources -> the cosine of the message with each, 0 for what the index has no vector of. What an
index in tables has not at hand is encoded anew.
"""


def compare(message: str, index: Index, lang: str) -> Nearness | None:
    """How near a message comes to texts in a language; None where there is no encoder. It is encoded when
    that is first asked for.
    """
    vectors = index.language(lang).vectors
    if vectors is None:
        return None
    text = strip_message(message)

    def near(texts: Sequence[str]) -> Sequence[float]:
        message = quantise(index.encode((text,)))[0]
        cosines = vectors.nearness_of(texts, message)
        if absent := [place for place, cosine in enumerate(cosines) if isnan(cosine)]:
            rows = quantise(index.encode(tuple(texts[place] for place in absent)))
            encoded = Rows(rows, squares(rows)).cosines(message).tolist()
            cosines = [encoded.pop(0) if isnan(cosine) else cosine for cosine in cosines]
        return cosines

    return near
