"""Makes the vectors of a generation of the index. A text is encoded once: its vector is found again by the
text's digest in the generation before, also where all else is made anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb_tools.models import IndexedPassage, Watch
from kb_tools.search.arrays import write_arrays
from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.kept import (
    Kept,
    Keys,
    Numbers,
    Ordinals,
    digest,
    read_kept,
    vectors_file,
)
from kb_tools.search.meaning.many import encode_all
from kb_tools.search.meaning.places import WHOLE, compared_texts
from kb_tools.search.meaning.rows import Small, squares

New = Sequence[tuple[int, Sequence[IndexedPassage]]]
"""Articles and videos: the number of each, and its passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How the vectors of a generation are made: by which encoder, after which generation, watched by whom."""

    encoder: Encoder
    before: Path | None
    watch: Watch = iter

    def write(self, folder: Path, languages: Iterable[str], stale: Set[int] | None, new: New) -> None:
        """Writes the vectors of a generation into its folder. `stale` are the numbers of articles and videos
        that are gone or new, None for all.
        """
        by_language = defaultdict[str, list[tuple[int, Sequence[IndexedPassage]]]](list)
        for number, passages in new:
            by_language[passages[0].entry.lang].append((number, passages))
        drafts = {lang: Draft(self._kept(lang), stale, by_language[lang]) for lang in languages}
        missing = {key: text for draft in drafts.values() for key, text in draft.missing.items()}
        rows = self.rows(missing)
        for lang, draft in drafts.items():
            draft.write(vectors_file(folder, lang), self.encoder, rows)

    def rows(self, missing: Mapping[int, str]) -> dict[int, Small]:
        """The row of each text, by its digest."""
        return dict(zip(missing, encode_all([*missing.values()], self.encoder, self.watch), strict=True))

    def _kept(self, lang: str) -> Kept | None:
        return read_kept(vectors_file(self.before, lang), self.encoder.name) if self.before else None


class Draft:
    """A language of the next generation: what was kept, less what is stale, and what is new."""

    def __init__(self, before: Kept | None, stale: Set[int] | None, new: New) -> None:
        """`stale` are the numbers of articles and videos that changed or are gone, None for all."""
        self._before = before
        self._keys, self._sources, self._ordinals, texts = _table(new)
        if before and stale is not None:
            fresh = ~np.isin(before.sources, [*stale])
            self._keys = np.concatenate((before.keys[before.rows[fresh]], self._keys))
            self._sources = np.concatenate((before.sources[fresh], self._sources))
            self._ordinals = np.concatenate((before.ordinals[fresh], self._ordinals))
        known = set[int]() if before is None else set(before.keys.tolist())
        self.missing = {key: text for key, text in texts.items() if key not in known}
        """The texts that have no row yet, by their digests."""

    def write(self, file: Path, encoder: Encoder, missing: Mapping[int, Small]) -> None:
        """Writes the language, given a row for each missing text."""
        order = np.argsort(self._sources, kind="stable")
        keys, rows = _rows_of(self._keys[order], self._ordinals[order] == WHOLE)
        small, squared = np.empty((len(keys), encoder.dimension), np.int8), np.empty(len(keys), np.int32)
        known = np.zeros(len(keys), bool)
        if self._before:
            before, known = self._before.find(keys)
            small[known] = self._before.small[before[known]]
            squared[known] = self._before.squares[before[known]]
        fresh = np.flatnonzero(~known)
        for place in fresh.tolist():
            small[place] = missing[keys.item(place)]
        squared[fresh] = squares(small[fresh])
        kept = Kept(
            keys=keys,
            ordered=np.argsort(keys).astype(np.uint32),
            small=small,
            squares=squared,
            rows=rows.astype(np.uint32),
            sources=self._sources[order],
            ordinals=self._ordinals[order],
        )
        arrays = {field.name: getattr(kept, field.name) for field in fields(kept)}
        write_arrays(file, {"encoder": encoder.name}, arrays)


def _rows_of(keys: Keys, wholes: NDArray[np.bool_]) -> tuple[Keys, NDArray[np.intp]]:
    """The digest of each row, given those of the texts in order and which of them are whole articles or
    videos; and the row of each text.
    """
    number = np.count_nonzero(wholes)
    others, first, said = np.unique(keys[~wholes], return_index=True, return_inverse=True)
    by_use = np.argsort(first)
    row_of = np.empty(len(others), np.intp)
    row_of[by_use] = np.arange(number, number + len(others))
    rows = np.empty(len(keys), np.intp)
    rows[wholes], rows[~wholes] = np.arange(number), row_of[said]
    return np.append(keys[wholes], others[by_use]), rows


def _table(new: New) -> tuple[Keys, Numbers, Ordinals, dict[int, str]]:
    """Digest, source and ordinal of each text, and the texts by their digests."""
    texts: dict[int, str] = {}
    keys, sources, ordinals = [], [], []
    for source, passages in new:
        for text, ordinal in compared_texts(passages):
            texts[key := digest(text)] = text
            keys.append(key)
            sources.append(source)
            ordinals.append(ordinal)
    return np.array(keys, np.uint64), np.array(sources, np.uint32), np.array(ordinals, np.int32), texts
