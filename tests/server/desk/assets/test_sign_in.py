"""Signing in at the desk in the browser, alone and in another page's frame."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from support.browser import axe
from support.desk_page import PRICE, answered
from support.handed import hand_over, sign_in
from support.places import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def context(browser):
    made = browser.new_context(locale="en")
    yield made
    made.close()


def test_a_token_opens_the_desk_and_stands_nowhere(context, guarded):
    page, secret = context.new_page(), guarded.tokens["agent"]
    page.goto(f"http://127.0.0.1:{guarded.port}/desk#message=Was%20kostet%20der%20Eintritt%3F")
    sign_in(page, "kb_wrong")
    expect(page.locator("#told")).to_contain_text("this token is none")
    page.locator("#token").fill(secret)
    page.keyboard.press("Enter")
    expect(page.locator("#message")).to_have_value(PRICE)
    answered(page)
    assert page.url == f"http://127.0.0.1:{guarded.port}/desk"
    (cookie,) = context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    assert secret not in str(page.evaluate("() => [{...localStorage}, {...sessionStorage}, document.cookie]"))
    page.locator("#sign-out").click()
    expect(page.locator("#token")).to_be_visible()
    assert context.cookies() == []


def test_a_bookmark_on_another_site_hands_over_what_is_selected_there(context, framed):
    """As the handbook writes it. A strict cookie does not come with a link from elsewhere; the page that asks
    for a token asks for itself again.
    """
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{framed.server.port}/sign-in")
    sign_in(page, framed.server.tokens["agent"])
    expect(page.locator("#message")).to_be_visible()
    page.goto(framed.inbox)
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('p'))")
    handbook = (ROOT / "handbook" / "serve.md").read_text("utf-8")
    bookmark = re.search(r"javascript:(.+)", handbook)[1]
    with page.expect_popup() as opened:
        page.evaluate(bookmark.replace("https://desk.example.com", f"http://127.0.0.1:{framed.server.port}"))
    desk = opened.value
    expect(desk.locator("#message")).to_have_value(PRICE)
    answered(desk)
    assert desk.url == f"http://127.0.0.1:{framed.server.port}/desk"


def test_in_a_frame_a_window_of_its_own_asks_for_the_token(context, framed):
    page = context.new_page()
    page.goto(framed.inbox)
    frame = page.frame_locator("iframe")
    expect(frame.locator("#token")).to_be_hidden()
    with page.expect_popup() as opened:
        frame.locator("#open").click()
    window = opened.value
    sign_in(window, "kb_wrong")
    expect(window.locator("#told")).to_contain_text("this token is none")
    with window.expect_event("close"):
        sign_in(window, framed.server.tokens["agent"])
    expect(frame.locator("#message")).to_be_visible()
    (cookie,) = context.cookies()
    assert (cookie["secure"], cookie["sameSite"], bool(cookie.get("partitionKey"))) == (True, "None", True)
    hand_over(page, frame, PRICE)
    answered(frame)


def test_axe_finds_nothing_where_one_signs_in(browser, guarded):
    page = browser.new_page(bypass_csp=True)
    page.goto(f"http://127.0.0.1:{guarded.port}/sign-in")
    expect(page.locator("html[data-ready]")).to_have_count(1)
    page.evaluate(axe())
    assert page.evaluate("async () => (await axe.run()).violations.map((one) => one.id)") == []
    page.close()
