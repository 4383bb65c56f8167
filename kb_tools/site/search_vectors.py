"""The encoder's vectors of a site's texts: those of the index and the last build, and the rest made now."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb_tools.errors import IndexUnusable
from kb_tools.search.arrays import UNREADABLE, Array, read_arrays, write_arrays
from kb_tools.search.generations import current_folder
from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.kept import digest, vectors_file
from kb_tools.search.meaning.many import encode_all
from kb_tools.search.meaning.rows import Small, squares
from kb_tools.settings.settings import Settings

Known = dict[int, Small]
"""The digest of a text -> its row."""


def vectors_of(
    texts: Sequence[str], encoder: Encoder, lang: str, settings: Settings, use: str = "meaning"
) -> NDArray[np.float32]:
    """A row of length 1 for each text, shape (texts, dimension). What neither the index nor the last build
    had is kept for the next one, for as long as the site says it. `use` tells apart who keeps what.
    """
    own = settings.state_dir / f"site-{use}-{lang}"
    indexed, kept = _indexed(lang, encoder, settings), _read(own, encoder)
    by_key = {digest(text): text for text in texts}
    missing = {key: text for key, text in by_key.items() if key not in indexed | kept}
    made = dict(zip(missing, encode_all([*missing.values()], encoder), strict=True))
    if made:
        _keep({key: row for key, row in (kept | made).items() if key in by_key}, encoder, own)
    rows = indexed | kept | made
    small = np.array([rows[digest(text)] for text in texts], np.int8)
    return np.asarray(small / np.sqrt(squares(small))[:, None], np.float32)


def _indexed(lang: str, encoder: Encoder, settings: Settings) -> Known:
    try:
        return _read(vectors_file(current_folder(settings.state_dir), lang), encoder)
    except (OSError, IndexUnusable):
        return {}


def _read(file: Path, encoder: Encoder) -> Known:
    """Nothing where there is no such file, or another encoder made it."""
    try:
        facts, arrays = read_arrays(file)
        same = facts["encoder"] == encoder.name
        return dict(zip(arrays["keys"].tolist(), arrays["small"], strict=True)) if same else {}
    except UNREADABLE:
        return {}


def _keep(known: Known, encoder: Encoder, file: Path) -> None:
    """Where nothing can be kept, the next build encodes it again."""
    fresh = file.with_suffix(".new")
    arrays: dict[str, Array] = {
        "keys": np.array([*known], np.uint64),
        "small": np.array([*known.values()], np.int8),
    }
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        write_arrays(fresh, {"encoder": encoder.name}, arrays)
        fresh.replace(file)
