"""The vectors of a generation on disk."""

from __future__ import annotations

import pytest

from kb_tools.search.meaning.kept import read_kept, vectors_file


def test_what_the_same_encoder_made_is_read(small_index):
    kept = small_index.reader.vectors("de", small_index.encoder.name)
    assert kept.small.shape == (len(kept.keys), small_index.encoder.dimension)
    assert (kept.keys[1:] > kept.keys[:-1]).all()
    assert (kept.sources[1:] >= kept.sources[:-1]).all()


def test_what_another_encoder_made_counts_as_absent(small_index):
    assert small_index.reader.vectors("de", "another") is None


@pytest.mark.parametrize("data", [None, b"", b"x" * 100])
def test_so_does_what_is_damaged(tmp_path, data):
    file = vectors_file(tmp_path, "de")
    if data is not None:
        file.write_bytes(data)
    assert read_kept(file, "use-0.2.1") is None


def test_phrasings_and_places_are_told_apart(small_index):
    vectors = small_index.language("de").vectors
    passages = [small_index.passage(int(number)) for number in set(vectors.place_passages.tolist()) - {-1}]
    assert {one.entry.lang for one in passages} == {"de"}
    asked = sum(1 + len(entry.questions) for entry in {one.entry for one in passages})
    assert len(vectors.phrasing_rows) == len(vectors.phrasing_sources) == asked
    whole = vectors.place_sources[vectors.place_passages == -1].tolist()
    assert sorted(whole) == sorted({*vectors.phrasing_sources.tolist()})
