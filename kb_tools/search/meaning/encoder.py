"""What a sentence encoder is, and the one that the settings name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kb_tools.settings.meaning import ONNX, Constants
from kb_tools.settings.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Texts to vectors whose cosine says how alike their meanings are."""

    @property
    def name(self) -> str:
        """Another name means other vectors: those of two encoders are never compared."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    @property
    def constants(self) -> Constants:
        """What the ranking has to know of its cosines."""

    @property
    def meaning(self) -> str:
        """As the setting `meaning` names it, for another process to open the same."""

    @property
    def trouble(self) -> str:
        """What keeps it from being as fast as it could be, "" for nothing."""

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> NDArray[np.float32]:
        """A row of length 1 for each text, shape (texts, dimension). Texts are customers' messages if
        `asked`, else those of the sources: some encoders tell the two apart. The last bits of a row depend on
        the processor and on the texts beside it.
        """


def open_encoder(settings: Settings) -> Encoder | None:
    """The encoder that the settings name, None for none. Raises KbError where it cannot be opened."""
    return encoder_named(settings.meaning, settings.meaning_fit, settings.root)


def encoder_named(meaning: str, fit: Constants | None, root: Path) -> Encoder | None:
    """The same by the values of the settings, which an index has too."""
    if meaning.startswith(ONNX):
        meaning = f"{ONNX}{(root / meaning.removeprefix(ONNX)).resolve()}"
    return _open(meaning, fit or Constants())


@lru_cache(maxsize=2)
def _open(meaning: str, constants: Constants) -> Encoder | None:
    """Once for any number of knowledge bases."""
    if meaning == "none":
        return None
    if meaning.startswith(ONNX):
        from kb_tools.search.meaning.onnx import OnnxEncoder

        return OnnxEncoder(Path(meaning.removeprefix(ONNX)), constants)
    from kb_tools.search.meaning.use import PackagedEncoder

    return PackagedEncoder(constants)
