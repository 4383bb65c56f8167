"""The vectors of the texts that were encoded last: a message is encoded once, whoever asks for it. They are
in memory alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.encoder import Encoder

MOST = 32
"""Texts that are remembered."""
LONGEST = 2_000
"""Characters of a text that are encoded: more hardly change what it means, and cost memory."""


class Recent:
    """An encoder that remembers a few texts."""

    def __init__(self, encoder: Encoder | None) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row for each text, as one that is asked. Raises LookupError where there is no encoder."""
        if self._encoder is None:
            raise LookupError("there is no encoder")
        texts = [text[:LONGEST] for text in texts]
        known = self._known
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        known = (
            known | dict(zip(missing, self._encoder.encode(missing, asked=True), strict=True))
            if missing
            else known
        )
        self._known = {text: known[text] for text in [*known][-MOST:]}
        return np.stack([known[text] for text in texts])
