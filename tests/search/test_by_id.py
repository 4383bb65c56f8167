"""An article or a video that somebody names, as a hit for a message."""

from __future__ import annotations

import pytest

from kb_tools.errors import UsageError
from kb_tools.search.by_id import find_named, ids_of


@pytest.mark.parametrize(
    ("message", "lang", "url"),
    [
        ("Was kostet eine Zehnerkarte?", "de", "https://bad.example/eintritt/"),
        ("how much is a ticket", "en", "https://bad.example/en/eintritt/"),
    ],
)
def test_an_id_is_the_article_in_the_message_s_language(small_index, message, lang, url):
    language, hit = find_named(message, small_index, "eintritt")
    assert (language, hit.entry.lang, hit.entry.id) == (lang, lang, "eintritt")
    assert hit.url.startswith(url)


def test_the_passage_whose_address_is_named_is_the_hit(small_index):
    url = "https://bad.example/eintritt/#zehnerkarte"
    _, hit = find_named("how do I get to the pool", small_index, url)
    assert (hit.url, hit.heading, hit.entry.lang) == (url, "Zehnerkarte", "de")
    assert find_named("Hallo", small_index, url, lang="en")[1].entry.lang == "en"


def test_what_the_message_does_not_ask_for_is_sure_of_nothing(small_index):
    _, hit = find_named("xyzzyqq", small_index, "kurse")
    assert (hit.entry.id, hit.confidence) == ("kurse", 0.0)


def test_an_id_that_nobody_has_is_a_slip_with_the_nearest(small_index):
    with pytest.raises(UsageError, match=r"'eintrit' - did you mean `eintritt`\?"):
        find_named("Hallo", small_index, "eintrit")
    with pytest.raises(UsageError, match="take its address from `kb search`"):
        find_named("Hallo", small_index, "https://example.org/")


def test_an_id_is_found_by_itself_and_by_any_address_of_it(small_index):
    known = ids_of(small_index)
    assert known("bdLessons01") == known("https://youtu.be/bdLessons01?t=30") == "bdLessons01"
    assert known("https://bad.example/eintritt/#anything") == "eintritt"
    assert known("nobody") == ""
