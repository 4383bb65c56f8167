"""What an assistant may ask, and how small the answers are."""

from __future__ import annotations

import json

import pytest

from kb_tools.desk.session import open_session
from kb_tools.errors import UsageError
from kb_tools.search.generations import open_index
from kb_tools.server.assistants.tools import INSTRUCTIONS, LONGEST_ARTICLE, TOOLS
from kb_tools.settings.settings import read_settings

TOOL = {one.name: one for one in TOOLS}


@pytest.fixture(scope="module")
def desk(sample):
    settings = read_settings(sample)[0]
    with open_index(settings) as index:
        yield open_session(settings, index)


def test_each_tool_asks_to_cite_the_link_and_the_second():
    assert "give the `url`" in INSTRUCTIONS
    for tool in TOOLS:
        assert "Cite the `url` as it is: in a video it leads to the second `start`." in tool.says
        assert tool.schema["additionalProperties"] is False


def test_a_search_finds_the_second_of_a_video(desk):
    first, *_ = TOOL["search"].answer(desk, {"query": 'kind:video "am Telefon"'})["hits"]
    assert first["url"].endswith(f"?t={first['start']:.0f}")
    assert len(TOOL["search"].answer(desk, {"query": "karte"})["hits"]) == 5
    assert len(TOOL["search"].answer(desk, {"query": "karte", "most": 2})["hits"]) == 2


def test_a_suggestion_is_a_link_with_a_reply_that_has_it(desk):
    told = TOOL["suggest"].answer(desk, {"message": "Hilfe, meine Karte ist weg!"})
    assert told["outcome"] == "answer"
    for one in told["suggestions"]:
        assert one["url"] in one["reply"]
    none = TOOL["suggest"].answer(desk, {"message": "Wer gewinnt am Samstag das Derby?", "channel": "plain"})
    assert (none["outcome"], none["suggestions"]) == ("none", [])
    assert none["reply"]


def test_an_answer_is_small(desk):
    told = TOOL["suggest"].answer(desk, {"message": "Karte weg, wie sperre ich sie?"})
    assert len(json.dumps(told)) < 4_000
    article = TOOL["article"].answer(desk, {"id": "karten/karte-verloren"})
    assert sum(len(one["text"]) for one in article["passages"]) <= LONGEST_ARTICLE


def test_an_article_that_is_too_long_says_how_much_is_left_out(desk):
    videos = {one.entry.id for one in desk.index.passages() if one.entry.kind == "video"}
    texts = [TOOL["article"].answer(desk, {"id": one}) for one in sorted(videos)]
    assert all(one["passages"] for one in texts)
    assert {one["left_out"] for one in texts} >= {0}


def test_an_article_is_found_by_the_address_of_a_hit_as_well(desk):
    hit = TOOL["search"].answer(desk, {"query": "karte verloren"})["hits"][0]
    by_id = TOOL["article"].answer(desk, {"id": hit["id"]})
    assert TOOL["article"].answer(desk, {"id": hit["url"]}) == by_id
    assert TOOL["article"].answer(desk, {"id": hit["id"], "lang": "en"})["language"] == "en"
    for wrong in ({"id": "nothing"}, {"id": hit["id"], "lang": "xx"}):
        with pytest.raises(UsageError):
            TOOL["article"].answer(desk, wrong)
