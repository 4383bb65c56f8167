"""Vectors that are fetched when they are needed."""

from __future__ import annotations

from math import isnan

import numpy as np

from kb_tools.search.meaning.kept import Phrasings
from kb_tools.search.meaning.rows import Rows, squares
from kb_tools.search.postgresql.arrays import phrasing_arrays
from kb_tools.search.postgresql.vectors import FarVectors, packed_texts


def far(kept):
    """The same vectors, to be fetched, and what was asked for."""
    every, asked = sorted({*kept.sources.tolist()}), []

    def fetch(sources):
        asked.append(sources)
        return [*packed_texts(kept, sources or every)]

    small, said = kept.wholes().small, phrasing_arrays(kept)
    phrased = Phrasings(
        rows=Rows(said["phrasings"], squares(said["phrasings"])),
        row_of=said["phrasing_rows"],
        sources=said["phrasing_sources"],
    )
    return FarVectors(small=small, squares=kept.squares[: len(small)], phrased=phrased, fetch=fetch), asked


def kept_of(index):
    return index.reader.vectors("de", index.encoder.name)


def test_what_is_fetched_is_what_was_kept(files_index):
    kept = kept_of(files_index)
    vectors, asked = far(kept)
    some = np.unique(kept.sources)[[3, 1]]
    here, there = kept.compared(some), vectors.compared(some)
    assert asked == [some.tolist()]
    for name in ("owners", "ordinals"):
        assert getattr(there, name).tolist() == getattr(here, name).tolist()
    assert there.keys.tolist() == here.keys[here.row_of].tolist()
    message = kept.small[5]
    assert there.rows.cosines(message).tolist() == here.rows.cosines(message)[here.row_of].tolist()
    assert vectors.wholes().cosines(message).tolist() == kept.wholes().cosines(message).tolist()
    assert vectors.asked().tolist() == kept.asked().tolist()
    some.sort()
    for messages in (kept.small[5:6], kept.small[2:4]):
        here, there = (one.phrasings().nearest(some, messages).tolist() for one in (kept, vectors))
        assert here == there
    assert vectors.every().tolist() == kept.every().tolist()


def test_texts_of_what_was_fetched_last_are_compared(files_index):
    kept = kept_of(files_index)
    vectors, _ = far(kept)
    sources = np.unique(kept.sources)
    passage = next(one for one in files_index.passages() if one.entry.lang == "de")
    texts = [passage.entry.title, "so steht es nirgends", passage.entry.title]
    assert all(map(isnan, vectors.nearness_of(texts, kept.small[0])))
    vectors.compared(sources)
    there = np.nan_to_num(vectors.nearness_of(texts, kept.small[0]))
    assert there.tolist() == kept.nearness_of(texts, kept.small[0])
