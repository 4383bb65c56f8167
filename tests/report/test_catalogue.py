"""What the ids in the usage store stand for."""

from __future__ import annotations

from datetime import date

from support.built import SETTINGS, article, video
from support.reporting import CATALOGUE

from kb_tools.models import VideoLink
from kb_tools.report.catalogue import VIDEOS, make_catalogue


def test_an_id_is_the_article_in_the_messages_language():
    """Else the one in the site's first language; a video that no article knows has a topic of its own."""
    assert CATALOGUE.find("karten/pin", "en").title == "Forgotten PIN"
    assert CATALOGUE.find("konto/preise/gebuehr", "en").title == "Gebühren"
    alone = make_catalogue([], [video("aloneanddark")], [], SETTINGS)
    assert alone.find("aloneanddark", "de").topic == VIDEOS
    linked = make_catalogue(
        [article("de/konto/tan.md", videos=(VideoLink(id="linkedtovid"),))],
        [video("linkedtovid")],
        [],
        SETTINGS,
    )
    assert linked.find("linkedtovid", "de").topic == "konto"


def test_a_review_far_beyond_the_calendar_is_no_error():
    """The last day there is."""
    late = make_catalogue(
        [article("de/a.md", reviewed=date(9999, 12, 1), review_every=3650)], [], [], SETTINGS
    )
    assert late.entries[0].due == date.max
