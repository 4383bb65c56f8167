"""The store's sums, by day, topic, language, article and video."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.asked import UNTIL
from support.reporting import CATALOGUE, WEEKS, answer

from kb_tools.report.catalogue import GENERAL, GONE
from kb_tools.report.counts import Counts
from kb_tools.report.tallies import add_up, by_language, by_step, by_topic, loads

DAY = UNTIL.isoformat()
ids = st.sampled_from(["karten/pin", "konto/preise/gebuehr", "start", "filmaboutpin", "gone", "", "<b>"])
rows = st.tuples(
    st.sampled_from(["de", "en", "xx"]),
    st.sampled_from(["answer", "none", "private", "phone", "escalate"]),
    st.lists(ids.filter(bool), max_size=5, unique=True).map(tuple),
    ids,
    st.integers(1, 50),
)


@given(st.lists(rows, max_size=30))
def test_every_message_is_counted_once(messages):
    """Topics, languages and days add up to the same, and the shares of the load to the whole."""
    sums, total = add_up(messages), sum(row[-1] for row in messages)
    days = by_step([(DAY, outcome, chosen, count) for _, outcome, _, chosen, count in messages], WEEKS)
    topics, languages = by_topic(sums, sums, CATALOGUE), by_language(sums, None)
    whole = sum((step.counts for step in days), Counts())
    assert whole.total == total
    assert (
        sum((group.counts for group in topics), Counts())
        == sum((group.counts for group in languages), Counts())
        == whole
    )
    assert all(group.before == group.counts and group.change == "alike" for group in topics)
    carried = loads(sums, CATALOGUE)
    assert sum(load.share for load in carried) == pytest.approx(
        1 if any(load.carried for load in carried) else 0
    )
    assert sum(load.chosen for load in carried) == whole.chosen
    assert sum(load.expected for load in carried) == pytest.approx(
        sum(count for _, _, offered, chosen, count in messages if chosen in offered),
        abs=0.05 * len(carried) + 0.01,
    )


def test_the_topic_of_a_message_is_the_folder_of_what_was_sent():
    """Else of what was offered first; a video has the topic of its article; what has no article stands
    last.
    """
    sums = add_up(
        [
            answer(["karten/pin", "konto/preise/gebuehr"], "konto/preise/gebuehr", 5),
            answer(["filmaboutpin"], count=4),
            answer(["start"], count=3),
            answer(["deleted"], count=2),
            answer([], outcome="none", count=9),
            answer([], outcome="phone", count=8),
            answer([], outcome="no_reply", count=7),
        ]
    )
    elsewhere = {"*unanswered": 9, "*handed-on": 8, "*no-reply": 7}
    found = {group.key: group.counts.total for group in by_topic(sums, None, CATALOGUE)}
    assert found == {"konto": 5, "karten": 4, GENERAL: 3, GONE: 2, **elsewhere}
    assert set(list(found)[-4:]) - {GONE} == {*elsewhere}
