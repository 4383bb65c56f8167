"""What changes among the drafts, in every database that keeps them."""

from __future__ import annotations

import json
from contextlib import aclosing
from datetime import timedelta

from support.loops import run_apart
from support.waiting import ASKED, DRAFT

from kb_tools.server.approvals.drafts import Drafts
from kb_tools.server.approvals.news import FIRST, KEPT, News, look_after
from kb_tools.settings.settings import Settings
from kb_tools.store.approvals import Standing


def test_half_way_the_leads_are_told_and_in_the_end_the_words_are_gone(state):
    """Once each; after 90 days nothing is left of it."""
    number = state.approvals.ask(DRAFT)

    def stands(minutes: float) -> list[tuple[str, bool]]:
        looked = look_after(state.approvals, ASKED + timedelta(minutes=minutes))
        return [(one.state, one.told) for one in looked]

    assert stands(2) == [("waiting", False)]
    assert stands(2.5) == [("waiting", True)]
    assert stands(5) == [("expired", True)]
    found = state.approvals.find(number)
    assert (found.author, found.rule, found.message, found.reply, found.proof) == (
        "Mia",
        "threat",
        "",
        "",
        "",
    )
    look_after(state.approvals, ASKED + KEPT)
    assert state.approvals.find(number)
    look_after(state.approvals, ASKED + KEPT + timedelta(seconds=1))
    assert state.approvals.find(number) is None


def heard(folder, leads, *looks: list[Standing]) -> list[dict]:
    """What a listener hears of these looks at the table; the first of them was before it listened."""
    news, last = News(Drafts(Settings(root=folder))), Standing(99, "waiting", False, ASKED, ASKED)

    async def script():
        said = []
        news.tell(looks[0])
        async with aclosing(news.listen(leads=leads)) as events:
            assert await anext(events) == FIRST
            for look in (*looks[1:], [last]):
                news.tell(look)
            while not said or said[-1]["number"] != last.number:
                said.append(json.loads((await anext(events)).partition("data: ")[2]))
        return said[:-1]

    return run_apart(script())


def test_listeners_are_told_what_changed_and_leads_what_waits_long(tmp_path):
    waits, long, read = (
        Standing(1, state, told, ASKED, ASKED)
        for state, told in (("waiting", False), ("waiting", True), ("approved", True))
    )
    late = {"number": 1, "state": "waiting", "late": True}
    approved = {"number": 1, "state": "approved", "late": True}
    assert heard(tmp_path, False, [waits], [waits], [long], [read], [read]) == [approved]
    assert heard(tmp_path, True, [waits], [waits], [long], [read], [read]) == [late, approved]
    assert heard(tmp_path, False, [], [waits]) == [{"number": 1, "state": "waiting", "late": False}]
