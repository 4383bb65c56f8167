"""The vectors of a generation on disk."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.kept import read_kept, vectors_file
from kb_tools.search.meaning.places import WHOLE


def test_what_the_same_encoder_made_is_read(files_index):
    kept = files_index.reader.vectors("de", files_index.encoder.name)
    assert kept.small.shape == (len(kept.keys), files_index.encoder.dimension)
    assert (np.diff(kept.keys[kept.ordered].astype(float)) > 0).all()
    assert (kept.sources[1:] >= kept.sources[:-1]).all()


def test_what_another_encoder_made_counts_as_absent(files_index):
    assert files_index.reader.vectors("de", "another") is None


@pytest.mark.parametrize("data", [None, b"", b"x" * 100])
def test_so_does_what_is_damaged(tmp_path, data):
    file = vectors_file(tmp_path, "de")
    if data is not None:
        file.write_bytes(data)
    assert read_kept(file, "use-0.2.1") is None


def test_the_rows_of_whole_articles_come_first_in_the_order_of_their_numbers(files_index):
    kept = files_index.language("de").vectors
    rows = kept.rows[kept.ordinals == WHOLE].tolist()
    assert rows == list(range(len(np.unique(kept.sources)))) == list(range(len(kept.wholes())))


def test_the_texts_of_some_articles_come_in_the_order_asked_for_with_their_rows_alone(files_index):
    kept = files_index.language("de").vectors
    last, first = (kept.sources[place] for place in (-1, 0))
    found = kept.compared(np.array([last, first]))
    assert np.bincount(found.owners).tolist() == [(kept.sources == one).sum() for one in (last, first)]
    rows = np.concatenate([kept.rows[kept.sources == one] for one in (last, first)])
    assert (found.keys[found.row_of] == kept.keys[rows]).all()
    assert (found.rows.small == kept.small[rows]).all()


def test_all_texts_are_compared_where_they_lie(files_index):
    kept = files_index.language("de").vectors
    found = kept.compared(np.unique(kept.sources))
    assert found.rows.small is kept.small
    message = kept.small[0]
    few = kept.compared(kept.sources[:1])
    cosines = found.rows.cosines(message)[found.row_of][found.owners == 0]
    assert few.rows.cosines(message).tolist() == cosines.tolist()


def test_every_title_and_question_is_a_phrasing(files_index):
    kept = files_index.language("de").vectors
    entries = {one.entry for one in files_index.passages() if one.entry.lang == "de"}
    asked = {text for entry in entries for text in (entry.title, *entry.questions)}
    assert len(kept.asked()) == len(asked)
    assert kept.nearness_of([*asked, "Das sagt niemand."], kept.asked()[0]).count(0.0) >= 1
