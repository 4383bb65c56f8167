"""What was needed last is kept, within a number of bytes."""

from __future__ import annotations

from kb_tools.search.kept_within import KeptWithin


def test_what_was_needed_longest_ago_goes_first():
    kept = KeptWithin(5, len)
    for word in ("ab", "cd", "ef"):
        assert kept.keep(word, word) == word
    assert kept.size == 6
    assert kept.missing({"ab", "xy"}) == {"xy"}
    kept.sweep()
    assert [word in kept for word in ("ab", "cd", "ef")] == [True, False, True]
    assert (kept.get("cd"), kept.size) == (None, 4)
