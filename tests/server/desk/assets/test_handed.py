"""Messages that other pages hand to the desk in the browser."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect
from support.chatwoot_context import LAST, context_of
from support.desk_page import PRICE, answered, at_the_desk, copied
from support.handed import HAND, hand_over, sign_in_there

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(browser, framed):
    """The inbox, and the desk in its frame, where somebody is signed in."""
    context = browser.new_context(locale="en")
    page = context.new_page()
    yield page, sign_in_there(page, framed)
    context.close()


def test_a_conversation_of_chatwoot_is_answered_with_what_was_said_before(desk):
    page, frame = desk
    hand_over(page, frame, json.dumps(context_of(LAST)), LAST)
    expect(frame.locator("#history li")).to_have_text(["Was kostet der Eintritt?", "4,50 Euro."])
    expect(frame.locator("#name")).to_have_text("to Anna Blum")
    answered(frame)
    hand_over(page, frame, context_of(PRICE), PRICE)


def test_a_conversation_without_a_customer_s_message_leaves_nothing_of_the_one_before(desk):
    page, frame = desk
    hand_over(page, frame, PRICE)
    answered(frame)
    page.evaluate(HAND, {"conversation": {"id": 43, "messages": []}})
    expect(frame.locator("#told")).not_to_be_empty()
    expect(frame.locator("#message")).to_have_value("")
    expect(frame.locator("#replies li")).to_have_count(0)


def test_a_reply_that_is_being_changed_stays_until_it_is_done(desk):
    page, frame = desk
    hand_over(page, frame, PRICE)
    answered(frame)
    frame.locator("#answered").press("e")
    frame.locator(".edited").fill("Kommt vorbei!")
    page.evaluate(HAND, "Wie wird das Wetter?")
    expect(frame.locator(".edited")).to_have_value("Kommt vorbei!")
    frame.locator(".edited").press("Escape")
    expect(frame.locator("#message")).to_have_value("Wie wird das Wetter?")


def test_the_desk_stands_in_no_page_that_the_settings_do_not_name(browser, framed):
    page = browser.new_page()
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(framed.inbox.replace("localhost", "127.0.0.1"))
    page.close()


def test_a_window_that_opened_the_desk_hands_over_nothing_but_a_bookmark_s_message(browser, alone):
    with at_the_desk(browser, alone.port) as page:
        with page.expect_popup() as opened:
            page.evaluate("() => { window.other = open('desk') }")
        other = opened.value
        expect(other.locator("html[data-ready]")).to_have_count(1)
        page.evaluate("() => window.other.postMessage('from elsewhere', '*')")
        page.evaluate("() => { window.other.location.hash = 'message=Was+kostet+der+Eintritt%3F' }")
        expect(other.locator("#message")).to_have_value(PRICE)  # a bookmark's message, and no other, has come
        assert other.url.endswith("/desk")


def test_an_address_may_say_who_signs(browser, alone):
    with at_the_desk(browser, alone.port, "desk#agent=AB&message=Was+kostet+der+Eintritt%3F") as page:
        answered(page)
        assert copied(page).endswith(" ^AB")
