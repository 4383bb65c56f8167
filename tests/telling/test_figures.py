"""The figures of a report for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from support.reporting import WEEKS, answer, figures

from kb_tools.telling.figures import data

PIN, FEES = ["karten/pin"], ["konto/preise/gebuehr"]


def test_what_was_asked_is_counted_in_all_and_by_topic_and_language():
    told = data(figures([answer(PIN, "karten/pin", 30), answer(FEES, count=10, language="en")]))
    assert told["period"] == {"since": WEEKS.since, "until": WEEKS.until, "days": 28}
    assert (told["messages"]["total"], told["messages_before"], told["gaps"]) == (40, None, None)
    assert {row["language"]: row["total"] for row in told["languages"]} == {"de": 30, "en": 10}
    assert sum(row["total"] for row in told["topics"]) == 40
    assert sum(row["total"] for row in told["days"]) == 40


def test_nothing_is_said_in_words_so_it_is_json_but_for_its_dates():
    told = data(figures([answer(PIN, "karten/pin", 30)], before=[answer(PIN, count=5)]))
    assert told["messages_before"]["total"] == 5
    assert json.loads(json.dumps(told, default=str))["period"]["until"] == WEEKS.until.isoformat()


def test_an_article_nobody_is_offered_is_named():
    found = figures([answer(PIN, count=30)])
    assert found.idle
    assert data(found)["never_offered"] == [asdict(one) for one in found.idle]
