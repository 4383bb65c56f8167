"""Hits to suggestions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.desks import LOST_CARD, SETTINGS
from support.hits import make_hit

from kb_tools.desk.answers import Answered
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.proof import in_the_index
from kb_tools.desk.suggesting import best_excerpt, suggest
from kb_tools.desk.voice import Voice
from kb_tools.languages import language

VOICE = Voice(blocks=language("de").desk.formal, channel=CHANNELS["x"], limit=280)
FEES = make_hit(
    id="konto/gebuehren",
    url="https://hilfe.musterbank.de/konto/gebuehren/",
    summary="Das Konto kostet 4,90 € im Monat, ab 700 € Geldeingang nichts.",
)
BOTH = (Answered(hit=LOST_CARD, text="Karte weg?"), Answered(hit=FEES, text="was kostet das Konto?"))


def offered(answered=BOTH, voice=VOICE):
    return suggest(answered, voice, SETTINGS, in_the_index)[0]


def test_two_questions_get_one_reply_and_then_one_each():
    """The first has both links behind whole sentences of their own; the others say which question they are
    for.
    """
    both, first, second = offered()
    for hit in (LOST_CARD, FEES):
        assert both.reply.text.split().count(hit.url) == 1
        assert hit.entry.summary in both.reply.text
    assert (both.question, both.also) == ("Karte weg?", BOTH[1:])
    assert [(one.question, one.hit.entry.id, one.also) for one in (first, second)] == [
        ("Karte weg?", "karten/karte-verloren", ()),
        ("was kostet das Konto?", "konto/gebuehren", ()),
    ]
    assert all(FEES.url not in one.reply.text or one.hit is FEES for one in (first, second))


def test_sentence_with_a_foreign_domain_or_number_is_left_out():
    """What stands before it may be said; the link alone may be handed out even where the title names one."""
    summary = (
        "Die Rechnung zahlen Sie online. Das geht bei Zahlbar.de oder unter 030 1234567. Danach ist gut."
    )
    pay = make_hit(id="zahlen", url="https://hilfe.musterbank.de/zahlen/", title="Zahlen", summary=summary)
    (one,) = offered([Answered(hit=pay)])
    assert "Die Rechnung zahlen Sie online." in one.reply.text
    assert not any(word in one.reply.text for word in ("Zahlbar", "1234567", "Danach"))
    pay = make_hit(
        id="zahlen", url="https://hilfe.musterbank.de/zahlen/", title="Zahlbar.de", text="Bei Zahlbar.de."
    )
    (one,) = offered([Answered(hit=pay)])
    assert pay.url in one.reply.text
    assert "Zahlbar" not in one.reply.text


def test_pointer_names_the_question_that_was_found():
    """On a page of many questions its title says nothing."""
    faq = make_hit(id="faq", url="https://hilfe.musterbank.de/faq/#a", title="FAQ", heading="Wie zahle ich?")
    replies = [offered([Answered(hit=faq)], replace(VOICE, key=str(key)))[0].reply.text for key in range(9)]
    assert any("Wie zahle ich?" in text for text in replies)
    assert not any("FAQ" in text for text in replies)


@pytest.mark.parametrize("hits", [(LOST_CARD, FEES)])
def test_hits_for_one_question_are_never_put_together(hits):
    """They are three ways to answer the same thing."""
    suggestions = offered([Answered(hit=hit) for hit in hits])
    assert [one.hit.entry.id for one in suggestions] == [hit.entry.id for hit in hits]
    assert not any(one.also or one.question for one in suggestions)


def test_where_both_do_not_fit_each_has_its_own_reply():
    """A reply that is too long is not offered, and nobody is told that it failed."""
    short = replace(VOICE, limit=140)
    suggestions, withheld = suggest(BOTH, short, SETTINGS, in_the_index)
    assert [one.question for one in suggestions] == ["Karte weg?", "was kostet das Konto?"]
    assert (withheld, all(one.reply.fits for one in suggestions)) == ((), True)


def test_what_is_not_for_the_public_is_not_put_beside_what_is():
    """One public answer is left, with its question."""
    private = Answered(
        hit=replace(FEES, entry=replace(FEES.entry, handling="private")), text="was kostet das Konto?"
    )
    (one,) = offered([BOTH[0], private])
    assert (one.hit, one.question) == (LOST_CARD, "Karte weg?")


@given(st.text(), st.lists(st.text(min_size=1), max_size=5), st.integers(10, 200))
def test_excerpts_keep_their_length(text: str, matched: list[str], longest: int) -> None:
    """An excerpt is never longer than asked for, and there is one wherever there is text."""
    excerpt = best_excerpt(text, tuple(matched), longest)
    assert len(excerpt) <= longest
    assert bool(excerpt) == bool(text.strip())


def test_the_excerpt_is_the_sentence_that_was_meant() -> None:
    """The sentence with most matched words leads; what follows is added while there is room."""
    assert (
        best_excerpt("Eins ist da. Die Karte sperren. Zwei.", ("karte", "sperren"), 30)
        == "Die Karte sperren. Zwei."
    )
