"""The figures of a knowledge base, from its sources, its usage store and its index."""

from __future__ import annotations

import pytest
from support.asked import UNTIL
from support.histories import open_store
from support.reporting import WEEKS

from kb_tools.report.collect import collect, read_history
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings
from kb_tools.store.usage import UsageRow


@pytest.fixture
def here(bare):
    """The settings of a knowledge base of one article."""
    return read_settings(bare)[0]


def open_new(settings):
    """An index made when it is asked for."""
    refresh_index(settings)
    return open_index(settings)


def test_figures_are_of_the_sources_and_the_store(here):
    """The name of the site, what was asked on the days of the report, and all that can be offered."""
    with open_store(here.state_dir) as store:
        for day in (WEEKS.since, UNTIL, WEEKS.before().until):
            store.add(UsageRow(day=day, hour=9, language="en", outcome="answer", offered=("hours",)))
    found = collect(here, WEEKS, lambda: open_new(here))
    assert (found.name, found.language, found.counts.answered, found.everything) == ("Bare", "en", 2, 1)
    assert [(load.entry.title, load.carried) for load in found.loads] == [("When are you open?", 2)]
    assert found.began == WEEKS.before().until


def test_a_report_makes_no_history_of_its_own(here):
    """Where nothing is remembered there is nothing, and no file afterwards."""
    history = read_history(here, WEEKS)
    assert (history.began, history.counts.total, history.before) == (None, 0, None)
    assert collect(here, WEEKS, lambda: open_new(here)).gaps is None
    assert not here.state_dir.exists()
