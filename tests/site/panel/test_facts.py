"""What is known of an article or video: who finds it, what it replies, what could belong to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.pool import subject_at

from kb_tools.site.panel.facts import ask_desk, ask_phrasings, find_proposals, find_reply

PRICES, FILM = "eintritt/", "videos/bdEintritt1/"


@pytest.mark.parametrize("path", [PRICES, FILM])
def test_title_and_questions_are_asked_the_worst_first(pool, path):
    """Each once, with the place at which the page is found and how sure that is."""
    subject, source = subject_at(path, pool)
    found = ask_phrasings(subject, source, pool.index)
    assert {one.text for one in found} == {source.title, *source.questions}
    assert [one.rank or 11 for one in found] == sorted((one.rank or 11 for one in found), reverse=True)
    assert found[-1].rank == 1
    assert found[-1].confidence > 0.5


def test_a_question_that_leads_elsewhere_is_told_with_what_is_found(pool):
    """A question that only belongs to another article finds that one."""
    subject, source = subject_at(PRICES, pool)
    other = subject_at("kurse/", pool)[1]
    found = ask_phrasings(subject, replace(source, questions=(other.title,)), pool.index)[0]
    assert (found.text, found.instead.entry.id) == (other.title, other.id)


def test_a_reply_carries_the_link_of_the_page(pool):
    """Asked for with the title first; where nothing carries it, what the title gets is told."""
    subject, source = subject_at(PRICES, pool)
    desk = ask_desk(pool.index, pool.library.settings, pool.replies, "de")
    phrasings = ask_phrasings(subject, source, pool.index)
    sent = find_reply(subject, source, phrasings, desk)
    assert (sent.message, sent.reply.fits) == (source.title, True)
    assert source.url in sent.reply.text
    other, lessons = subject_at("kurse/", pool)
    assert find_reply(other, lessons, phrasings, desk).suggestion is None
    assert find_reply(other, lessons, [], desk) is None


def test_what_is_linked_already_is_not_proposed(pool):
    """An article and a video that answer the same belong together, once."""
    subject, source = subject_at("en/kurse/", pool)
    source = replace(source, questions=("What is the first lesson like?",))
    found = find_proposals(subject, source, pool.library, pool.index)
    assert [(one.video.id, one.article.id) for one in found] == [("bdLessons01", "kurse")]
    linked = replace(subject, partners=frozenset({"bdLessons01"}))
    assert find_proposals(linked, source, pool.library, pool.index) == ()
