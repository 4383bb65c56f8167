"""How near a message comes to single texts of the sources."""

from __future__ import annotations

import pytest

from kb_tools.search.comparing import compare


def test_texts_of_the_sources_are_near_by_what_they_mean(sample_index):
    """A sentence of a passage and an article's own reply, read from the index; in files nothing else is
    known, and in tables what is not at hand is encoded.
    """
    near = compare("Sind Ersparnisse bei einer Pleite sicher?", sample_index, "de")
    safe = "Guthaben bis 100.000 € je Person sind durch die gesetzliche Einlagensicherung geschützt."
    coins, strange = "Münzen nehmen sie nicht an.", "Das steht in keinem Artikel."
    cosines = near([safe, coins, strange])
    assert cosines[0] > cosines[1]
    assert cosines[0] > cosines[2]


def test_replies_and_summaries_are_known_and_not_ranked(sample_index):
    """What is aside has a vector, and is no place where an answer was found."""
    hits = {one.entry.id: one.entry for one in sample_index.passages() if one.entry.lang == "de"}
    entry = hits["karten/karte-verloren"]
    near = compare(entry.reply, sample_index, "de")
    assert near([entry.reply]) == pytest.approx([1.0], abs=0.01)


def test_an_article_may_say_in_its_own_words_what_was_asked(sample_index):
    """Where nothing is left of a message, nothing is near."""
    assert compare("", sample_index, "de")(["Münzen nehmen sie nicht an."])[0] < 0.5
