"""The phrasings an editor does not want."""

from __future__ import annotations

from support.learnt import candidate

from kb_tools.learning.refused import digest, refuse, refused_in


def test_a_damaged_list_of_refusals_is_an_empty_one(tmp_path):
    """Then the editor is asked again, and no more than that is lost."""
    refuse(tmp_path, candidate())
    refuse(tmp_path, candidate("handtasche geklaut"))
    assert refused_in(tmp_path) == {
        digest(candidate("weg, Hilfe: Portmonee")),
        digest(candidate("handtasche geklaut")),
    }
    for damaged in ("{", "3", "[", '{"a": 1}'):
        (tmp_path / "refused.json").write_text(damaged, encoding="utf-8")
        assert refused_in(tmp_path) == frozenset()
