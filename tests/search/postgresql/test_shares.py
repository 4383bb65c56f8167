"""A whole generation in shares, which any process may copy."""

from __future__ import annotations

import pickle

from support.indexed import in_tables

from kb_tools.search.postgresql.shares import STEPS, Copier, shares_of
from kb_tools.settings.settings import Settings


def test_shares_are_all_there_is_and_nothing_twice(files_index):
    shares = [*shares_of(files_index)]
    covered = {}
    for share in shares:
        assert 0 < share.end - share.begin <= STEPS[share.table]
        assert share.begin == covered.get((share.table, share.lang), 0)
        covered[share.table, share.lang] = share.end
    german = files_index.language("de")
    assert covered["passages", ""] == len(files_index.reader.source_of)
    assert covered["postings", "de"] == len(german.lexicon.words)
    assert covered["meanings", "de"] == len(german.findable.sources)
    assert {lang for _, lang in covered} == {"", *files_index.languages}


def test_another_process_opens_all_for_itself(tmp_path, postgres):
    copier = pickle.loads(pickle.dumps(Copier(in_tables(Settings(root=tmp_path), postgres), 7)))
    assert (copier.number, copier.schema) == (7, "kb_index_1")
    copier.close()
