"""A reply gets from the page to the clipboard, wherever the page stands."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import WIDE
from support.desk_page import PRICE, answered
from support.handed import hand_over, sign_in_there

pytestmark = pytest.mark.browser
NOWHERE = "document.execCommand = () => false"
"""A browser that lets nobody copy."""


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="en", viewport=WIDE)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(page, alone):
    """The desk of a host that is reached by plain http: its pages have no clipboard of their own."""

    def pass_on(route):
        there = route.request.url.replace("desk.example", f"127.0.0.1:{alone.port}")
        headers = {"accept-language": "en", "content-type": "application/json"}
        route.fulfill(response=route.fetch(url=there, headers=headers))

    page.route("http://desk.example/**", pass_on)
    yield page
    page.unroute_all(behavior="wait")


def on_the_clipboard(page, desk):
    """What Ctrl+V puts in the place of the message."""
    reply = desk.locator(".chosen .reply").text_content()
    desk.locator("#message").focus()
    page.keyboard.press("Control+V")
    expect(desk.locator("#message")).not_to_have_value(PRICE)
    return desk.locator("#message").input_value() == reply


@pytest.mark.parametrize("path", ["/", "/allowed.html"], ids=["without permission", "with permission"])
def test_a_frame_copies_whether_it_may_use_the_clipboard_or_not(page, framed, path):
    frame = sign_in_there(page, framed, path)
    hand_over(page, frame, PRICE)
    answered(frame)
    frame.locator("#answered").press("1")
    expect(frame.locator("#told")).to_contain_text("Copied, ")
    assert on_the_clipboard(page, frame)


def test_plain_http_copies(plain):
    plain.goto("http://desk.example/desk#message=Was%20kostet%20der%20Eintritt%3F")
    answered(plain)
    assert plain.evaluate("() => [isSecureContext, Boolean(navigator.clipboard)]") == [False, False]
    plain.keyboard.press("1")
    expect(plain.locator("#told")).to_contain_text("Copied, ")
    assert on_the_clipboard(plain, plain)


def test_where_nothing_may_copy_the_reply_is_selected_and_the_page_says_so(plain):
    plain.add_init_script(NOWHERE)
    plain.goto("http://desk.example/desk#message=Was%20kostet%20der%20Eintritt%3F")
    answered(plain)
    plain.keyboard.press("1")
    expect(plain.locator("#told")).to_contain_text("the reply is selected, press Ctrl+C")
    reply = plain.locator(".chosen .reply").text_content()
    assert plain.evaluate("() => String(getSelection())") == reply
    plain.keyboard.press("e")
    plain.locator(".edited").fill("Kommt vorbei!")
    plain.keyboard.press("Control+S")
    field = plain.locator(".edited")
    expect(field).to_be_focused()
    assert field.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)") == "Kommt vorbei!"
